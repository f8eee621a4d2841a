import type { KnownDatabase, KnownRename } from "@continuous/database";
import { describe, expect, test } from "vitest";

import { findNearestName } from "./find-nearest-name.js";
import { followRenames } from "./follow-renames.js";
import { isSureOfEmbed } from "./is-sure-of-embed.js";

describe("the nearest name", () => {
  test.each([
    ["ordrs", ["orders", "carts"], "orders"],
    ["userProfiles", ["user_profiles", "user_profile"], "user_profiles"],
    ["user-profiles", ["user_profiles"], "user_profiles"],
    ["user profiles", ["user_profiles"], "user_profiles"],
    ["user - profiles", ["user_profiles"], "user_profiles"],
    ["USERS", ["users"], "users"],
    ["user2Profiles", ["user2_profiles"], "user2_profiles"],
    ["carta", ["carts", "cartb"], "carts"],
    ["carta", ["cards", "carts"], "carts"],
    ["cart", ["car", "carts"], "car"],
    ["abc", ["abd"], "abd"],
    ["abcd", ["abc"], "abc"],
    ["abcdef", ["abcdxy"], "abcdxy"],
    [`${"a".repeat(62)}b`, ["a".repeat(63)], "a".repeat(63)],
  ])("of %s among %j", (name, candidates, nearest) => {
    expect(findNearestName(name, candidates)).toBe(nearest);
  });

  test.each([
    ["ab", ["ac"]],
    ["abcde", ["abcxy"]],
    ["abc", ["abcde"]],
    ["abcdefgh", ["abc"]],
    [`${"a".repeat(63)}b`, ["a".repeat(64)]],
    ["orders", []],
  ])("there is none of %s among %j", (name, candidates) => {
    expect(findNearestName(name, candidates)).toBeUndefined();
  });
});

describe("a name that was given up", () => {
  const at = (text: string) => {
    const [schema = "", name = ""] = text.split(".");
    return { schema, name };
  };
  const rename = (kind: KnownRename["kind"], from: string, to: string, path = `${from}.sql`): KnownRename => ({
    ...{ kind, from: at(from), to: at(to), path },
  });
  const follow = (renames: readonly KnownRename[], from: string, kind: KnownRename["kind"] = "relation"): string => {
    const now = followRenames(renames, kind, at(from));
    return now === undefined ? "" : `${now.name.schema}.${now.name.name} ${now.path}`;
  };

  test("is followed through all that came after it", () => {
    const renames = [rename("relation", "public.a", "public.b"), rename("relation", "public.b", "shop.c")];
    expect(follow(renames, "public.a")).toBe("shop.c public.b.sql");
    expect(follow(renames, "public.b")).toBe("shop.c public.b.sql");
    expect(follow(renames.toReversed(), "public.a")).toBe("public.b public.a.sql");
    expect(follow(renames, "public.c")).toBe("");
  });

  test("counts from the last time", () => {
    const renames = [
      rename("relation", "public.a", "public.b", "1.sql"),
      rename("relation", "public.b", "public.a", "2.sql"),
      rename("relation", "public.a", "public.c", "3.sql"),
    ];
    expect(follow(renames, "public.a")).toBe("public.c 3.sql");
  });

  test("goes with its schema", () => {
    const renames = [rename("schema", "old.old", "new.new", "1.sql"), rename("relation", "new.a", "new.b", "2.sql")];
    expect(follow(renames, "old.a")).toBe("new.b 2.sql");
    expect(follow(renames, "old.c")).toBe("new.c 1.sql");
    expect(follow(renames, "other.a")).toBe("");
  });

  test("is another's in another schema, or of another kind", () => {
    const renames = [rename("relation", "public.a", "public.b")];
    expect(follow(renames, "shop.a")).toBe("");
    expect(follow(renames, "public.a", "function")).toBe("");
    expect(follow(renames, "public.x")).toBe("");
    expect(follow([rename("function", "a.a", "b.b")], "a.x")).toBe("");
  });
});

describe("what a select string embeds", () => {
  const database = (linkNames?: readonly string[]): KnownDatabase => ({
    schemas: [
      { name: "public", relations: ["orders"], functions: ["total"] },
      { name: "shop", relations: [], functions: ["sum"] },
    ],
    ...{ edgeFunctions: [], renames: [], drops: [], unreadWords: [] },
    ...(linkNames === undefined ? {} : { linkNames }),
  });
  const trouble = (messageId: string): Parameters<typeof isSureOfEmbed>[1] =>
    ({ messageId, data: {} }) as unknown as Parameters<typeof isSureOfEmbed>[1];
  const isSure = (name: string, messageId = "unknown", linkNames: readonly string[] | undefined = ["buyer"]): boolean =>
    isSureOfEmbed(name, trouble(messageId), database(linkNames));

  test("is a table where nothing else has that name", () => {
    expect([isSure("ordrs"), isSure("ordrs", "unknownNear")]).toEqual([true, true]);
    expect([isSure("ordrs", "renamed"), isSure("ordrs", "dropped")]).toEqual([true, true]);
    expect(isSure("buyer", "renamed")).toBe(true);
    expect([isSure("_fkeys"), isSure("my_fk_name"), isSure("a_fkey_b")]).toEqual([true, true, true]);
  });

  test("may be something else", () => {
    expect([isSure("buyer"), isSure("total"), isSure("sum")]).toEqual([false, false, false]);
    expect([isSure("orders_buyer_fkey"), isSure("fk_buyer"), isSure("buyer_fk")]).toEqual([false, false, false]);
    expect(isSure("ordrs", "otherwise")).toBe(false);
    expect(isSureOfEmbed("ordrs", trouble("unknown"), database())).toBe(false);
  });
});
