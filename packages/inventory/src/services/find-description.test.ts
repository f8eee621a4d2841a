import { findServices } from "@continuous/source";
import { expect, test } from "vitest";

import { openModule } from "../graph/open-module.js";
import { findDescription } from "./find-description.js";

function describe(text: string): string | null {
  const opened = openModule("src/services/mail-service.ts", text);
  if ("code" in opened) throw new Error(opened.message);
  const [facts] = findServices(opened.program(), "src/services/mail-service.ts", opened.text);
  if (facts === undefined) throw new Error("no service");
  return findDescription(opened.text, opened.comments(), facts);
}

test.each([
  [
    "the first sentence of its own comment",
    "/** Sends mail. Slowly.\n * @since 1 */\nexport class MailService { send() {} }",
    "Sends mail.",
  ],
  [
    "behind decorators, over lines",
    "/**\n * Sends mail\n * to people\n */\n@Injectable()\nexport class MailService { send() {} }",
    "Sends mail to people",
  ],
  [
    "its functions'",
    "/** Sends one. */\nexport function send() {}\n/** Sends many. */\nexport async function sendAll() {}",
    "Sends one. Sends many.",
  ],
  [
    "its file's",
    "/** Mail for all. */\nimport a from 'a';\nexport class MailService { send() { a(); } }",
    "Mail for all.",
  ],
  ["none", "// Mail.\nexport class MailService { /** Sends. */ send() {} }", null],
  ["not the licence", "/** Copyright by all. */\nexport class MailService { send() {} }", null],
])("%s", (_name, text, description) => {
  expect(describe(text)).toBe(description);
});
