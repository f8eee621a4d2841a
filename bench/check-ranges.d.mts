import type { SqlFile } from "@continuous/postgres";

export interface RangeMiss {
  readonly type: string;
  readonly in: string;
  readonly text: string;
  readonly at: number;
  readonly why: string;
}
export interface RangeReport {
  readonly nodes: number;
  readonly checked: number;
  readonly misses: readonly RangeMiss[];
}
export function checkRanges(
  file: SqlFile,
  text: string,
  parse: (text: string) => SqlFile,
  keys: Readonly<Record<string, readonly string[]>>,
): RangeReport;
export function checkBounds(file: SqlFile, keys: Readonly<Record<string, readonly string[]>>): readonly string[];
