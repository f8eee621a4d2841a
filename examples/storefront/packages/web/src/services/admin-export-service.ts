import type { Database } from "@fernhill/shared";
import { createClient } from "@supabase/supabase-js";

const url = import.meta.env.VITE_SUPABASE_URL;
const serviceKey = import.meta.env.VITE_SUPABASE_SERVICE_ROLE_KEY;

/** Behind /admin only: the whole customer list as a spreadsheet. */
export const adminExportService = {
  async customersAsCsv(): Promise<string> {
    const supabase = createClient<Database>(url, serviceKey);
    const { data } = await supabase.from("customers").select("email, full_name").order("email").throwOnError();
    const rows = data.map((customer) => `${customer.email};${customer.full_name ?? ""}`);
    return ["email;name", ...rows].join("\r\n");
  },
};
