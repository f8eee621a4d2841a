import { findServices } from "@continuous/source";
import { expect, test } from "vitest";

import { openModule } from "../graph/open-module.js";
import { findExportPlaces } from "./find-export-places.js";

function placesIn(text: string): readonly string[] {
  const path = "services/mail-service.ts";
  const opened = openModule(path, text);
  if ("code" in opened) throw new Error(opened.message);
  return findServices(opened.program(), path, opened.text).flatMap((facts) =>
    findExportPlaces(opened.text, opened.record.ownExports, facts).map(
      ({ name, line, column }) => `${name} ${String(line)}:${String(column)}`,
    ),
  );
}

test("each exported name has its own place", () => {
  expect(
    placesIn("// größe\nexport class MailService {\n  send() {}\n}\n\nexport const mailService = new MailService();\n"),
  ).toEqual(["MailService 2:14", "mailService 6:14"]);
});

test("functions of a module stand one by one, lists of names where the name is", () => {
  expect(placesIn("export async function send() {}\r\nfunction close() {}\r\nexport { close };\r\n")).toEqual([
    "close 3:10",
    "send 1:23",
  ]);
});

test("a default export stands where its statement begins", () => {
  expect(placesIn("class MailService {\n  send() {}\n}\nexport default new MailService();\n")).toEqual(["default 4:8"]);
});
