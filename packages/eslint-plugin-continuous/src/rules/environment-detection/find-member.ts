import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { findDefinition } from "./find-definition.js";
import { stripWrappers } from "./strip-wrappers.js";

type Owner = TSESTree.ClassDeclaration | TSESTree.ClassExpression | TSESTree.ObjectExpression;

/** The definition of `this.x`, `Class.x`, `instance.x` or `object.x`, where it stands in the same file. */
export function findMember(
  sourceCode: TSESLint.SourceCode,
  member: TSESTree.MemberExpression,
): TSESTree.Node | undefined {
  const name = nameOfProperty(member);
  const owner = findOwner(sourceCode, member.object);
  if (name === undefined || owner === undefined) return undefined;
  const members = membersOf.get(owner) ?? listMembers(owner);
  membersOf.set(owner, members);
  return members.get(name);
}

/** By owner: a class may ask for its members as often as it has methods. */
const membersOf = new WeakMap<Owner, ReadonlyMap<string, TSESTree.Node>>();

function listMembers(owner: Owner): ReadonlyMap<string, TSESTree.Node> {
  const members = new Map<string, TSESTree.Node>();
  const add = (name: string | undefined, value: TSESTree.Node): void => {
    // The first that says what it is counts.
    if (name !== undefined && !members.has(name)) members.set(name, value);
  };
  if (owner.type === "ObjectExpression") {
    for (const each of owner.properties) if (each.type === "Property") add(nameOfMember(each), each.value);
    return members;
  }
  for (const each of owner.body.body) {
    if (!("key" in each)) continue;
    if (each.type === "MethodDefinition" || each.type === "TSAbstractMethodDefinition")
      add(nameOfMember(each), each.value);
    else if ("value" in each && each.value !== null) add(nameOfMember(each), stripWrappers(each.value));
  }
  for (const { name, value } of listAssignments(owner)) add(name, value);
  return members;
}

/** The class or object whose members `this.x` or `name.x` are. */
export function findOwner(sourceCode: TSESLint.SourceCode, object: TSESTree.Node): Owner | undefined {
  const node = stripWrappers(object);
  if (node.type === "ThisExpression") return findOwnerOfThis(node);
  if (node.type !== "Identifier") return undefined;
  const definition = findDefinition(sourceCode, node);
  if (definition?.type === "NewExpression" && definition.callee.type === "Identifier") {
    const made = findDefinition(sourceCode, definition.callee);
    return made?.type === "ClassDeclaration" || made?.type === "ClassExpression" ? made : undefined;
  }
  return definition?.type === "ClassDeclaration" ||
    definition?.type === "ClassExpression" ||
    definition?.type === "ObjectExpression"
    ? definition
    : undefined;
}

/** The name of `.x`, `["x"]` or `.#x`. */
export function nameOfProperty(member: TSESTree.MemberExpression): string | undefined {
  if (!member.computed) return nameOfKey(member.property);
  return member.property.type === "Literal" && typeof member.property.value === "string"
    ? member.property.value
    : undefined;
}

/** The name that a member is defined by: `x`, `"x"` or `#x`, but not `[x]`. */
export function nameOfMember(member: { readonly computed: boolean; readonly key: TSESTree.Node }): string | undefined {
  return member.computed && member.key.type === "Identifier" ? undefined : nameOfKey(member.key);
}

function nameOfKey(key: TSESTree.Node): string | undefined {
  if (key.type === "Identifier") return key.name;
  if (key.type === "PrivateIdentifier") return `#${key.name}`;
  return key.type === "Literal" && typeof key.value === "string" ? key.value : undefined;
}

function findOwnerOfThis(node: TSESTree.Node): Owner | undefined {
  let place = node;
  while (place.type !== "Program" && place.type !== "FunctionDeclaration") {
    if (place.type === "ClassBody") return place.parent;
    if (place.type === "FunctionExpression") {
      const holder: TSESTree.Node = place.parent;
      if (holder.type === "Property" && holder.parent.type === "ObjectExpression") return holder.parent;
      if (holder.type !== "MethodDefinition") return undefined;
    }
    place = place.parent;
  }
  return undefined;
}

/** `this.isBrowser = typeof window !== "undefined"` in the constructor. */
function listAssignments(
  owner: TSESTree.ClassDeclaration | TSESTree.ClassExpression,
): readonly { readonly name: string | undefined; readonly value: TSESTree.Node }[] {
  const constructor = owner.body.body.find((each) => each.type === "MethodDefinition" && each.kind === "constructor");
  if (constructor?.type !== "MethodDefinition" || constructor.value.body === null) return [];
  return constructor.value.body.body.flatMap((statement) => {
    if (statement.type !== "ExpressionStatement" || statement.expression.type !== "AssignmentExpression") return [];
    const { left, right } = statement.expression;
    return left.type === "MemberExpression" && left.object.type === "ThisExpression"
      ? [{ name: nameOfProperty(left), value: right }]
      : [];
  });
}
