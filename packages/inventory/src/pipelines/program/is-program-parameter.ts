import type { FunctionNode } from "./syntax.js";

const names = /^(?:program|cli|yargs|y|argv|cmd|command|commander|parent|prog|app|root)$/iu;
const types = /^(?:Command|CommanderStatic|Argv|CAC|Commander)$/u;

/** Whether a function's parameter is a program or a command, by its type, or by its name where it has no type. */
export function isProgramParameter(param: FunctionNode["params"][number]): boolean {
  if (param.type !== "Identifier") return false;
  const type = param.typeAnnotation?.typeAnnotation;
  if (type === undefined) return names.test(param.name);
  return type.type === "TSTypeReference" && type.typeName.type === "Identifier" && types.test(type.typeName.name);
}
