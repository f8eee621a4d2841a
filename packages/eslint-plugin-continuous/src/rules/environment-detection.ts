import type { TSESTree } from "@typescript-eslint/utils";

import { createRule } from "../create-rule.js";
import { checkBareTests } from "./environment-detection/check-bare-tests.js";
import type { MemberCall } from "./environment-detection/find-calls.js";
import { checkReads } from "./environment-detection/check-reads.js";
import { collectGlobalReferences } from "./environment-detection/collect-global-references.js";
import { collectOccurrences } from "./environment-detection/collect-occurrences.js";
import { environmentGlobals } from "./environment-detection/environments.js";
import { nameOfProperty } from "./environment-detection/find-member.js";
import { findEval } from "./environment-detection/find-eval.js";
import { findNodeImports } from "./environment-detection/find-node-imports.js";
import { findRuntime, type RuntimeOfFiles } from "./environment-detection/find-runtime.js";
import type { MessageIds } from "./environment-detection/message-ids.js";

interface Options {
  /** Where files run, by glob; the last that matches counts. */
  readonly runtimes: readonly RuntimeOfFiles[];
}

const watched: ReadonlySet<string> = new Set([
  ...environmentGlobals.keys(),
  "globalThis",
  "require",
  "eval",
  "Function",
]);

/** Require universal services to find out where they run before they rely on it. */
export const environmentDetection = createRule<MessageIds, Options>({
  name: "environment-detection",
  description: "Require universal services to find out where they run before they rely on it",
  standard: "services.environment_detection",
  scope: "service",
  type: "problem",
  hasSuggestions: true,
  messages: {
    readAtLoad:
      "`{{name}}` is read while the module loads{{more}}, and a universal service also loads where it is missing. Guard it, or read it in the method that needs it.",
    readInConstructor:
      "`{{name}}` is read while {{className}} is constructed{{more}}, and a universal service is also made where it is missing. Guard it, or read it in the method that needs it.",
    nodeImport:
      "`{{module}}` is a Node builtin{{more}}, and a universal service that imports it does not load in a browser. Import it in the function that needs it, behind a guard, or move that code to a server file.",
    bareTest: "`{{name}}` is tested by its bare name, which throws where it is missing. Ask `typeof {{name}}` instead.",
    evalImportMeta:
      "`{{call}}` cannot see `import.meta`: it throws a SyntaxError everywhere. Write `import.meta` itself.",
    guardStatement: 'Run it only where `typeof {{name}} !== "undefined"`.',
    guardValue: "Use `undefined` where `{{name}}` is missing.",
    askOptionally: "Let `{{name}}` be missing.",
    askTypeof: "Ask `typeof {{name}}`.",
    askGlobalThis: "Ask `globalThis.{{name}}`.",
  },
  properties: {
    runtimes: {
      type: "array",
      description: "Where files run; the last entry that matches counts. Default: universal.",
      items: {
        type: "object",
        properties: {
          files: { type: "string", description: "Glob relative to the root." },
          runtime: { type: "string", enum: ["universal", "node", "browser"] },
        },
        required: ["files", "runtime"],
        additionalProperties: false,
      },
    },
  },
  defaultOptions: { runtimes: [] },
  create(context, options, file) {
    const { sourceCode } = context;
    if (findRuntime(file.path, sourceCode, options.runtimes, file.settings.services?.packages) !== "universal")
      return {};
    const metaProperties: TSESTree.MetaProperty[] = [];
    const memberCalls: MemberCall[] = [];
    return {
      MetaProperty(node) {
        metaProperties.push(node);
      },
      "CallExpression[callee.type='MemberExpression']"(node: TSESTree.CallExpression) {
        const name = node.callee.type === "MemberExpression" ? nameOfProperty(node.callee) : undefined;
        if (name !== undefined) memberCalls.push({ name, node });
      },
      "Program:exit"() {
        const globals = collectGlobalReferences(sourceCode, watched);
        const surroundings = { sourceCode, memberCalls };
        const imports = findNodeImports(surroundings, globals.get("require") ?? []);
        const [first, ...others] = imports;
        if (first !== undefined) {
          const more =
            others.length === 0
              ? ""
              : ` (as ${others.length === 1 ? "is" : "are"} ${others.map((each) => `\`${each.module}\``).join(", ")})`;
          context.report({ node: first.node, messageId: "nodeImport", data: { module: first.module, more } });
        }
        for (const name of [...(globals.get("eval") ?? []), ...(globals.get("Function") ?? [])]) {
          const found = findEval(name);
          if (found !== undefined)
            context.report({ node: found.node, messageId: "evalImportMeta", data: { call: found.call } });
        }
        // A module that imports a builtin loads on a server only, where `process` is: that is one problem, not two.
        const occurrences = collectOccurrences(globals, sourceCode, metaProperties).filter(
          ({ need }) => first === undefined || need.environment !== "server",
        );
        checkReads(context, surroundings, checkBareTests(context, sourceCode, occurrences));
      },
    };
  },
});
