import { walkNodes } from "@continuous/source";
import { parseTree } from "@continuous/source/load";

type Node = Parameters<typeof walkNodes>[0];

/** A declaration with a name, among those of its module in the order of their starts. */
interface Declaration {
  readonly start: number;
  readonly end: number;
  /** With the names of those around it. */
  readonly path: string;
  readonly around: Declaration | undefined;
}

/** A function that is worth a name, however it is written. */
const functionLike = /^(?:ArrowFunctionExpression|FunctionExpression|ClassExpression|TSEmptyBodyFunctionExpression)$/u;
/** Of the title of a call, as much as tells it from others. */
const longestTitle = 60;
const typeLike = /^TS(?:Interface|TypeAlias|Enum|Module)Declaration$/u;

/**
 * Finds the declarations around places of a module: `MailService.send`, or `""` at the top level.
 *
 * @param source - Without a byte order mark.
 * @returns A function of the place's offset; every place of a module that does not parse is at the top level.
 */
export function createSymbolFinder(path: string, source: string): (offset: number) => string {
  const found = parseTree(path, source, (program) => listDeclarations(program));
  const declarations = "code" in found ? [] : found;
  return (offset) => {
    let low = 0;
    let high = declarations.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((declarations[middle]?.start ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    let innermost = declarations[low - 1];
    while (innermost !== undefined && innermost.end <= offset) innermost = innermost.around;
    return innermost?.path ?? "";
  };
}

function listDeclarations(program: Node): readonly Declaration[] {
  const declarations: Declaration[] = [];
  const open: Declaration[] = [];
  walkNodes(program, (node, ancestors) => {
    const name = nameOf(node, ancestors);
    if (name === undefined) return undefined;
    const { start, end } = placeOf(node);
    while ((open.at(-1)?.end ?? Infinity) <= start) open.pop();
    const around = open.at(-1);
    const declaration = { start, end, path: around === undefined ? name : `${around.path}.${name}`, around };
    declarations.push(declaration);
    open.push(declaration);
    return undefined;
  });
  return declarations.sort((a, b) => a.start - b.start);
}

function nameOf(node: Node, ancestors: readonly Node[]): string | undefined {
  if (typeLike.test(node.type)) return "id" in node ? nameOfKey(node.id) : undefined;
  switch (node.type) {
    case "FunctionDeclaration":
    case "TSDeclareFunction":
    case "ClassDeclaration":
      return node.id === null
        ? ancestors.at(-1)?.type === "ExportDefaultDeclaration"
          ? "default"
          : undefined
        : node.id.name;
    case "MethodDefinition":
    case "PropertyDefinition":
    case "AccessorProperty":
    case "TSAbstractMethodDefinition":
    case "TSAbstractPropertyDefinition":
    case "TSMethodSignature":
    case "TSPropertySignature":
      return nameOfKey(node.key);
    case "Property":
      return functionLike.test(node.value.type) || node.value.type === "ObjectExpression"
        ? nameOfKey(node.key)
        : undefined;
    case "VariableDeclarator":
      // A variable inside a function comes and goes with a refactoring; the function stays.
      return isTopLevel(ancestors) || (node.init !== null && functionLike.test(node.init.type))
        ? nameOfKey(node.id)
        : undefined;
    case "CallExpression":
      return nameOfCall(node);
    default:
      return undefined;
  }
}

/** `test("sends mail", () => …)`, `app.get("/mail", …)`: what such a call is given is named by its first argument. */
function nameOfCall({ callee, arguments: given }: Extract<Node, { type: "CallExpression" }>): string | undefined {
  const [first] = given;
  if (first?.type !== "Literal" || typeof first.value !== "string") return undefined;
  if (!given.some(({ type }) => functionLike.test(type))) return undefined;
  const name = nameOfCallee(callee);
  return `${name ?? ""}(${first.value.slice(0, longestTitle)})`;
}

/** `it.skip` is `it`: a test that is left out for a while is the same test. */
function nameOfCallee(callee: Node): string | undefined {
  if (callee.type !== "MemberExpression") return nameOfKey(callee);
  const name = nameOfKey(callee.property);
  return /^(?:skip|only|todo|concurrent|failing|fixme)$/u.test(name ?? "") ? nameOfCallee(callee.object) : name;
}

function isTopLevel(ancestors: readonly Node[]): boolean {
  return ancestors.every(({ type }) => type === "Program" || /^(?:Export|VariableDecl|TSModule)/u.test(type));
}

function nameOfKey(key: unknown): string | undefined {
  if (typeof key !== "object" || key === null) return undefined;
  if ("name" in key && typeof key.name === "string") {
    return "type" in key && key.type === "PrivateIdentifier" ? `#${key.name}` : key.name;
  }
  return "value" in key && (typeof key.value === "string" || typeof key.value === "number")
    ? String(key.value)
    : undefined;
}

/** The parser gives `start` and `end` where the declared type has `range`. */
function placeOf(node: object): { readonly start: number; readonly end: number } {
  const start = "start" in node && typeof node.start === "number" ? node.start : 0;
  const end = "end" in node && typeof node.end === "number" ? node.end : 0;
  return { start, end };
}
