import { describe, expect, it } from "vitest";

import { toTableName, type TableNaming } from "./to-table-name.js";

const plural = (...names: string[]): string[] =>
  names.map((name) => toTableName(name, { style: "snake_case", number: "plural", prefixes: [] }));
const named = (name: string, naming: Partial<TableNaming>): string =>
  toTableName(name, { style: "snake_case", number: "plural", prefixes: [], ...naming });

describe("toTableName", () => {
  it("counts the last word", () => {
    expect(plural("order_line", "order_lines", "orders_line", "api_key", "mailing_list", "rss_feed")).toEqual([
      "order_lines",
      "order_lines",
      "orders_lines",
      "api_keys",
      "mailing_lists",
      "rss_feeds",
    ]);
  });

  it("counts what something is said of", () => {
    expect(plural("invoice_archived", "alert_auto_disabled", "stat_daily", "event_2026", "order_v2")).toEqual([
      "invoices_archived",
      "alerts_auto_disabled",
      "stats_daily",
      "events_2026",
      "orders_v2",
    ]);
    expect(plural("usage_monthly", "orders_pending")).toEqual(["usage_monthly", "orders_pending"]);
  });

  it("knows nouns that end as adjectives do", () => {
    expect(plural("email_reply", "product_family", "news_feed", "database_seed")).toEqual([
      "email_replies",
      "product_families",
      "news_feeds",
      "database_seeds",
    ]);
  });

  it("leaves a name of nothing but adjectives", () => {
    expect(plural("archived", "recently_deleted")).toEqual(["archived", "recently_deleted"]);
  });

  it("leaves what is kept of things that are counted already", () => {
    expect(plural("orders_log", "orders_history", "orders_processing")).toEqual([
      "orders_log",
      "orders_history",
      "orders_processing",
    ]);
    expect(plural("order_log", "usage_log", "data_backup")).toEqual(["order_logs", "usage_logs", "data_backups"]);
  });

  it("counts what stands before a preposition", () => {
    expect(plural("state_per_user", "point_of_sale", "stats_by_customer_region")).toEqual([
      "states_per_user",
      "points_of_sale",
      "stats_by_customer_region",
    ]);
    expect(plural("point_of_sale_terminal", "check_in", "check_in_event", "created_by_user")).toEqual([
      "point_of_sale_terminals",
      "check_ins",
      "check_in_events",
      "created_by_users",
    ]);
  });

  it("counts both tables that another joins", () => {
    expect(plural("user_to_group", "users_to_groups", "access_token_to_repo", "how_to_video")).toEqual([
      "users_to_groups",
      "users_to_groups",
      "access_tokens_to_repos",
      "how_to_videos",
    ]);
  });

  it("names the rows of what holds many", () => {
    expect(plural("email_queue", "geocoding_cache", "waitlist", "file_library")).toEqual([
      "email_queue_items",
      "geocoding_cache_entries",
      "waitlist_entries",
      "file_library_items",
    ]);
    expect(named("EmailQueue", { style: "PascalCase" })).toBe("EmailQueueItems");
    expect(named("email_queue", { number: "singular" })).toBe("email_queue");
  });

  it("writes words in the style", () => {
    expect(plural("OrderLine", "orderLine", "Order Line", "OAuthClient")).toEqual([
      "order_lines",
      "order_lines",
      "order_lines",
      "oauth_clients",
    ]);
    expect(named("order_line", { style: "camelCase" })).toBe("orderLines");
    expect(named("order_line", { style: "PascalCase" })).toBe("OrderLines");
  });

  it("takes the singular or any number", () => {
    expect(named("order_lines", { number: "singular" })).toBe("order_line");
    expect(named("orders_archived", { number: "singular" })).toBe("order_archived");
    expect(named("OrderLine", { number: "any" })).toBe("order_line");
  });

  it("keeps a prefix as it is", () => {
    expect(named("AI_model", { prefixes: ["AI_"] })).toBe("AI_models");
  });

  it("joins two tables only by `to`, and counts both", () => {
    expect(plural("user_to_group", "how_to_guide", "to_group", "user_two_group")).toEqual([
      "users_to_groups",
      "how_to_guides",
      "to_groups",
      "user_two_groups",
    ]);
  });

  it("counts one word, where another is only said of it", () => {
    expect(plural("order_temp", "tmp_order", "template", "order_v2", "order_v2_line", "2026")).toEqual([
      "orders_temp",
      "tmp_orders",
      "templates",
      "orders_v2",
      "order_v2_lines",
      "2026",
    ]);
    expect(plural("queue_item", "email_queue", "queue_archived")).toEqual([
      "queue_items",
      "email_queue_items",
      "queues_archived",
    ]);
  });

  it("counts past a preposition that begins or ends a name", () => {
    expect(plural("per_user", "state_per", "from_address")).toEqual(["per_users", "state_pers", "from_addresses"]);
    expect(plural("log_without_error", "point_of_sale_terminal", "points_of_sale_terminal")).toEqual([
      "logs_without_error",
      "point_of_sale_terminals",
      "points_of_sale_terminal",
    ]);
  });

  it("keeps the case of words", () => {
    expect(named("EmailQueue", { style: "PascalCase" })).toBe("EmailQueueItems");
    expect(named("emailQueue", { style: "camelCase" })).toBe("emailQueueItems");
    expect(named("order2Line", { style: "camelCase" })).toBe("order2Lines");
    expect(named("OrderLines", { style: "snake_case", number: "any" })).toBe("order_lines");
    expect(named("order_line", { number: "any" })).toBe("order_line");
  });
});
