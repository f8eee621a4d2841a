import type { ClassNode } from "@continuous/source";
import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { toPrivateConstructor } from "./to-private-constructor.js";

/**
 * The edits that give a class a private constructor, a static field and `getInstance()`; `undefined` where they would not
 * compile. JavaScript has no private constructor: there the field is private by `#`, and the constructor stays.
 *
 * @param isTypeScript - Whether the file may hold types.
 */
export function toSingletonClass(
  node: ClassNode,
  className: string,
  sourceCode: Readonly<TSESLint.SourceCode>,
  isTypeScript: boolean,
): ((fixer: TSESLint.RuleFixer) => TSESLint.RuleFix[]) | undefined {
  const constructor = node.body.body.find(isConstructor);
  const parameters = constructor === undefined ? [] : toParameters(constructor, sourceCode);
  if (parameters === undefined) return undefined;
  const indent = indentOf(node, sourceCode);
  const field = isTypeScript ? "instance" : "#instance";
  if (node.body.body.some((member) => nameOf(member) === field || nameOf(member) === "getInstance")) return undefined;

  const type = className + toTypeArguments(node, sourceCode);
  const given = parameters.map(({ text }) => text).join(", ");
  const passed = parameters.map(({ name }) => name).join(", ");
  const fieldLine = isTypeScript ? `private static ${field}: ${type} | undefined;` : `static ${field};`;
  const method = [
    `static getInstance(${given})${isTypeScript ? `: ${type}` : ""} {`,
    `${indent}  ${className}.${field} ??= new ${className}(${passed});`,
    `${indent}  return ${className}.${field};`,
    `${indent}}`,
  ].join("\n");
  const added = isTypeScript && constructor === undefined ? `\n\n${indent}${toConstructor(node, indent)}` : "";

  return (fixer) => {
    const open = sourceCode.getFirstToken(node.body);
    if (open === null) return [];
    const fixes = [fixer.insertTextAfter(open, `\n${indent}${fieldLine}${added}\n\n${indent}${method}\n`)];
    if (isTypeScript && constructor !== undefined) fixes.push(toPrivateConstructor(constructor, sourceCode, fixer));
    return fixes;
  };
}

function isConstructor(member: TSESTree.ClassElement): member is TSESTree.MethodDefinition {
  return (
    member.type === "MethodDefinition" && member.kind === "constructor" && member.value.type === "FunctionExpression"
  );
}

function toConstructor(node: ClassNode, indent: string): string {
  if (node.superClass === null) return "private constructor() {}";
  return `private constructor() {\n${indent}  super();\n${indent}}`;
}

/** Each parameter as `getInstance()` takes it and as it hands it on; `undefined` where one has no name to hand on. */
function toParameters(
  constructor: TSESTree.MethodDefinition,
  sourceCode: Readonly<TSESLint.SourceCode>,
): readonly { readonly text: string; readonly name: string }[] | undefined {
  const parameters = constructor.value.params.map((parameter) => {
    const bare = parameter.type === "TSParameterProperty" ? parameter.parameter : parameter;
    const named = bare.type === "AssignmentPattern" ? bare.left : bare.type === "RestElement" ? bare.argument : bare;
    if (named.type !== "Identifier") return undefined;
    return { text: sourceCode.getText(bare), name: bare.type === "RestElement" ? `...${named.name}` : named.name };
  });
  const known = parameters.filter((parameter) => parameter !== undefined);
  return known.length === parameters.length ? known : undefined;
}

/** A static member cannot name the class's type parameters: it takes their defaults, their bounds, or `unknown`. */
function toTypeArguments(node: ClassNode, sourceCode: Readonly<TSESLint.SourceCode>): string {
  const parameters = node.typeParameters?.params ?? [];
  if (parameters.length === 0) return "";
  const types = parameters.map((parameter) => {
    const type = parameter.default ?? parameter.constraint;
    return type == null ? "unknown" : sourceCode.getText(type);
  });
  return `<${types.join(", ")}>`;
}

/** The indentation of the class's members. */
function indentOf(node: ClassNode, sourceCode: Readonly<TSESLint.SourceCode>): string {
  const [member] = node.body.body;
  const before = (place: TSESTree.Node): string => {
    const line = sourceCode.lines[place.loc.start.line - 1] ?? "";
    return line.slice(0, line.length - line.trimStart().length);
  };
  return member === undefined || member.loc.start.line === node.loc.start.line ? `${before(node)}  ` : before(member);
}

function nameOf(member: TSESTree.ClassElement): string | undefined {
  if (!("key" in member)) return undefined;
  if (member.key.type === "PrivateIdentifier") return `#${member.key.name}`;
  if (member.key.type === "Literal") return String(member.key.value);
  return member.key.type === "Identifier" ? member.key.name : undefined;
}
