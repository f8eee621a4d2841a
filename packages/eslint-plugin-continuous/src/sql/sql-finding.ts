import type { CatalogPlace } from "@continuous/postgres";

/** One thing that is wrong with what migrations leave standing. Plain data. */
export interface SqlFinding<MessageIds extends string> {
  /** The name that is flagged, in whichever migration it was written. */
  readonly place: CatalogPlace;
  /** The table, as the inventory names it. */
  readonly item: string;
  readonly messageId: MessageIds;
  readonly data: Readonly<Record<string, string>>;
  /** What a new migration would say; empty where a person must decide. */
  readonly remedy: string;
}
