import type { CatalogedService } from "@continuous/source";
import { expect, test } from "vitest";

import { mayMakeInstance } from "./may-make-instance.js";

function aService(
  path: string,
  className: string,
  exports: readonly string[],
  instanceName: string | null = "one",
): CatalogedService {
  return {
    path,
    displayName: "",
    name: "",
    kind: "class",
    exports,
    methods: [],
    className,
    instanceName,
    line: 1,
    column: 1,
    endLine: 1,
    singleton: null,
    injected: false,
    environment: [],
    healthCheck: null,
  };
}

test("a module that makes nothing, or names no service", () => {
  const services = [aService("services/mail-service.ts", "MailService", ["MailService"])];
  expect(mayMakeInstance("import { MailService } from './mail-service';", "app/page.ts", services, [])).toBe(false);
  expect(mayMakeInstance("const a = new Map();", "app/page.ts", services, [])).toBe(false);
  expect(mayMakeInstance("new MailService();", "app/page.ts", services, [])).toBe(true);
});

test("a default import may call it anything, and a folder is named by dots", () => {
  const services = [aService("services/mail/index.ts", "MailService", ["default"])];
  expect(mayMakeInstance("import Post from '@/services/mail'; new Post();", "app/page.ts", services, [])).toBe(true);
  expect(mayMakeInstance("import Post from '..'; new Post();", "app/page.ts", services, [])).toBe(true);
  expect(mayMakeInstance("import Post from '@/services/post'; new Post();", "app/page.ts", services, [])).toBe(false);
});

test("a client is called as well as constructed", () => {
  const clients = [{ module: "@supabase/supabase-js", name: "createClient", use: "ClientService" }];
  expect(
    mayMakeInstance("import * as s from '@supabase/supabase-js'; s.createClient();", "app/page.ts", [], clients),
  ).toBe(true);
  expect(mayMakeInstance("createClient();", "app/page.ts", [], clients)).toBe(false);
});

test("a class of which no instance is offered, and a module's own", () => {
  const path = "services/mail-service.ts";
  const offered = [aService(path, "MailService", ["MailService"])];
  const plain = [aService(path, "MailService", ["MailService"], null)];
  expect(mayMakeInstance("new MailService();", "app/page.ts", plain, [])).toBe(false);
  expect(mayMakeInstance("new MailService();", path, offered, [])).toBe(false);
  const made = [{ ...aService(path, "MailService", ["MailService"], null), accessor: "getInstance" }];
  expect(mayMakeInstance("new MailService();", "app/page.ts", made, [])).toBe(true);
});
