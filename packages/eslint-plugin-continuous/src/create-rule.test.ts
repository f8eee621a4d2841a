import * as parser from "@typescript-eslint/parser";
import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";

import { createRule } from "./create-rule.js";

/** Reports every class, so that what is silent was kept from it by the factory. */
const everyClass = createRule({
  name: "every-class",
  description: "Disallow every class",
  standard: "services.naming",
  scope: "service",
  type: "problem",
  hasSuggestions: false,
  messages: { found: "Here is {{name}}." },
  properties: {},
  defaultOptions: {},
  create: (context) => ({
    ClassDeclaration(node) {
      context.report({ node, messageId: "found", data: { name: node.id?.name ?? "" } });
    },
  }),
});

async function lint(
  path: string,
  options: object,
  text = "export class MailService { send() {} }\n",
): Promise<readonly string[]> {
  const eslint = new ESLint({
    cwd: "/repository",
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: ["**/*.ts"],
        languageOptions: { parser },
        plugins: { test: { rules: { "every-class": everyClass } } } as unknown as Record<string, ESLint.Plugin>,
        settings: { continuous: { root: "/repository" } },
        rules: { "test/every-class": ["error", options] },
      },
    ],
  });
  const [result] = await eslint.lintText(text, { filePath: `/repository/${path}` });
  return (result?.messages ?? []).map((message) => message.message);
}

describe("createRule", () => {
  it("looks at live service files by default", async () => {
    expect(await lint("a/services/mail.ts", {})).toEqual(["Here is MailService."]);
    expect(await lint("a/mail.ts", {})).toEqual([]);
    expect(await lint("a/services/mail.test.ts", {})).toEqual([]);
    expect(await lint("a/services/mail.ts", {}, "// @generated\nexport class MailService { send() {} }\n")).toEqual([]);
  });

  it("takes other globs for service files", async () => {
    const services = { include: ["a/**"], exclude: ["a/b/**"] };
    expect(await lint("a/mail.ts", { services })).toEqual(["Here is MailService."]);
    expect(await lint("a/b/mail.ts", { services })).toEqual([]);
  });

  it("is silent where an exception covers the item or the path", async () => {
    const exception = { items: [], paths: [], reason: "because" };
    const path = "a/services/mail-service.ts";
    expect(await lint(path, { exceptions: [{ ...exception, items: ["MailService"] }] })).toEqual([]);
    expect(await lint(path, { exceptions: [{ ...exception, items: ["MailService (a/services)"] }] })).toEqual([]);
    expect(await lint(path, { exceptions: [{ ...exception, items: ["SmsService"] }] })).toEqual([
      "Here is MailService.",
    ]);
    expect(await lint(path, { exceptions: [{ ...exception, paths: ["a/**"] }] })).toEqual([]);
    expect(await lint(path, { exceptions: [{ ...exception, paths: ["b/**"] }] })).toEqual(["Here is MailService."]);
  });

  it("refuses options it does not know", async () => {
    await expect(lint("a/services/mail.ts", { sevices: {} })).rejects.toThrow("sevices");
  });
});
