import { SupabaseClientService } from "@fernhill/shared";
import { useState } from "react";
import { notifications } from "../services/toast-service";

export function useProfile(customerId: string) {
  const [isSaving, setIsSaving] = useState(false);

  async function saveName(fullName: string): Promise<void> {
    const supabase = SupabaseClientService.getInstance().client;
    setIsSaving(true);
    await supabase.from("customers").update({ full_name: fullName }).eq("id", customerId);
    setIsSaving(false);
    notifications.show("Saved");
  }

  return { isSaving, saveName };
}
