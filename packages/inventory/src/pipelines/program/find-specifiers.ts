import { isTooDeep } from "@continuous/source/load";
import { parseSync } from "oxc-parser";

const requireCall = /\brequire\(\s*["']([^"'\n]+)["']\s*\)/gu;

/** The modules that a module takes in when it runs, without building its tree; none where it does not parse. */
export function findSpecifiers(path: string, text: string): readonly string[] {
  if (isTooDeep(text)) return [];
  try {
    const { module } = parseSync(
      path,
      text,
      /\.[cm]?tsx?$/u.test(path) ? {} : { lang: "jsx", sourceType: "unambiguous" },
    );
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
  } catch {
    // Its own problem is told where its imports are read.
    return [];
  }
}
