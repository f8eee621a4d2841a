import { parseTree } from "@continuous/source/load";
import type { Problem } from "@continuous/standards";
import type { TSESTree } from "@typescript-eslint/types";

import type {
  GeneratedColumn,
  GeneratedEnum,
  GeneratedFunction,
  GeneratedSchema,
  GeneratedTable,
  GeneratedTypes,
} from "./generated-types.js";
import { listTypeMembers, type TypeMember } from "./list-type-members.js";

/** Reads a types file that `supabase gen types` made, or one written in its manner, or says why it does not parse. */
export function parseGeneratedTypes(text: string, path: string): GeneratedTypes | Problem {
  return parseTree(path, text, (program, source) => {
    const reader = new TypesReader(source);
    const schemas = program.body.flatMap(toDatabase).flatMap((database) => reader.readDatabase(database));
    return { path, schemas };
  });
}

function toDatabase(statement: TSESTree.ProgramStatement): readonly (TSESTree.TypeNode | TSESTree.TSInterfaceBody)[] {
  const declared = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
  if (declared?.type === "TSTypeAliasDeclaration") return [declared.typeAnnotation];
  return declared?.type === "TSInterfaceDeclaration" ? [declared.body] : [];
}

class TypesReader {
  readonly #text: string;
  #counted = { offset: 0, line: 1 };

  constructor(text: string) {
    this.#text = text;
  }

  readDatabase(type: TSESTree.TypeNode | TSESTree.TSInterfaceBody): readonly GeneratedSchema[] {
    return (listTypeMembers(type) ?? []).flatMap(({ name, type: schema }) => {
      const parts = new Map(
        listTypeMembers(schema)?.map((member) => [member.name, listTypeMembers(member.type) ?? []]),
      );
      // `__InternalSupabase` and the members of any other type have none.
      if (!parts.has("Tables")) return [];
      return [
        {
          name,
          tables: (parts.get("Tables") ?? []).map((member) => this.#toTable(member)),
          views: (parts.get("Views") ?? []).map((member) => this.#toTable(member)),
          functions: (parts.get("Functions") ?? []).map((member) => this.#toFunction(member)),
          enums: (parts.get("Enums") ?? []).map((member) => this.#toEnum(member)),
        },
      ];
    });
  }

  #toTable({ name, key, type }: TypeMember): GeneratedTable {
    const line = this.#lineOf(key);
    const parts = new Map(listTypeMembers(type)?.map((member) => [member.name, member.type]));
    const row = parts.get("Row");
    const columns = row && listTypeMembers(row);
    const insert = parts.get("Insert");
    const inserted = insert && listTypeMembers(insert);
    const optional = inserted && new Map(inserted.map((member) => [member.name, member.optional]));
    return { name, columns: columns?.map((column) => this.#toColumn(column, optional)) ?? null, line };
  }

  #toColumn({ name, key, type }: TypeMember, optional: ReadonlyMap<string, boolean> | undefined): GeneratedColumn {
    const nullable = type.type === "TSNullKeyword" || (type.type === "TSUnionType" && type.types.some(isNull));
    const hasDefault = nullable || optional === undefined ? null : (optional.get(name) ?? true);
    return { name, tsType: this.#textOf(type), nullable, hasDefault, line: this.#lineOf(key) };
  }

  #toFunction({ name, key, type }: TypeMember): GeneratedFunction {
    const overloads = (type.type === "TSUnionType" ? type.types : [type]).map(
      (overload) => new Map(listTypeMembers(overload)?.map((member) => [member.name, member.type])),
    );
    const [first] = overloads;
    const given = overloads.map((overload) => {
      const arguments_ = overload.get("Args");
      // Older versions write the overloads' arguments as a union.
      return arguments_?.type === "TSUnionType" ? arguments_.types : arguments_ === undefined ? [] : [arguments_];
    });
    const [firstGiven] = given[0] ?? [];
    const returns = first?.get("Returns");
    return {
      name,
      arguments: (firstGiven && listTypeMembers(firstGiven))?.map((member) => member.name) ?? [],
      returns: returns === undefined ? null : this.#textOf(returns),
      overloads: given.reduce((sum, { length }) => sum + Math.max(1, length), 0),
      line: this.#lineOf(key),
    };
  }

  #toEnum({ name, key, type }: TypeMember): GeneratedEnum {
    const values = (type.type === "TSUnionType" ? type.types : [type]).flatMap((value) =>
      value.type === "TSLiteralType" && value.literal.type === "Literal" ? [String(value.literal.value)] : [],
    );
    return { name, values, line: this.#lineOf(key) };
  }

  #textOf(type: TSESTree.TypeNode): string {
    const [start, end] = offsetsOf(type);
    return this.#text.slice(start, end).replaceAll(/\s+/gu, " ");
  }

  /** Members are read in the order of the file, more or less: counting goes on from the last one. */
  #lineOf(node: TSESTree.Node): number {
    const [start] = offsetsOf(node);
    if (start < this.#counted.offset) this.#counted = { offset: 0, line: 1 };
    let { offset, line } = this.#counted;
    for (
      let next = this.#text.indexOf("\n", offset);
      next >= 0 && next < start;
      next = this.#text.indexOf("\n", offset)
    ) {
      offset = next + 1;
      line += 1;
    }
    this.#counted = { offset, line };
    return line;
  }
}

function isNull(type: TSESTree.TypeNode): boolean {
  return type.type === "TSNullKeyword";
}

/** The parser gives `start` and `end` where typescript-eslint gives `range`. */
function offsetsOf(node: {
  readonly range?: readonly [number, number];
  readonly start?: number;
  readonly end?: number;
}): readonly [number, number] {
  return node.range ?? [node.start ?? 0, node.end ?? 0];
}
