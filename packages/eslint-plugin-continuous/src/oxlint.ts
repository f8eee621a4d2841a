import { rules, type ContinuousRule } from "./rules.js";

/** For oxlint's `jsPlugins`: the rules that look at TypeScript and JavaScript. oxlint knows no other languages. */
const plugin: { readonly meta: { readonly name: string }; readonly rules: Readonly<Record<string, ContinuousRule>> } = {
  meta: { name: "continuous" },
  rules: Object.fromEntries(Object.entries(rules).filter(([name]) => !name.startsWith("sql-"))),
};

export default plugin;
