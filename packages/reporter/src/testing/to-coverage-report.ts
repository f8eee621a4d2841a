import type { ServiceItem } from "@continuous/inventory";
import { mergeCoverage, type FileCoverage, type SuiteOutcome } from "@continuous/runners";
import { findException } from "@continuous/source";
import type { CompiledStandards } from "@continuous/standards";
import picomatch from "picomatch";

import type { CoverageReport } from "../documents/test-run-document.js";
import { findExecuted } from "./find-executed.js";

interface CoverageFacts {
  /** Those that standards hold for. */
  readonly services: readonly ServiceItem[];
  readonly standards: Pick<CompiledStandards, "testing" | "exceptions">;
  readonly outcomes: readonly SuiteOutcome[];
  /** Live source files, sorted. */
  readonly files: readonly string[];
  /** The text of a file. */
  readonly read: (path: string) => string;
}

/** Holds what tests cover against what is asked for. What nobody measured is missing, and not zero. */
export function toCoverageReport({ services, standards, outcomes, files, read }: CoverageFacts): CoverageReport {
  const { testing } = standards;
  const measured = outcomes.filter(({ coverage }) => coverage !== null);
  const live = new Set(files);
  const merged = mergeCoverage(measured.flatMap((outcome) => outcome.coverage ?? []));
  // Some tools measure tests too.
  const coverage = new Map(merged.filter(({ path }) => live.has(path)).map((one) => [one.path, one]));
  const timeOf = (paths: readonly string[]): string | null =>
    oldest(measured.filter((one) => one.coverage?.some(({ path }) => paths.includes(path))).map(({ ranAt }) => ranAt));
  const critical = testing.criticalPaths.map((glob) => {
    const isCritical = picomatch(glob, { dot: true });
    return { glob, paths: files.filter((path) => isCritical(path)) };
  });
  const exceptions = standards.exceptions.filter(({ standard }) => standard === "testing.minimum_coverage");
  const excepted = new Set(
    services.filter(
      ({ item_name, item_path, metadata }) =>
        findException(exceptions, [item_name, metadata.name], item_path) !== undefined,
    ),
  );
  const asked = services.filter((service) => !excepted.has(service));
  const wanted = [...asked.map(({ item_path }) => item_path), ...critical.flatMap(({ paths }) => paths)];
  return {
    percent: toPercent([...coverage.values()]),
    measured_at: oldest(measured.map(({ ranAt }) => ranAt)),
    services: services.map((service) => {
      const { item_name: name, item_path: path, metadata } = service;
      const file = coverage.get(path);
      const exported = metadata.methods.length > 0 ? metadata.methods : metadata.exports;
      return {
        name,
        path,
        percent: file === undefined ? null : toPercent([file]),
        methods: {
          exported: [...exported],
          executed: file === undefined ? [] : findExecuted(exported, file, read(path)),
        },
        required: testing.minimumCoverage.services,
        ...(excepted.has(service) ? { excepted: true } : {}),
        measured_at: timeOf([path]),
      };
    }),
    critical_paths: critical.map(({ glob, paths }) => ({
      glob,
      percent: toPercent(paths.flatMap((path) => coverage.get(path) ?? [])),
      required: testing.minimumCoverage.criticalPaths,
      measured_at: timeOf(paths),
    })),
    missing: [...new Set(wanted)].filter((path) => !coverage.has(path)).sort(),
  };
}

/** Of lines that hold code, with two digits, never rounded up, as Istanbul has it; `null` where there is none. */
function toPercent(files: readonly FileCoverage[]): number | null {
  const lines = files.flatMap((file) => file.lines);
  if (lines.length === 0) return null;
  const covered = lines.filter(([, hits]) => hits > 0).length;
  return Math.floor((10_000 * covered) / lines.length) / 100;
}

function oldest(times: readonly string[]): string | null {
  return times.reduce<string | null>((first, time) => (first === null || time < first ? time : first), null);
}
