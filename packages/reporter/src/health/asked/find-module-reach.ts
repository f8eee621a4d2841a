import { parseTree } from "@continuous/source/load";
import { walkNodes } from "@continuous/source";

/** What a module's code can reach. */
export interface Reach {
  /** What it imports while it runs, as it is written. */
  readonly imports: readonly string[];
  /** By what it can reach something outside of itself, or `null`: `process`, `fetch`, `import()`. */
  readonly outside: string | null;
}

/** Names through which code gets at the process, the network, the page or more code. */
const doors = new Set(
  `process global globalThis window self document navigator location localStorage sessionStorage fetch WebSocket EventSource
  XMLHttpRequest Deno Bun eval Function Worker SharedWorker setInterval WebAssembly __dirname __filename`.split(/\s+/u),
);

/**
 * What a module's code can reach: without one of the known doors, and with imports that have none either, it can change
 * nothing outside of itself, whatever it does. Where its text does not parse, nobody can say.
 */
export function findModuleReach(path: string, text: string): Reach {
  const imports = new Set<string>();
  const outside = new Set<string>();
  const parsed = parseTree(path, text, (program) => {
    walkNodes(program, (node) => {
      switch (node.type) {
        case "ImportDeclaration":
        case "ExportAllDeclaration":
        case "ExportNamedDeclaration": {
          const kind = node.type === "ImportDeclaration" ? node.importKind : node.exportKind;
          if (kind !== "type" && node.source !== null) imports.add(node.source.value);
          return undefined;
        }
        case "ImportExpression":
          outside.add("import()");
          return undefined;
        case "MetaProperty":
          if (node.meta.name === "import") outside.add("import.meta");
          return false;
        case "CallExpression": {
          if (node.callee.type !== "Identifier" || node.callee.name !== "require") return undefined;
          const [target] = node.arguments;
          if (target?.type === "Literal" && typeof target.value === "string") imports.add(target.value);
          else outside.add("require()");
          return undefined;
        }
        case "Identifier":
          if (doors.has(node.name)) outside.add(node.name);
          return undefined;
        default:
          return undefined;
      }
    });
    return true;
  });
  if (parsed !== true) return { imports: [], outside: "code that does not parse" };
  return { imports: [...imports], outside: [...outside][0] ?? null };
}
