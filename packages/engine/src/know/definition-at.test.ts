import { expect, test } from "vitest";

import { atCursor } from "../../tests/know/at-cursor.js";
import { definitionAt } from "./definition-at.js";

const head = 'import { createClient } from "@supabase/supabase-js";\nconst supabase = createClient(url, key);\n';

const renamed = "supabase/migrations/5_rename.sql:2";

test.each([
  ["a table that was renamed", 'supabase.from("or‸ders").select();', [renamed, "supabase/migrations/1_orders.sql:7"]],
  ["its old name", 'supabase.from("purch‸ases").select();', [renamed, "supabase/migrations/1_orders.sql:7"]],
  ["what was dropped", 'supabase.from("ca‸rts").select();', ["supabase/migrations/4_drop_carts.sql:3"]],
  ["a function", 'supabase.rpc("reserve_‸stock");', ["supabase/migrations/3_stock.sql:4"]],
  ["an edge function", 'supabase.functions.invoke("send‸-receipt");', ["supabase/functions/send-receipt/index.ts:1"]],
])("%s", (_, code, places) => {
  const found = definitionAt(atCursor(`${head}${code}\n`));
  expect(found?.places.map(({ path, line }) => `${path}:${String(line)}`)).toEqual(places);
});

test.each([
  ["a name nobody knows", `${head}supabase.from("or‸der").select();\n`],
  ["a service, which who checks types knows", 'import { Order‸Service } from "@shop/shared";\n'],
])("none of %s", (_, marked) => {
  expect(definitionAt(atCursor(marked))).toBeUndefined();
});
