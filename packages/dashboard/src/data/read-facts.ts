import type { DashboardItem } from "@continuous/reporter";

type Metadata = DashboardItem["metadata"];

/** `metadata` of an item as far as it has the form that is expected: what has not is missing, never a guess. */
export interface Facts {
  readonly text: (key: string) => string | null;
  readonly number: (key: string) => number | null;
  readonly flag: (key: string) => boolean | null;
  readonly texts: (key: string) => readonly string[];
  readonly rows: (key: string) => readonly Metadata[];
}

/** Reads an item's metadata. */
export function readFacts(metadata: Metadata): Facts {
  const list = (key: string): readonly unknown[] => {
    const value = metadata[key];
    return Array.isArray(value) ? value : [];
  };
  return {
    text: (key) => {
      const value = metadata[key];
      return typeof value === "string" && value !== "" ? value : null;
    },
    number: (key) => {
      const value = metadata[key];
      return typeof value === "number" ? value : null;
    },
    flag: (key) => {
      const value = metadata[key];
      return typeof value === "boolean" ? value : null;
    },
    texts: (key) => list(key).filter((value) => typeof value === "string"),
    rows: (key) => list(key).flatMap((value) => (isRecord(value) ? [value] : [])),
  };
}

function isRecord(value: unknown): value is Metadata {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
