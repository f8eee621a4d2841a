import type { Problem } from "@continuous/standards";
import type { SingletonMechanism } from "@continuous/source";

/** What is known of a service. Public: `metadata` of the JSON documents and the inventory table. */
export interface ServiceMetadata {
  /** The exported name; `item_name` adds the directory where several modules have the same. */
  readonly name: string;
  readonly kind: "class" | "object" | "functions";
  /** Every exported name that belongs to it, sorted. */
  readonly exports: readonly string[];
  readonly methods: readonly string[];
  /** From 1. */
  readonly line: number;
  /** Name in the nearest package.json that has one, or `null`. */
  readonly package: string | null;
  readonly singleton: { readonly mechanism: SingletonMechanism } | null;
  /** What it reads of its environment, sorted. */
  readonly environment: readonly string[];
  /** The method that answers whether it is well, or `null`. */
  readonly health_check: string | null;
  /** Number of live modules, other than its own, that import it, through barrels too. */
  readonly importers: number;
  /** Test files that reach it through what they import, sorted. */
  readonly tests: readonly string[];
  /** Other modules with a service of the same name, sorted. */
  readonly duplicates: readonly string[];
  /** Its owners as CODEOWNERS names them, with a space between, or `null`. */
  readonly owner: string | null;
  /** `path`: in a service file. `shape`: elsewhere, and made like a service; rules and coverage do not touch those. */
  readonly detected_by: "path" | "shape";
}

/** A service as discovery found it. */
export interface ServiceItem {
  readonly item_type: "service";
  /** For people, unique among services. */
  readonly item_name: string;
  /** Relative to the root, with `/`. */
  readonly item_path: string;
  readonly is_active: boolean;
  readonly metadata: ServiceMetadata;
}

/** Anything discovery can find. */
export type InventoryItem = ServiceItem;

/** What a source tree holds. Plain data: the same tree gives the same bytes. */
export interface Inventory {
  readonly schemaVersion: 1;
  /** Sorted by type, then name. */
  readonly items: readonly InventoryItem[];
  readonly problems: readonly Problem[];
}
