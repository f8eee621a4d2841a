import type { EditorSnapshot } from "@continuous/snapshot";
import { expect, test } from "vitest";

import { findRepeatedService } from "./find-repeated-service.js";

type Catalog = NonNullable<EditorSnapshot["services"]>["catalog"];

const known = (name: string, path: string, methods: readonly string[]): Catalog["services"][number] => ({
  ...{ path, displayName: name, name, kind: "class", exports: [name], methods, className: name, instanceName: null },
  ...{ line: 1, column: 1, endLine: 9, singleton: null, injected: false, environment: [], healthCheck: null },
});
const catalog: Catalog = {
  schemaVersion: 1,
  services: [
    known("MailService", "services/mail-service.ts", ["send", "schedule", "cancel"]),
    known("orderStore", "services/order-store.ts", ["get", "list", "remove"]),
  ],
};

test("a service of the same name, however it is written", () => {
  expect(findRepeatedService([{ name: "mail", methods: ["send"] }], "lib/mail.ts", catalog)).toEqual({
    name: "MailService",
    path: "services/mail-service.ts",
    methods: ["send"],
  });
});

test("a service with most methods of another", () => {
  const written = [{ name: "Postbox", methods: ["open", "send", "schedule", "cancel"] }];
  expect(findRepeatedService(written, "lib/postbox.ts", catalog)).toEqual({
    name: "MailService",
    path: "services/mail-service.ts",
    methods: ["send", "schedule", "cancel"],
  });
});

test("one method in common, or few of many, is chance", () => {
  for (const methods of [["list"], ["get", "a", "b"], ["get", "list", "x", "y", "z"].slice(1)]) {
    expect(findRepeatedService([{ name: "Other", methods }], "lib/other.ts", catalog)).toBeNull();
  }
});

test("a file does not repeat what is tracked in it, and without an inventory nothing is known", () => {
  const written = [{ name: "MailService", methods: [] }];
  expect(findRepeatedService(written, "services/mail-service.ts", catalog)).toBeNull();
  expect(findRepeatedService(written, "lib/mail.ts", undefined)).toBeNull();
});
