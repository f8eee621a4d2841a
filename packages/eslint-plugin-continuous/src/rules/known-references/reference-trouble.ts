export type MessageIds =
  "unknown" | "unknownNear" | "renamed" | "dropped" | "elsewhere" | "callIt" | "readIt" | "replace";

/** Why a name leads nowhere. */
export interface ReferenceTrouble {
  readonly messageId: Exclude<MessageIds, "replace">;
  readonly data: Readonly<Record<string, string>>;
  /** The finding's item, named as the inventory names it; `undefined` for a schema, which is none. */
  readonly item: string | undefined;
  /** What to write in place of the name; `undefined` where that alone does not help. */
  readonly replacement: string | undefined;
}
