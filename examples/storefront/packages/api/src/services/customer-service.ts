import { ShopError, SupabaseClientService } from "@fernhill/shared";

export class AccountService {
  private static instance: AccountService | undefined;

  private constructor() {}

  static getInstance(): AccountService {
    AccountService.instance ??= new AccountService();
    return AccountService.instance;
  }

  async rename(customerId: string, fullName: string): Promise<void> {
    const { client } = SupabaseClientService.getInstance();
    const { error } = await client.from("customers").update({ full_name: fullName }).eq("id", customerId);
    if (error) throw new ShopError("customers.rename", "The name could not be changed", { cause: error });
  }

  async findByEmail(email: string): Promise<{ id: string; full_name: string | null } | null> {
    const { client } = SupabaseClientService.getInstance();
    const { data } = await client
      .from("customers")
      .select("id, full_name")
      .eq("email", email)
      .maybeSingle()
      .throwOnError();
    return data;
  }
}
