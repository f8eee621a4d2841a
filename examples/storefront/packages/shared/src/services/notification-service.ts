import { createHmac } from "node:crypto";
import { ShopError } from "../shop-error";

export interface Notification {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export class NotificationService {
  private static instance: NotificationService | undefined;

  private readonly apiKey: string;

  private constructor() {
    this.apiKey = process.env.RESEND_API_KEY ?? "";
  }

  static getInstance(): NotificationService {
    NotificationService.instance ??= new NotificationService();
    return NotificationService.instance;
  }

  async send(notification: Notification): Promise<void> {
    const response = await fetch("https://api.resend.com/emails", {
      method: "POST",
      headers: { Authorization: `Bearer ${this.apiKey}`, "Content-Type": "application/json" },
      body: JSON.stringify({ from: "Fernhill <hello@fernhill.example>", ...notification }),
    });
    if (!response.ok) {
      throw new ShopError("notifications.send", `The mail provider answered ${response.status}`);
    }
  }

  /** Lets people unsubscribe from a mail without signing in. */
  unsubscribeLink(email: string): string {
    const signature = createHmac("sha256", this.apiKey).update(email).digest("hex");
    return `https://fernhill.example/unsubscribe?email=${encodeURIComponent(email)}&signature=${signature}`;
  }

  async ping(): Promise<boolean> {
    const response = await fetch("https://api.resend.com/", { method: "HEAD" });
    return response.ok;
  }
}
