import type { Database } from "@fernhill/shared";
import { createClient } from "@supabase/supabase-js";

const { SUPABASE_URL, SUPABASE_SERVICE_ROLE_KEY } = process.env;
if (!SUPABASE_URL || !SUPABASE_SERVICE_ROLE_KEY) throw new Error("Start Supabase and fill in .env first");

const supabase = createClient<Database>(SUPABASE_URL, SUPABASE_SERVICE_ROLE_KEY);

const plants = [
  { slug: "boston-fern", name: "Boston fern", price_in_cents: 1450 },
  { slug: "monstera", name: "Monstera deliciosa", price_in_cents: 3290 },
  { slug: "trowel", name: "Ash and steel trowel", price_in_cents: 990 },
];

const rows = plants.map((plant) => ({ ...plant, is_published: true }));
const { data } = await supabase.from("products").upsert(rows, { onConflict: "slug" }).select("id").throwOnError();
const levels = data.map((product) => ({ product_id: product.id, on_hand: 20 }));
await supabase.from("inventory_levels").upsert(levels, { onConflict: "product_id" }).throwOnError();
console.log(`${data.length} products are in the shop`);
