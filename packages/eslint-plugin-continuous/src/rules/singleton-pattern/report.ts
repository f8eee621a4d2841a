import type { TSESLint } from "@typescript-eslint/utils";

export type SingletonPatternMessageId =
  | "uncached"
  | "injected"
  | "newEachTime"
  | "skipsCache"
  | "publicConstructor"
  | "secondInstance"
  | "directClient"
  | "makeSingleton"
  | "makeConstructorPrivate";

export type SingletonPatternReport = TSESLint.ReportDescriptor<SingletonPatternMessageId>;
