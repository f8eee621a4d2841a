export type MessageIds =
  | "readAtLoad"
  | "readInConstructor"
  | "nodeImport"
  | "bareTest"
  | "evalImportMeta"
  | "guardStatement"
  | "guardValue"
  | "askOptionally"
  | "askTypeof"
  | "askGlobalThis";
