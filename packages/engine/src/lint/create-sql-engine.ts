import { Linter } from "eslint/universal";
import { plugin, toFlatConfig, type DatabaseProvider } from "eslint-plugin-continuous";
import * as parser from "@typescript-eslint/parser";

import type { Engine, EngineInput } from "./create-engine.js";
import type { LintedText } from "./finding.js";
import { guardRules } from "./guard-rules.js";
import { applySuppressions } from "./apply-suppressions.js";
import { parseSuppressions } from "./parse-suppressions.js";
import { toLintedText } from "./to-linted-text.js";
import { toRelativePath } from "./to-relative-path.js";
import { withFileConfig } from "./with-file-config.js";

/** What an engine for migrations is made from. */
export interface SqlEngineInput extends Pick<EngineInput, "root" | "standards" | "suppressions" | "budget" | "now"> {
  /** Answers from the migrations themselves, as `createDatabaseProvider` of `eslint-plugin-continuous` does. */
  readonly database: DatabaseProvider;
}

const nothing: LintedText = { findings: [], parseError: null, partial: [], crashes: [] };

/** Makes an engine for migrations. It brings the parser of Postgres along, so it stands apart from what tsserver loads. */
export function createSqlEngine(input: SqlEngineInput): Engine {
  const { root, standards, database, budget, now } = input;
  const guard = guardRules(plugin.rules, { budget, now });
  const suppressions = parseSuppressions(input.suppressions);
  const known = new Set(Object.keys(plugin.rules).map((name) => `continuous/${name}`));
  const linter = new Linter({ cwd: root, configType: "flat" });
  return {
    lint({ path, text, config = null }) {
      const relative = toRelativePath(root, path);
      if (relative === null || !path.endsWith(".sql")) return null;
      if (config === "ignored") return nothing;
      // Folders of migrations come and go while an editor is open.
      const standing = toFlatConfig({ standards, root, plugin: { ...plugin, rules: guard.rules }, parser, database });
      const configs =
        config === null ? (standing as Linter.Config[]) : withFileConfig(standing as Linter.Config[], config, known);
      const { result, report } = guard.watch(() => linter.verify(text, configs, { filename: path }));
      return toLintedText(applySuppressions(result, suppressions.get(relative)), report);
    },
  };
}
