import type { ServiceFacts } from "@continuous/source";
import { expect, test } from "vitest";

import { toServiceItems, type FoundService } from "./to-service-items.js";

const facts: ServiceFacts = {
  name: "MailService",
  kind: "class",
  exports: ["MailService", "mailService"],
  methods: ["send"],
  className: "MailService",
  instanceName: "mailService",
  line: 3,
  column: 14,
  endLine: 9,
  singleton: { mechanism: "module_instance" },
  injected: false,
  environment: ["process.env"],
  healthCheck: null,
};

function found(path: string, detectedBy: "path" | "shape" = "path", name = "MailService"): FoundService {
  return {
    path,
    facts: { ...facts, name },
    detectedBy,
    entrances: facts.exports,
    places: [],
    description: "Sends mail.",
  };
}

const unused = { importedBy: [], tests: [], package: null, owner: null, tables: [], hosts: [] };

test("an item says all that is known of a service", () => {
  const items = toServiceItems([found("services/mail.ts")], () => ({
    importedBy: ["apps/web/main.ts", "apps/web/send.ts"],
    tests: ["tests/mail.test.ts"],
    package: "@shop/shared",
    owner: "@shop/mail",
    tables: ["mails"],
    hosts: ["mail.test"],
  }));
  expect(items).toEqual([
    {
      item_type: "service",
      item_name: "MailService",
      item_path: "services/mail.ts",
      is_active: true,
      places: [],
      metadata: {
        name: "MailService",
        kind: "class",
        exports: ["MailService", "mailService"],
        methods: ["send"],
        line: 3,
        package: "@shop/shared",
        singleton: { mechanism: "module_instance" },
        environment: ["process.env"],
        health_check: null,
        importers: 2,
        imported_by: ["apps/web/main.ts", "apps/web/send.ts"],
        tests: ["tests/mail.test.ts"],
        duplicates: [],
        owner: "@shop/mail",
        detected_by: "path",
        description: "Sends mail.",
        tables: ["mails"],
        hosts: ["mail.test"],
      },
    },
  ]);
});

test("services of one name are told apart by folder, and name each other", () => {
  const items = toServiceItems([found("web/services/mail.ts"), found("api/services/mail.ts")], () => unused);
  expect(items.map(({ item_name, metadata }) => [item_name, metadata.name, metadata.duplicates])).toEqual([
    ["MailService (api/services)", "MailService", ["web/services/mail.ts"]],
    ["MailService (web/services)", "MailService", ["api/services/mail.ts"]],
  ]);
});

test("what has only the shape of a service makes way for one of a service file", () => {
  const items = toServiceItems(
    [found("lib/mail.ts", "shape"), found("services/mail.ts"), found("a.ts", "shape", "Log")],
    () => unused,
  );
  expect(items.map(({ item_name, metadata }) => [item_name, metadata.detected_by, metadata.duplicates])).toEqual([
    ["Log", "shape", []],
    ["MailService", "path", ["lib/mail.ts"]],
    ["MailService (lib)", "shape", ["services/mail.ts"]],
  ]);
});
