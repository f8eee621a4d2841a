import type { EcmaScriptModule, ParseResult } from "oxc-parser";

import { findTakenNames } from "./find-taken-names.js";
import type { ModuleImport, ModuleRecord, ModuleReExport } from "./module-record.js";

/** What a parsed module imports, passes on and exports. */
export function toModuleRecord(result: ParseResult, text: string): ModuleRecord {
  // Each getter of the result builds its value anew.
  const module = result.module;
  const imports = [...toStaticImports(module, text), ...toDynamicImports(module, text), ...findRequires(result, text)];
  const ownExports = module.staticExports.flatMap(({ start, end, entries }) =>
    entries.flatMap((entry) =>
      entry.moduleRequest === null
        ? [{ name: entry.exportName.name ?? "default", start, end, isType: entry.isType }]
        : [],
    ),
  );
  return { imports, reExports: toReExports(module), ownExports };
}

function toStaticImports(module: EcmaScriptModule, text: string): readonly ModuleImport[] {
  // The parser writes `import { a } from "./a"; export { a };` as one re-export, with the range of the import.
  const handedOn = new Set(
    module.staticExports.flatMap(({ start, entries }) =>
      entries.map(({ importName }) => `${start} ${importName.name}`),
    ),
  );
  const defaults = new Set(
    module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ exportName, localName }) => (isKind(exportName.kind, "Default") ? [localName.name] : [])),
    ),
  );
  const isUsed = createUseFinder(module, text);
  return module.staticImports.flatMap(({ start, moduleRequest: { value: specifier }, entries }) => {
    if (entries.length === 0) return [{ specifier, names: [], isType: false }];
    return entries.flatMap((entry): readonly ModuleImport[] => {
      const isHandedOn = handedOn.has(`${start} ${entry.importName.name}`) || defaults.has(entry.localName.value);
      if (isHandedOn && !isUsed(entry.localName.value)) return [];
      const names = isKind(entry.importName.kind, "NamespaceObject") ? "*" : [entry.importName.name ?? "default"];
      return [{ specifier, names, isType: entry.isType }];
    });
  });
}

/** A module's text without the statements that only hand names on. */
function createUseFinder(module: EcmaScriptModule, text: string): (name: string) => boolean {
  let rest: string | undefined;
  return (name) => {
    rest ??= module.staticImports
      .reduceRight((before, { start, end }) => before.slice(0, start) + before.slice(end), text)
      .replaceAll(/\bexport\s+(?:type\s+)?\{[^}]*\}|\bexport\s+default\s+[\p{ID_Continue}$]+\s*;?/gu, "");
    return new RegExp(`(?<![\\p{ID_Continue}$.])${name.replaceAll("$", "\\$")}(?![\\p{ID_Continue}$])`, "u").test(rest);
  };
}

function toReExports(module: EcmaScriptModule): readonly ModuleReExport[] {
  const bindings = new Map(
    module.staticImports.flatMap(({ moduleRequest, entries }) =>
      entries.map(
        (entry) => [entry.localName.value, { specifier: moduleRequest.value, name: entry.importName }] as const,
      ),
    ),
  );
  return module.staticExports.flatMap(({ entries }) =>
    entries.flatMap((entry): readonly ModuleReExport[] => {
      const exported = entry.exportName.name ?? (isKind(entry.exportName.kind, "Default") ? "default" : "*");
      if (entry.moduleRequest !== null) {
        return [
          {
            specifier: entry.moduleRequest.value,
            imported: entry.importName.name ?? "*",
            exported,
            isType: entry.isType,
          },
        ];
      }
      // `import a from "./a"; export default a;`
      const binding = entry.localName.name === null ? undefined : bindings.get(entry.localName.name);
      if (binding === undefined || exported !== "default") return [];
      const imported = binding.name.name ?? (isKind(binding.name.kind, "Default") ? "default" : "*");
      return [{ specifier: binding.specifier, imported, exported, isType: entry.isType }];
    }),
  );
}

function toDynamicImports(module: EcmaScriptModule, text: string): readonly ModuleImport[] {
  return module.dynamicImports.flatMap(({ start, end, moduleRequest }) => {
    const specifier = toLiteral(text.slice(moduleRequest.start, moduleRequest.end));
    return specifier === undefined ? [] : [{ specifier, names: findTakenNames(text, start, end), isType: false }];
  });
}

const requireCall = /\brequire(?:\.requireActual)?\(\s*(["'`][^"'`\n]+["'`])\s*\)/g;

/** Calls are found in the text: building a whole tree for each module that only mentions one takes ten times as long. */
function findRequires(result: ParseResult, text: string): readonly ModuleImport[] {
  if (!text.includes("require")) return [];
  const calls = [...text.matchAll(requireCall)];
  if (calls.length === 0) return [];
  const comments = result.comments;
  return calls.flatMap((call) => {
    const specifier = toLiteral(call[1] ?? "");
    const isInComment = comments.some(({ start, end }) => start <= call.index && call.index < end);
    if (specifier === undefined || isInComment) return [];
    return [{ specifier, names: findTakenNames(text, call.index, call.index + call[0].length), isType: false }];
  });
}

/** The parser's enums are declared and not there at run time. */
function isKind(kind: string, name: string): boolean {
  return kind === name;
}

function toLiteral(source: string): string | undefined {
  const literal = /^(["'`])([^"'`\\$]*)\1$/.exec(source.trim());
  return literal?.[2];
}
