import type { Severity } from "../compiled-standards.js";
import type { StandardId } from "../schema/standard-ids.js";
import { databaseCatalog } from "./database-catalog.js";
import { servicesCatalog } from "./services-catalog.js";
import { workflowCatalog } from "./workflow-catalog.js";

/** What people read about a standard, wherever it is shown. */
export interface StandardDescription {
  readonly id: StandardId;
  readonly title: string;
  /** One or two sentences. */
  readonly asks: string;
  readonly right: string;
  readonly wrong: string;
  readonly defaultSeverity: Severity;
  /** Rules that hold it. */
  readonly rules: readonly string[];
}

/** Every standard, in the order of standards.yaml. */
export const standardCatalog: readonly StandardDescription[] = [
  ...servicesCatalog,
  ...databaseCatalog,
  ...workflowCatalog,
];
