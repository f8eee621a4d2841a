import istanbul from "istanbul-lib-coverage";
import { z } from "zod";

import { parseJson } from "../reports/parse-json.js";
import type { FileCoverage, ReadCoverage } from "./file-coverage.js";

const position = z.object({
  line: z.number(),
  column: z
    .number()
    .nullish()
    .transform((column) => column ?? 0),
});
const range = z.object({ start: position, end: position });
const counts = z.record(z.string(), z.number());
const schema = z.record(
  z.string(),
  z.object({
    path: z.string(),
    statementMap: z.record(z.string(), range),
    fnMap: z.record(z.string(), z.object({ name: z.string(), decl: range.optional(), loc: range })),
    s: counts,
    f: counts,
  }),
);

/** Reads `coverage-final.json`, which Istanbul, c8, Jest and Vitest write. */
export function parseIstanbulCoverage(text: string, toPath: (file: string) => string | null): ReadCoverage {
  const parsed = parseJson(text, schema);
  if (!parsed.ok) return parsed;
  const files = Object.values(parsed.value).flatMap(({ path: file, fnMap, f, statementMap, s }): FileCoverage[] => {
    const path = toPath(file);
    if (path === null) return [];
    const data = { path: file, statementMap, s, fnMap: {}, f: {}, branchMap: {}, b: {} };
    const lines = istanbul.createFileCoverage(data).getLineCoverage();
    return [
      {
        path,
        lines: Object.entries(lines).map(([line, hits]) => [Number(line), hits] as const),
        functions: Object.entries(fnMap)
          .map(([key, { name, decl, loc }]) => ({ name, line: (decl ?? loc).start.line, hits: f[key] ?? 0 }))
          .sort((a, b) => a.line - b.line),
      },
    ];
  });
  return { ok: true, files };
}
