import type { CatalogedService } from "@continuous/source";
import { expect, test } from "vitest";

import { mayMakeInstance } from "./may-make-instance.js";

function aService(path: string, className: string | null, exports: readonly string[]): CatalogedService {
  return {
    path,
    displayName: "",
    name: "",
    kind: "class",
    exports,
    methods: [],
    className,
    instanceName: null,
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
  expect(mayMakeInstance("import { MailService } from './mail-service';", services, [])).toBe(false);
  expect(mayMakeInstance("const a = new Map();", services, [])).toBe(false);
  expect(mayMakeInstance("new MailService();", services, [])).toBe(true);
});

test("a default import may call it anything, and a folder is named by dots", () => {
  const services = [aService("services/mail/index.ts", "MailService", ["default"])];
  expect(mayMakeInstance("import Post from '@/services/mail'; new Post();", services, [])).toBe(true);
  expect(mayMakeInstance("import Post from '..'; new Post();", services, [])).toBe(true);
  expect(mayMakeInstance("import Post from '@/services/post'; new Post();", services, [])).toBe(false);
});

test("a client is called as well as constructed", () => {
  const clients = [{ module: "@supabase/supabase-js", name: "createClient", use: "ClientService" }];
  expect(mayMakeInstance("import * as s from '@supabase/supabase-js'; s.createClient();", [], clients)).toBe(true);
  expect(mayMakeInstance("createClient();", [], clients)).toBe(false);
});
