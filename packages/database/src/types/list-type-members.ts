import type { TSESTree } from "@typescript-eslint/types";

/** One `key: type` of a type. */
export interface TypeMember {
  readonly name: string;
  readonly key: TSESTree.Node;
  readonly type: TSESTree.TypeNode;
  readonly optional: boolean;
}

/** The members of a type that is written out; of an intersection, those of its parts. `undefined`: it is declared elsewhere. */
export function listTypeMembers(type: TSESTree.TypeNode | TSESTree.TSInterfaceBody): readonly TypeMember[] | undefined {
  switch (type.type) {
    case "TSTypeLiteral":
      return type.members.flatMap(toMember);
    case "TSInterfaceBody":
      return type.body.flatMap(toMember);
    case "TSIntersectionType": {
      const parts = type.types.map(listTypeMembers);
      return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
    }
    // `{ [_ in never]: never }` and `Record<string, never>` are how nothing is spelt.
    case "TSMappedType":
    case "TSNeverKeyword":
      return [];
    case "TSTypeReference":
      return type.typeName.type === "Identifier" &&
        type.typeName.name === "Record" &&
        type.typeArguments?.params[1]?.type === "TSNeverKeyword"
        ? []
        : undefined;
    default:
      return undefined;
  }
}

function toMember(element: TSESTree.TypeElement): readonly TypeMember[] {
  if (element.type !== "TSPropertySignature" || element.computed) return [];
  const type = element.typeAnnotation?.typeAnnotation;
  const { key } = element;
  const name = key.type === "Identifier" ? key.name : String(key.value);
  return type === undefined ? [] : [{ name, key, type, optional: element.optional }];
}
