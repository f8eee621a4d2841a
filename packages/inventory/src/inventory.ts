import type { DriftRow, KnownDatabase } from "@continuous/database";
import type { Problem } from "@continuous/standards";
import type { NotLiveReason, SingletonMechanism } from "@continuous/source";

import type { ExportPlace } from "./services/find-export-places.js";

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
  /** Paths of these modules, sorted; 100 at most. */
  readonly imported_by: readonly string[];
  /** Test files that reach it through what they import, sorted. */
  readonly tests: readonly string[];
  /** Other modules with a service of the same name, sorted. */
  readonly duplicates: readonly string[];
  /** Its owners as CODEOWNERS names them, with a space between, or `null`. */
  readonly owner: string | null;
  /** `path`: in a service file. `shape`: elsewhere, and made like a service; rules and coverage do not touch those. */
  readonly detected_by: "path" | "shape";
  /** What its doc comments say of it: the first sentence, or its functions' first sentences. */
  readonly description: string | null;
  /** Tables and functions of the database that its module names, sorted. */
  readonly tables: readonly string[];
  /** Hosts of addresses in its module, sorted. */
  readonly hosts: readonly string[];
}

/** A service as discovery found it. */
export interface ServiceItem {
  readonly item_type: "service";
  /** For people, unique among services. */
  readonly item_name: string;
  /** Relative to the root, with `/`. */
  readonly item_path: string;
  readonly is_active: boolean;
  /** Where its exported names stand in `item_path`, for editors. */
  readonly places: readonly ExportPlace[];
  readonly metadata: ServiceMetadata;
}

/** What is known of a pipeline: a shell script that dispatches commands. Public, as above. */
export interface PipelineMetadata {
  /** Names of its commands, sorted; of several names of one command, the first one written. */
  readonly commands: readonly string[];
  /** Other names of a command: alias to command. */
  readonly aliases: Readonly<Record<string, string>>;
  readonly has_help: boolean;
  readonly has_test: boolean;
  readonly has_health_check: boolean;
  /** Scripts it calls that do not exist: paths relative to the root, sorted. */
  readonly missing_targets: readonly string[];
  /** Files that refer to it: package scripts, CI, other scripts, documentation. Sorted paths. */
  readonly references: readonly string[];
}

export interface PipelineItem {
  readonly item_type: "pipeline";
  /** The script's file name without its ending; `name (directory)` where several have the same. */
  readonly item_name: string;
  readonly item_path: string;
  readonly is_active: boolean;
  readonly metadata: PipelineMetadata;
}

/** Where the knowledge of a table or function comes from. */
export type DatabaseSource = "migrations" | "types" | "database";

export interface TableColumn {
  readonly name: string;
  /** As Postgres' `format_type` writes it; `null` where only a types file is known. */
  readonly type: string | null;
  readonly nullable: boolean;
  /** The expression as SQL, or `null`. */
  readonly default: string | null;
}

/** What is known of a table or view. Public, as above. */
export interface TableMetadata {
  readonly schema: string;
  readonly kind: "table" | "view" | "materialized_view" | "foreign_table";
  /** In the table's order. */
  readonly columns: readonly TableColumn[];
  readonly primary_key: readonly string[];
  /** Its columns that refer to other tables: `{columns: ["order_id"], references: "orders (id)"}`. */
  readonly foreign_keys: readonly { readonly columns: readonly string[]; readonly references: string }[];
  /** `null` where no source says. */
  readonly row_level_security: boolean | null;
  /** Names of policies, sorted. */
  readonly policies: readonly string[];
  readonly sources: readonly DatabaseSource[];
  /** In `item_path`, from 1. */
  readonly line: number;
  /** Live files that name it through a client or in SQL text, and migrations whose functions, views or policies do; sorted. */
  readonly references: readonly string[];
  /** Those of them that select from it. */
  readonly readers: readonly string[];
  /** Those that insert, update, upsert or delete. */
  readonly writers: readonly string[];
  /** Names it had before migrations renamed it, the last first. */
  readonly previous_names: readonly string[];
  /** Where its sources disagree, each saying which side is behind. */
  readonly drift: readonly string[];
}

export interface TableItem {
  readonly item_type: "table";
  /** `name` in `public`, else `schema.name`. */
  readonly item_name: string;
  /** The migration or types file that defines it; empty where only the live database has it. */
  readonly item_path: string;
  readonly is_active: boolean;
  readonly metadata: TableMetadata;
}

/** What is known of a database function or an edge function. Public, as above. */
export interface FunctionMetadata {
  readonly kind: "database" | "edge";
  /** `null` for an edge function. */
  readonly schema: string | null;
  /** Of the first overload, as `name type`; empty for an edge function. */
  readonly arguments: readonly string[];
  readonly returns: string | null;
  readonly language: string | null;
  readonly security_definer: boolean | null;
  /** How many there are under this name; 1 for most. */
  readonly overloads: number;
  readonly is_trigger: boolean;
  readonly sources: readonly (DatabaseSource | "code")[];
  readonly line: number;
  /** Live files that call it, and migrations whose functions, views or policies name it; sorted. */
  readonly references: readonly string[];
  /** Where its sources disagree, each saying which side is behind. */
  readonly drift: readonly string[];
}

export interface FunctionItem {
  readonly item_type: "function";
  readonly item_name: string;
  readonly item_path: string;
  readonly is_active: boolean;
  readonly metadata: FunctionMetadata;
}

/** Anything discovery can find. */
export type InventoryItem = ServiceItem | PipelineItem | TableItem | FunctionItem;

/** What only one of two views sees: the shape of the code, or its path and name. */
export interface DoubtfulItem {
  readonly item_type: InventoryItem["item_type"];
  readonly item_name: string;
  readonly item_path: string;
  readonly seen_by: "path" | "shape" | "use";
  /** For people. */
  readonly reason: string;
}

/** A file that was not looked through for items, and why. */
export interface LeftOutPath {
  readonly path: string;
  readonly reason: NotLiveReason;
  /** What gave it away. */
  readonly because: string;
}

/** What a source tree holds. Plain data: the same tree gives the same bytes. */
export interface Inventory {
  readonly schemaVersion: 1;
  /** Sorted by type, then name. */
  readonly items: readonly InventoryItem[];
  /** Sorted by type, name, path. */
  readonly doubtful: readonly DoubtfulItem[];
  /** Sorted by path. */
  readonly leftOut: readonly LeftOutPath[];
  /** Where migrations, generated types and live database disagree; sorted by schema, name, column. */
  readonly drift: readonly DriftRow[];
  /** Every name that code may use of the database; `null` where nothing is known of one. */
  readonly database: KnownDatabase | null;
  readonly problems: readonly Problem[];
}
