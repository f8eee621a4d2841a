import type { ColumnEntry, TableEntry } from "../model/entries.js";
import { StatementFailure } from "../model/statement-failure.js";

/** Rows of a partitioned table are unique by partition, so a key must hold all columns that choose it. */
export function checkPartitionKey(table: TableEntry, columns: readonly (ColumnEntry | null)[]): void {
  if (table.partitionKey.every((column) => columns.includes(column))) return;
  throw new StatementFailure("unique constraint on partitioned table must include all partitioning columns");
}
