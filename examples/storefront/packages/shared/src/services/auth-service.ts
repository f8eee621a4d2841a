import type { Session } from "@supabase/supabase-js";
import { ShopError } from "../shop-error";
import { SupabaseClientService } from "./supabase-client-service";

export class AuthService {
  private session: Session | null = null;

  async signIn(email: string, password: string): Promise<Session> {
    const { client } = SupabaseClientService.getInstance();
    const { data, error } = await client.auth.signInWithPassword({ email, password });
    if (error) throw new ShopError("auth.sign-in", "Email or password is wrong", { cause: error });
    this.session = data.session;
    return data.session;
  }

  async signOut(): Promise<void> {
    const { error } = await SupabaseClientService.getInstance().client.auth.signOut();
    if (error) throw new ShopError("auth.sign-out", "Signing out did not work", { cause: error });
    this.session = null;
  }

  /** The customer behind a request's token; null where the token is not good any more. */
  async customerFor(token: string): Promise<{ id: string; email: string } | null> {
    const { client } = SupabaseClientService.getInstance();
    const { data: auth, error: authError } = await client.auth.getUser(token);
    if (authError) return null;

    const { data, error } = await client.from("customers").select("id, email").eq("user_id", auth.user.id).single();
    if (error) throw new ShopError("auth.customer", "The customer could not be loaded", { cause: error });
    return data;
  }

  isSignedIn(): boolean {
    return this.session !== null;
  }
}

export const authService = new AuthService();
