import { expect, test } from "vitest";

import { listUses } from "../../tests/list-uses.js";

function othersIn(text: string): readonly string[] {
  const uses = listUses(`import { createClient } from "@supabase/supabase-js";\n${text}`);
  return uses.flatMap(({ name, isOtherProject }) => (isOtherProject === true ? [name] : []));
}

test("a second project, where one is the repository's own by its name", () => {
  expect(
    othersIn(`
      const supabaseUrl = process.env.NEXT_PUBLIC_SUPABASE_URL!;
      const own = createClient(supabaseUrl, key);
      const admin = createClient(Deno.env.get("SUPABASE_URL") ?? "", serviceKey);
      const old = createClient(process.env.LEGACY_SUPABASE_URL!, key);
      await own.from("orders").select();
      await admin.from("carts").select("id, lines(id)");
      await old.from("tickets").select("id, notes(id)");
      await old.rpc("close_ticket");
      await old.functions.invoke("send");
    `),
  ).toEqual(["tickets", "notes", "close_ticket", "send"]);
});

test("two projects, neither of which is", () => {
  expect(
    othersIn(`
      const from = createClient("https://one.supabase.co", key);
      const to = createClient(process.env.TARGET, key);
      const { data } = await from.from("orders").select();
      await to.from("carts").insert(data);
    `),
  ).toEqual(["orders", "carts"]);
});

test("one project, whatever its name, and one address given twice", () => {
  expect(
    othersIn(`
      const supabase = createClient("https://one.supabase.co", key);
      const admin = createClient("https://one.supabase.co", serviceKey);
      await supabase.from("orders").select();
      await admin.from("carts").select();
    `),
  ).toEqual([]);
});
