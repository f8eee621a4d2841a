import { expect, test } from "vitest";

import type { PostgresRuleDefinition, PostgresVisitor } from "./types.js";

test("a visitor's names are those of Postgres, each with its node", () => {
  const visitor: PostgresVisitor = {
    CreateStmt: (node) => node.relation?.relname,
    "ColumnDef:exit": (node) => node.typeName?.names,
    SqlFile: (node) => node.problems.length,
  };
  // @ts-expect-error -- misspelt
  const misspelt: PostgresVisitor = { CreatStmt: () => undefined };
  // @ts-expect-error -- a name is a part of the node that holds it
  const tooDeep: PostgresVisitor = { String: () => undefined };
  expect([visitor, misspelt, tooDeep].map((listeners) => Object.keys(listeners).length)).toEqual([3, 1, 1]);
});

test("a rule is checked against its visitor and its messages", () => {
  const rule: PostgresRuleDefinition<{ MessageIds: "found" }> = {
    create: (context) => ({
      ColumnDef(node) {
        context.report({ node, messageId: "found" });
        // @ts-expect-error -- no such message
        context.report({ node, messageId: "fund" });
        // @ts-expect-error -- places are ranges, not bytes
        expect(node.location).toBeUndefined();
        if (node.parent.type === "CreateStmt") expect(node.parent.relation?.type).toBe("RangeVar");
      },
    }),
  };
  expect(Object.keys(rule)).toEqual(["create"]);
});
