import { createClient } from "jsr:@supabase/supabase-js@2";

Deno.serve(async (request) => {
  const { orderId } = await request.json();
  if (typeof orderId !== "string") {
    return Response.json({ message: "orderId is missing" }, { status: 400 });
  }

  // The caller's own token, so that row level security decides which order may be read.
  const supabase = createClient(Deno.env.get("SUPABASE_URL")!, Deno.env.get("SUPABASE_ANON_KEY")!, {
    global: { headers: { Authorization: request.headers.get("Authorization") ?? "" } },
  });

  const { data: order, error } = await supabase
    .from("orders")
    .select("id, total_in_cents, currency, customers (email, full_name)")
    .eq("id", orderId)
    .single();
  if (error) return Response.json({ message: error.message }, { status: 404 });

  const response = await fetch("https://api.resend.com/emails", {
    method: "POST",
    headers: { Authorization: `Bearer ${Deno.env.get("RESEND_API_KEY")}`, "Content-Type": "application/json" },
    body: JSON.stringify({
      from: "Fernhill <orders@fernhill.example>",
      to: order.customers.email,
      subject: `Your order ${order.id.slice(0, 8)}`,
      text: `Thank you! We are packing your plants. Total: ${(order.total_in_cents / 100).toFixed(2)} ${order.currency}`,
    }),
  });
  if (!response.ok) return Response.json({ message: "The mail provider said no" }, { status: 502 });
  return Response.json({ sent: true });
});
