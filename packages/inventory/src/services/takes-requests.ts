import type { TSESTree } from "@typescript-eslint/types";

const requestName = /^_?(?:req|request)$/u;
const responseName = /^_?(?:res|response|reply|resp)$/u;
const requestType = /^(?:\w*Request|\w*Context|Context|LoaderFunctionArgs|ActionFunctionArgs|\w*Event)$/u;

/** Whether a module exports functions that answer requests: a server calls those, and no other code. */
export function takesRequests(program: TSESTree.Program): boolean {
  return program.body.some((statement) => {
    if (statement.type !== "ExportNamedDeclaration" && statement.type !== "ExportDefaultDeclaration") return false;
    const { declaration } = statement;
    if (declaration === null) return false;
    if (declaration.type === "VariableDeclaration")
      return declaration.declarations.some(({ id, init }) => isHandler(init) || isCalledHandler(id));
    return isHandler(declaration);
  });
}

function isHandler(node: TSESTree.Node | null): boolean {
  if (
    node?.type !== "FunctionDeclaration" &&
    node?.type !== "FunctionExpression" &&
    node?.type !== "ArrowFunctionExpression"
  )
    return false;
  const [request, response] = node.params;
  if (request?.type !== "Identifier" || !requestName.test(request.name)) return false;
  if (response?.type === "Identifier" && responseName.test(response.name) && !response.optional) return true;
  const type = request.typeAnnotation?.typeAnnotation;
  return (
    node.params.length === 1 &&
    type?.type === "TSTypeReference" &&
    type.typeName.type === "Identifier" &&
    requestType.test(type.typeName.name) &&
    givesResponse(node)
  );
}

/** `const list: RequestHandler = …` */
function isCalledHandler({ typeAnnotation }: TSESTree.BindingName): boolean {
  const type = typeAnnotation?.typeAnnotation;
  return (
    type?.type === "TSTypeReference" && type.typeName.type === "Identifier" && type.typeName.name.endsWith("Handler")
  );
}

/** `(request: Request): Promise<Response>`; what only reads a request says otherwise. */
function givesResponse(node: { readonly returnType?: TSESTree.TSTypeAnnotation | undefined }): boolean {
  const type = node.returnType?.typeAnnotation;
  if (type?.type !== "TSTypeReference" || type.typeName.type !== "Identifier") return false;
  const [argument] = type.typeArguments?.params ?? [];
  const inner = type.typeName.name === "Promise" ? argument : type;
  return (
    inner?.type === "TSTypeReference" &&
    inner.typeName.type === "Identifier" &&
    inner.typeName.name.endsWith("Response")
  );
}
