import type { TSESTree } from "@typescript-eslint/utils";

import { createRule } from "../create-rule.js";
import type { PublicSecret } from "./public-secret/find-public-secret.js";
import { isEnvironment } from "./public-secret/is-environment.js";
import { isRefusal } from "./public-secret/is-refusal.js";
import { listPublicSecrets } from "./public-secret/list-public-secrets.js";
import { findText } from "./environment-detection/find-text.js";
import { stripWrappers } from "./environment-detection/strip-wrappers.js";

type MessageIds = "publicSecret" | "readPrivate";

/** Functions that take the name of a variable: `Deno.env.get("X")`, `getEnv("X")`, `config.getOrThrow("X")`. */
const helper = /env|config|secret|variable|^get(?:OrThrow)?$/i;

const virtualModules = /^(?:\$env\/(?:static|dynamic)\/public|astro:env\/client)$/;

/** Disallow secrets behind a prefix that ships them to every browser. */
export const publicSecret = createRule<MessageIds, object>({
  name: "public-secret",
  description: "Disallow secrets behind a prefix that ships them to every browser",
  standard: "services.environment_detection",
  scope: "live",
  type: "problem",
  hasSuggestions: true,
  messages: {
    publicSecret:
      "`{{name}}` is a secret by its name, and bundlers ship what starts with `{{prefix}}` to every browser. Rename it, read it on the server only, and replace its value.",
    readPrivate: "Read `{{privateName}}`, which stays on the server.",
  },
  properties: {},
  defaultOptions: {},
  create(context) {
    const secrets = listPublicSecrets(context.sourceCode.text);
    if (secrets.size === 0) return {};
    const reported = new Set<string>();

    function check(nameNode: TSESTree.Node, read: TSESTree.Node, isFromEnvironment: boolean): void {
      const secret = secrets.get(nameOf(nameNode) ?? "");
      if (secret === undefined || reported.has(secret.name)) return;
      // `PUBLIC_` alone starts constants of every kind, so there it has to be seen that an environment is read.
      if ((secret.prefix === "PUBLIC_" && !isFromEnvironment) || isRefusal(read)) return;
      reported.add(secret.name);
      report(nameNode, secret, read);
    }

    function report(node: TSESTree.Node, secret: PublicSecret, read: TSESTree.Node): void {
      context.report({
        node,
        messageId: "publicSecret",
        data: { name: secret.name, prefix: secret.prefix },
        // Only Node and Deno know variables without the prefix; `import.meta.env` would be undefined.
        suggest: isServerRead(read)
          ? [
              {
                messageId: "readPrivate",
                data: { privateName: secret.privateName },
                fix: (fixer) =>
                  fixer.replaceText(
                    node,
                    node.type === "Identifier"
                      ? secret.privateName
                      : context.sourceCode.getText(node).replace(secret.name, secret.privateName),
                  ),
              },
            ]
          : [],
      });
    }

    return {
      MemberExpression(node) {
        // `env[NAME]` is read by the value of a constant, which is not what it is called.
        if (node.computed && node.property.type === "Identifier") return;
        if (!isAssigned(node)) check(node.property, node, isEnvironment(node.object));
      },
      Property(node) {
        if (node.parent.type === "ObjectPattern" && !node.computed)
          check(node.key, node, isDestructuredEnvironment(node.parent));
      },
      CallExpression(node) {
        const [argument] = node.arguments;
        if (argument === undefined || nameOf(argument) === undefined || argument.type === "Identifier") return;
        if (helper.test(nameOfCallee(node.callee) ?? "")) check(argument, node, true);
      },
      ImportSpecifier(node) {
        if (node.parent.type === "ImportDeclaration" && virtualModules.test(node.parent.source.value))
          check(node.imported, node, true);
      },
    };
  },
});

function nameOf(node: TSESTree.Node): string | undefined {
  return node.type === "Identifier" ? node.name : findText(node);
}

function nameOfCallee(callee: TSESTree.Expression): string | undefined {
  const node = stripWrappers(callee);
  return nameOf(node.type === "MemberExpression" && !node.computed ? node.property : node);
}

/** Setting or deleting a variable, as a test's or a script's set-up does, reads nothing. */
function isAssigned(node: TSESTree.MemberExpression): boolean {
  const { parent } = node;
  if (parent.type === "AssignmentExpression") return parent.left === node && parent.operator === "=";
  return parent.type === "UnaryExpression" && parent.operator === "delete";
}

function isDestructuredEnvironment(pattern: TSESTree.ObjectPattern): boolean {
  const { parent } = pattern;
  if (parent.type === "VariableDeclarator") return parent.init !== null && isEnvironment(parent.init);
  return "right" in parent && isEnvironment(parent.right);
}

function isServerRead(read: TSESTree.Node): boolean {
  const object =
    read.type === "MemberExpression"
      ? stripWrappers(read.object)
      : read.type === "CallExpression" && read.callee.type === "MemberExpression"
        ? stripWrappers(read.callee.object)
        : undefined;
  if (object?.type !== "MemberExpression" || !isEnvironment(object)) return false;
  const owner = stripWrappers(object.object);
  return owner.type === "Identifier" && /^(?:process|Deno|Bun)$/.test(owner.name);
}
