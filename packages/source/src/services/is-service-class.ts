import type { TSESTree } from "@typescript-eslint/types";

import type { ClassNode } from "./service-subject.js";

/** Classes of data: a framework fills them, they do no job. */
const dataDecorators =
  /^(?:Entity|ObjectType|InputType|ArgsType|InterfaceType|Schema|Table|Embeddable|ViewEntity|Component|Directive|Pipe)$/u;

/** Classes that something else runs: components, and errors. */
const foreignBases = /^(?:(?:\w*(?:Error|Exception))|(?:Pure)?Component|HTMLElement|LitElement)$/u;

/**
 * Whether an exported class does a job: it has a method to call, and is no abstract base, error, component or record.
 *
 * @param hasInstance - The module exports an instance of it.
 */
export function isServiceClass(node: ClassNode, className: string | null, hasInstance: boolean): boolean {
  if (node.abstract || node.declare) return false;
  if (node.superClass !== null && foreignBases.test(lastName(node.superClass))) return false;
  if (node.decorators.some((decorator) => dataDecorators.test(decoratorName(decorator)))) return false;
  if (hasInstance) return true;
  // A base by its name is made to be extended, whatever its keyword says.
  if (className !== null && /^(?:Base|Abstract)(?=[A-Z]|$)|Base$/u.test(className)) return false;
  return classMethods(node).length > 0 || node.superClass !== null;
}

/** The methods that others may call, in order of appearance: not private, not the constructor, functions in fields too. */
export function classMethods(node: ClassNode): readonly string[] {
  const names = node.body.body.flatMap((member) => {
    if (member.type !== "MethodDefinition" && member.type !== "PropertyDefinition") return [];
    if (member.computed || member.accessibility === "private" || member.accessibility === "protected") return [];
    if (member.type === "MethodDefinition" ? member.kind !== "method" : !isFunction(member.value)) return [];
    return member.key.type === "Identifier"
      ? [member.key.name]
      : member.key.type === "Literal"
        ? [String(member.key.value)]
        : [];
  });
  return [...new Set(names)];
}

function isFunction(node: TSESTree.Node | null): boolean {
  return node?.type === "ArrowFunctionExpression" || node?.type === "FunctionExpression";
}

/** The name a decorator goes by: of `@Injectable()` and `@di.Injectable` both `Injectable`. */
export function decoratorName(decorator: TSESTree.Decorator): string {
  const { expression } = decorator;
  return lastName(expression.type === "CallExpression" ? expression.callee : expression);
}

function lastName(node: TSESTree.Node): string {
  if (node.type === "Identifier") return node.name;
  if (node.type === "MemberExpression" && node.property.type === "Identifier") return node.property.name;
  return "";
}
