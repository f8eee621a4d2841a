import type { DocumentSelector } from "vscode-languageclient/node";

const code = ["typescript", "typescriptreact", "javascript", "javascriptreact"];

/** The files that the server looks after. */
export function toSelector(withCode: boolean): DocumentSelector {
  return [
    ...(withCode ? code.map((language) => ({ scheme: "file", language })) : []),
    { scheme: "file", pattern: "**/*.sql" },
    { scheme: "file", pattern: "**/standards.{yaml,yml}" },
    { scheme: "file", pattern: "**/package.json" },
  ];
}
