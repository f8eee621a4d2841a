import type { DashboardDocument, DashboardIssue } from "../../documents/dashboard-document.js";
import type { StatusAnswer } from "../status/to-status-answers.js";

/** The values of one property, row by row: as they are, or as places in a list of those that there are. */
export type PackedColumn<Value> =
  { readonly values: readonly Value[] } | { readonly list: readonly Value[]; readonly places: readonly number[] };

/** Rows by columns: what is alike lies side by side, and packs small. */
export type PackedRows<Row> = { readonly [Key in keyof Row]: PackedColumn<Row[Key]> };

/** Everything that the page needs to open. */
export interface PackedCore extends Omit<DashboardDocument, "issues"> {
  readonly answers: readonly Pick<StatusAnswer, "question" | "answer">[];
  /** Open issues that are not in the page, which has room for so many. */
  readonly issues_left_out: number;
}

/** What comes after it. Ids are cut to as many digits as tell them apart. */
export type PackedIssues = PackedRows<DashboardIssue>;
