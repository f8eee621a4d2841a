import type { LiveDatabase } from "@continuous/database";
import type { Inventory } from "@continuous/inventory";
import type { CompiledStandards } from "@continuous/standards";

import type { HealthRow, HealthStatus } from "../documents/health-document.js";
import { findRequiredCommands } from "../issues/find-required-commands.js";
import type { DatabaseError } from "../live/database-error.js";
import type { StoredItem, StoredRun } from "../store/store.js";
import type { PipelineAnswer } from "./asked/ask-pipeline-health.js";
import type { ServiceAnswer } from "./asked/ask-services.js";
import { findPipelineAnswerRows, findServiceAnswerRows } from "./find-answer-rows.js";
import { findDatabaseRows } from "./find-database-rows.js";
import { findDriftRows } from "./find-drift-rows.js";
import { findFreshnessRows } from "./find-freshness-rows.js";
import { findMigrationRows } from "./find-migration-rows.js";
import { findPipelineRows } from "./find-pipeline-rows.js";
import { findServiceRows } from "./find-service-rows.js";
import { findSpoolRows } from "./find-spool-rows.js";
import { findStoreRows, type StoreFacts } from "./find-store-rows.js";
import { findVersionRows } from "./find-version-rows.js";
import type { VersionFacts } from "./version-facts.js";

/** All that health is told by. */
export interface HealthFacts {
  readonly inventory: Inventory;
  readonly standards: CompiledStandards;
  readonly versions: VersionFacts;
  readonly store: StoreFacts;
  /** What was asked of pipelines and services. */
  readonly answers: { readonly pipelines: readonly PipelineAnswer[]; readonly services: readonly ServiceAnswer[] };
  /** The live database, or why it could not be asked; `null`: none was given. */
  readonly database: LiveDatabase | DatabaseError | null;
  /** What the store knew before this run; `null`: there is none. */
  readonly recorded: { readonly items: readonly StoredItem[]; readonly runs: readonly StoredRun[] } | null;
  /** Runs that wait for a store, and runs that were set aside; `null`: nobody looked. */
  readonly spool: { readonly waiting: number; readonly dead: number } | null;
  /** ISO 8601. */
  readonly now: string;
}

const order: readonly HealthStatus[] = ["fail", "warn", "skipped", "pass"];

/** A row for each thing that was looked at: by area, and in each what is wrong first. */
export function toHealthRows({
  inventory,
  standards,
  versions,
  store,
  answers,
  database,
  recorded,
  spool,
  now,
}: HealthFacts): readonly HealthRow[] {
  const isLive = database !== null && !(database instanceof Error);
  const { minimumCoverage } = standards.testing;
  const isCoverageAsked = minimumCoverage.services !== null || minimumCoverage.criticalPaths !== null;
  return [
    findVersionRows(versions),
    findStoreRows(store),
    findDatabaseRows(database),
    findMigrationRows(inventory),
    findDriftRows(inventory, isLive),
    [...findPipelineRows(inventory, findRequiredCommands(standards)), ...findPipelineAnswerRows(answers.pipelines)],
    [...findServiceRows(inventory), ...findServiceAnswerRows(answers.services)],
    [...findFreshnessRows(recorded, isCoverageAsked, now), ...findSpoolRows(spool)],
  ].flatMap((rows) => [...rows].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status)));
}
