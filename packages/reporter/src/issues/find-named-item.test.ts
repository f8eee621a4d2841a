import { rules } from "eslint-plugin-continuous/rules";
import { expect, test } from "vitest";

import { findNamedItem } from "./find-named-item.js";

const references = "database.references";

test("tables and functions, by the first that is named", () => {
  expect(findNamedItem(references, "Table `members` is now `team_members`, since 2_rename.sql.")).toEqual({
    item_type: "table",
    item_name: "members",
  });
  expect(findNamedItem("database.naming.columns", "Column `b` of table `audit.a` is not plural.")).toEqual({
    item_type: "table",
    item_name: "audit.a",
  });
  expect(findNamedItem(references, "Edge function `send-mail` does not exist.")).toEqual({
    item_type: "function",
    item_name: "send-mail",
  });
});

test("a schema is no item, and neither is what other standards name", () => {
  expect(findNamedItem(references, "Schema `audit` does not exist.")).toBeUndefined();
  expect(findNamedItem("services.error_handling", "The function `send` swallows its error.")).toBeUndefined();
  expect(findNamedItem(null, "Table `a` does not exist.")).toBeUndefined();
});

test("each message of the rule about references names its item first", () => {
  const { replace, ...messages } = rules["known-references"].meta.messages;
  expect(replace).toBeDefined();
  for (const message of Object.values(messages)) {
    const text = message.replace("{{kind}}", "Function").replace("{{name}}", "close_day");
    expect(findNamedItem(references, text)).toEqual({ item_type: "function", item_name: "close_day" });
  }
});
