import { findServiceNodes } from "@continuous/source";
import type { ClientConstructor } from "@continuous/standards";
import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { createRule, type SharedOptions } from "../create-rule.js";
import { findScope } from "../find-scope.js";
import { checkClient } from "./singleton-pattern/check-client.js";
import { checkInstance } from "./singleton-pattern/check-instance.js";
import { checkService } from "./singleton-pattern/check-service.js";
import { findCalledImport } from "./singleton-pattern/find-called-import.js";
import { listImports } from "./singleton-pattern/list-imports.js";
import { mayMakeInstance } from "./singleton-pattern/may-make-instance.js";
import type { SingletonPatternMessageId, SingletonPatternReport } from "./singleton-pattern/report.js";

export interface SingletonPatternOptions {
  readonly dependencyInjection: "allowed" | "forbidden";
  readonly clients: readonly ClientConstructor[];
}

/** One instance of each service in a process: its class is looked at in service files, its uses in all live code. */
export const singletonPattern = createRule<SingletonPatternMessageId, SingletonPatternOptions>({
  name: "singleton-pattern",
  description: "Require one instance of each service in a process",
  standard: "services.singleton_pattern",
  scope: "live",
  type: "suggestion",
  hasSuggestions: true,
  messages: {
    uncached: "Anyone may construct {{name}}, and nobody keeps the instance.",
    injected: "{{name}} is given its collaborators by whoever constructs it, so anyone may construct another one.",
    newEachTime: "{{name}} makes a new instance each time it is called.",
    skipsCache: "{{name}} keeps an instance, and makes another one here without looking at it.",
    publicConstructor: "{{name}} has a public constructor beside {{accessor}}, so anyone may construct another one.",
    secondInstance: "This makes another {{name}}, although {{path}} offers {{offered}}.",
    directClient: "This calls {{name}} of {{module}} directly instead of using {{use}}.",
    makeSingleton: "Give {{name}} a static getInstance() that keeps the instance.",
    makeConstructorPrivate: "Make the constructor of {{name}} private.",
  },
  properties: {
    dependencyInjection: {
      type: "string",
      enum: ["allowed", "forbidden"],
      description: "Whether a class that takes its collaborators through its constructor may be constructed by anyone.",
    },
    clients: {
      type: "array",
      description: "Constructors nobody should call directly, and what to use instead.",
      items: {
        type: "object",
        properties: { module: { type: "string" }, name: { type: "string" }, use: { type: "string" } },
        required: ["module", "name", "use"],
        additionalProperties: false,
      },
    },
  },
  defaultOptions: { dependencyInjection: "allowed", clients: [] },
  create(context, { dependencyInjection, clients }, { path, settings }) {
    const { sourceCode } = context;
    const catalog = settings.services?.services ?? [];
    const report = (finding: SingletonPatternReport | undefined): void => {
      if (finding !== undefined) context.report(finding);
    };
    const listener: TSESLint.RuleListener = {};

    const [shared] = context.options as readonly SharedOptions[];
    if (findScope("service", path, sourceCode.text, shared?.services)) {
      const check = {
        sourceCode,
        path,
        catalog: settings.services,
        isInjectionAllowed: dependencyInjection === "allowed",
      };
      listener.Program = (program) => {
        for (const service of findServiceNodes(program, path)) report(checkService(service, check));
      };
    }

    if (!mayMakeInstance(sourceCode.text, path, catalog, clients)) return listener;
    const imports = listImports(sourceCode.ast);
    if (imports.size === 0) return listener;
    const ownServices = () => findServiceNodes(sourceCode.ast, path);
    const calledBy = (node: TSESTree.CallExpression | TSESTree.NewExpression) =>
      findCalledImport(node.callee, imports, sourceCode.getScope(node));
    listener.NewExpression = (node) => {
      const called = calledBy(node);
      if (called === undefined) return;
      report(checkClient(node, called, clients, ownServices) ?? checkInstance(node, called, path, catalog));
    };
    if (clients.length > 0) {
      listener.CallExpression = (node) => {
        const called = calledBy(node);
        if (called !== undefined) report(checkClient(node, called, clients, ownServices));
      };
    }
    return listener;
  },
});
