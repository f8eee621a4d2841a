import { describe, expect, it } from "vitest";

import { isInStyle, toStyle } from "./naming-style.js";

describe("isInStyle", () => {
  it("knows snake_case", () => {
    expect(isInStyle("order_lines", "snake_case")).toBe(true);
    expect(isInStyle("line_2", "snake_case")).toBe(true);
    expect(isInStyle("2fa_enabled", "snake_case")).toBe(true);
    expect(isInStyle("größe_注文", "snake_case")).toBe(true);
    expect(isInStyle("orderLines", "snake_case")).toBe(false);
    expect(isInStyle("_orders", "snake_case")).toBe(false);
    expect(isInStyle("orders_", "snake_case")).toBe(false);
    expect(isInStyle("order__lines", "snake_case")).toBe(false);
    expect(isInStyle("order-lines", "snake_case")).toBe(false);
  });

  it("knows camelCase and PascalCase", () => {
    expect(isInStyle("orderLines2", "camelCase")).toBe(true);
    expect(isInStyle("OrderLines", "camelCase")).toBe(false);
    expect(isInStyle("order_lines", "camelCase")).toBe(false);
    expect(isInStyle("OrderLines", "PascalCase")).toBe(true);
    expect(isInStyle("orderLines", "PascalCase")).toBe(false);
  });
});

describe("toStyle", () => {
  it("writes the same words otherwise", () => {
    expect(toStyle("orderLines", "snake_case")).toBe("order_lines");
    expect(toStyle("Order Lines", "snake_case")).toBe("order_lines");
    expect(toStyle("order_lines", "camelCase")).toBe("orderLines");
    expect(toStyle("line_2", "PascalCase")).toBe("Line2");
  });

  it("keeps capitals of one word together", () => {
    expect(toStyle("userIDs", "snake_case")).toBe("user_ids");
    expect(toStyle("ownerID", "snake_case")).toBe("owner_id");
    expect(toStyle("OAuthToken", "snake_case")).toBe("oauth_token");
    expect(toStyle("GitHubURLs", "snake_case")).toBe("github_urls");
    expect(toStyle("HTMLSource", "snake_case")).toBe("html_source");
  });

  it("leaves what has nothing to write otherwise", () => {
    expect(toStyle("$$", "snake_case")).toBe("$$");
    expect(toStyle("注文", "snake_case")).toBe("注文");
  });
});
