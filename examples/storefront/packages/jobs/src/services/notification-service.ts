export class NotificationService {
  private readonly webhookUrl = process.env.WAREHOUSE_WEBHOOK_URL ?? "https://chat.fernhill.example/hooks/warehouse";

  async tellWarehouse(slugs: readonly string[]): Promise<void> {
    if (slugs.length === 0) return;
    const text = `Running low: ${slugs.join(", ")}`;
    try {
      const response = await fetch(this.webhookUrl, { method: "POST", body: JSON.stringify({ text }) });
      if (!response.ok) throw new Error(`The chat answered ${response.status}`);
    } catch (error) {
      console.error("Could not tell the warehouse", error);
    }
  }
}

export const notificationService = new NotificationService();
