import type { RulesConfig } from "@eslint/core";
import { ConfigCommentParser } from "@eslint/plugin-kit";

const parser = new ConfigCommentParser();

/** What `/* eslint … *\/` says: `continuous/sql-table-naming: ["error", { style: "snake_case" }]`. */
export function parseInlineConfig(value: string): { ok: true; rules: RulesConfig } | { ok: false; message: string } {
  const result = parser.parseJSONLikeConfig(value);
  return result.ok ? { ok: true, rules: result.config } : { ok: false, message: result.error.message };
}
