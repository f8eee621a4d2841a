import { parseLoosely } from "./parse-loosely.js";

const requireCall = /\brequire\(\s*["']([^"'\n]+)["']\s*\)/gu;

/** The modules that a module takes in when it runs, without building its tree; none where it does not parse. */
export function findSpecifiers(path: string, text: string): readonly string[] {
  const module = parseLoosely(path, text)?.module;
  if (module === undefined) return [];
  const isRun = (entries: readonly { readonly isType: boolean }[]): boolean =>
    entries.length === 0 || entries.some(({ isType }) => !isType);
  return [
    ...module.staticImports.filter(({ entries }) => isRun(entries)).map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) => (moduleRequest === null || isType ? [] : [moduleRequest.value])),
    ),
    ...module.dynamicImports.flatMap(
      ({ moduleRequest: { start, end } }) => /^["'`]([^"'`$]+)["'`]$/u.exec(text.slice(start, end))?.[1] ?? [],
    ),
    ...[...text.matchAll(requireCall)].flatMap(([, specifier]) => specifier ?? []),
  ];
}
