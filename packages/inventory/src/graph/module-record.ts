/** Names that an import takes: exported names, or `*` where it may take them all. */
export type TakenNames = readonly string[] | "*";

/** One import of a module, static, dynamic or by `require`. */
export interface ModuleImport {
  readonly specifier: string;
  /** Empty: the module is only run (`import "./setup"`). */
  readonly names: TakenNames;
  /** Gone before the program runs. */
  readonly isType: boolean;
}

/** A name that a module passes on from another, or all of its names. */
export interface ModuleReExport {
  readonly specifier: string;
  /** The name it has there; `*`: the whole module. */
  readonly imported: string;
  /** The name it gets here; `*`: each keeps its own, as in `export * from`. */
  readonly exported: string;
  readonly isType: boolean;
}

/** A name that a module exports of its own, with the range of its statement in UTF-16 units. */
export interface OwnExport {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly isType: boolean;
}

/** What one module says of others. */
export interface ModuleRecord {
  readonly imports: readonly ModuleImport[];
  readonly reExports: readonly ModuleReExport[];
  /** What it exports of its own, in order of appearance. */
  readonly ownExports: readonly OwnExport[];
}
