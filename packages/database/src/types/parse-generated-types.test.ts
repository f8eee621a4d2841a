import { expect, test } from "vitest";

import { isGeneratedTypesFile } from "./is-generated-types-file.js";
import { parseGeneratedTypes } from "./parse-generated-types.js";

const newer = `export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

export type Database = {
  // Allows to automatically instantiate createClient with right options
  __InternalSupabase: {
    PostgrestVersion: "13.0.4"
  }
  audit: {
    Tables: {
      [_ in never]: never
    }
    Views: {
      [_ in never]: never
    }
    Functions: {
      [_ in never]: never
    }
    Enums: {
      [_ in never]: never
    }
  }
  public: {
    Tables: {
      orders: {
        Row: {
          id: string
          note: string | null
          "odd name": Database["public"]["Enums"]["kind"]
          total: number
        }
        Insert: {
          id?: string
          note?: string | null
          "odd name": Database["public"]["Enums"]["kind"]
          total?: never
        }
        Update: {
          id?: string
        }
        Relationships: []
      }
    }
    Views: {
      order_totals: {
        Row: {
          total: number | null
        }
        Relationships: []
      }
    }
    Functions: {
      close_day: { Args: never; Returns: undefined }
      find_orders:
        | { Args: { p_day: string; p_kind?: string }; Returns: { id: string }[] }
        | { Args: { p_id: string }; Returns: { id: string }[] }
    }
    Enums: {
      kind: "web" | "shop"
      single: "one"
    }
    CompositeTypes: {
      [_ in never]: never
    }
  }
}

export const Constants = { public: { Enums: { kind: ["web", "shop"] } } } as const
`;

test("the newer layout", () => {
  expect(parseGeneratedTypes(newer, "src/types.ts")).toEqual({
    path: "src/types.ts",
    schemas: [
      { name: "audit", tables: [], views: [], functions: [], enums: [] },
      {
        name: "public",
        tables: [
          {
            name: "orders",
            columns: [
              { name: "id", tsType: "string", nullable: false, hasDefault: true, line: 26 },
              { name: "note", tsType: "string | null", nullable: true, hasDefault: null, line: 27 },
              {
                name: "odd name",
                tsType: 'Database["public"]["Enums"]["kind"]',
                nullable: false,
                hasDefault: false,
                line: 28,
              },
              { name: "total", tsType: "number", nullable: false, hasDefault: true, line: 29 },
            ],
            line: 24,
          },
        ],
        views: [
          {
            name: "order_totals",
            columns: [{ name: "total", tsType: "number | null", nullable: true, hasDefault: null, line: 46 }],
            line: 44,
          },
        ],
        functions: [
          { name: "close_day", arguments: [], returns: "undefined", overloads: 1, line: 52 },
          { name: "find_orders", arguments: ["p_day", "p_kind"], returns: "{ id: string }[]", overloads: 2, line: 53 },
        ],
        enums: [
          { name: "kind", values: ["web", "shop"], line: 58 },
          { name: "single", values: ["one"], line: 59 },
        ],
      },
    ],
  });
});

test("the older layout: an interface, arguments of overloads as a union", () => {
  const older = `export interface Database {
  public: {
    Tables: {
      teams: { Row: Team; Insert: Partial<Team>; Update: Partial<Team> };
    };
    Functions: {
      find: { Args: { a: string } | { b: number }; Returns: unknown };
      touch: { Args: Record<PropertyKey, never>; Returns: undefined };
    };
  };
}
`;
  expect(parseGeneratedTypes(older, "types.d.ts")).toMatchObject({
    schemas: [
      {
        name: "public",
        tables: [{ name: "teams", columns: null, line: 4 }],
        views: [],
        functions: [
          { name: "find", arguments: ["a"], returns: "unknown", overloads: 2, line: 7 },
          { name: "touch", arguments: [], returns: "undefined", overloads: 1, line: 8 },
        ],
        enums: [],
      },
    ],
  });
});

test("a file that does not parse is a problem at its place", () => {
  expect(parseGeneratedTypes("export type Database = {\n  public: {\n", "src/types.ts")).toMatchObject({
    code: "parse-error",
    where: { path: "src/types.ts", line: 3 },
  });
});

test("such a file is told by what is in it", () => {
  expect(isGeneratedTypesFile("src/types.ts", newer)).toBe(true);
  expect(isGeneratedTypesFile("src/schema/index.ts", newer)).toBe(true);
  expect(isGeneratedTypesFile("src/types.md", newer)).toBe(false);
  expect(isGeneratedTypesFile("src/use.ts", 'type Row = Database["public"]["Tables"]["orders"]["Row"];')).toBe(false);
  expect(isGeneratedTypesFile("src/swap.ts", newer.replace("type Database ", "type SwapShapes "))).toBe(false);
});
