import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

type UsesByName = ReadonlyMap<string, readonly TSESTree.MemberExpression[]>;

/** By class: each of its private methods asks. */
const usesOfClass = new WeakMap<TSESTree.ClassBody, UsesByName>();

/** Where a class says `this.name`. */
export function listOwnUses(
  { key, parent }: TSESTree.MethodDefinition,
  sourceCode: Readonly<TSESLint.SourceCode>,
): readonly TSESTree.Node[] {
  const uses = usesOfClass.get(parent) ?? readUses(parent, sourceCode);
  usesOfClass.set(parent, uses);
  return uses.get(sourceCode.getText(key)) ?? [];
}

function readUses(body: TSESTree.ClassBody, sourceCode: Readonly<TSESLint.SourceCode>): UsesByName {
  const uses = new Map<string, TSESTree.MemberExpression[]>();
  const waiting: TSESTree.Node[] = [body];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === "MemberExpression" && node.object.type === "ThisExpression") {
      const name = sourceCode.getText(node.property);
      const others = uses.get(name);
      if (others === undefined) uses.set(name, [node]);
      else others.push(node);
    }
    const fields = new Map<string, unknown>(Object.entries(node));
    for (const key of sourceCode.visitorKeys[node.type] ?? []) {
      for (const value of [fields.get(key)].flat()) if (isNode(value)) waiting.push(value);
    }
  }
  return uses;
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === "object" && value !== null && "type" in value;
}
