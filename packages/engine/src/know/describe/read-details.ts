type Metadata = Readonly<Record<string, unknown>>;

/** `metadata` of an item, or a part of it, as one reads it in a hover. What is missing, or of another kind, is left out. */
export interface DetailsReader {
  readonly text: (key: string) => string | null;
  readonly texts: (key: string) => readonly string[];
  readonly flag: (key: string) => boolean | null;
  readonly count: (key: string) => number | null;
  /** A list of objects. */
  readonly parts: (key: string) => readonly DetailsReader[];
  readonly part: (key: string) => DetailsReader | null;
}

/** Reads what the snapshot says of an item: a later version may say more, or say it differently. */
export function readDetails(metadata: Metadata): DetailsReader {
  const listAt = (key: string): readonly unknown[] => {
    const value = metadata[key];
    return Array.isArray(value) ? value : [];
  };
  return {
    text: (key) => (typeof metadata[key] === "string" ? metadata[key] : null),
    texts: (key) => listAt(key).filter((one) => typeof one === "string"),
    flag: (key) => (typeof metadata[key] === "boolean" ? metadata[key] : null),
    count: (key) => (typeof metadata[key] === "number" ? metadata[key] : null),
    parts: (key) => listAt(key).flatMap((one) => (isMetadata(one) ? [readDetails(one)] : [])),
    part: (key) => (isMetadata(metadata[key]) ? readDetails(metadata[key]) : null),
  };
}

function isMetadata(value: unknown): value is Metadata {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
