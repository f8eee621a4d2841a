import { ShopError } from "@fernhill/shared";
import { z } from "zod";

const apiUrl = process.env.PAYMENT_API_URL ?? "https://sandbox.payments.example";

const paymentSchema = z.object({ id: z.string(), url: z.url(), status: z.enum(["open", "paid", "failed"]) });

export type Payment = z.infer<typeof paymentSchema>;

class PaymentService {
  private readonly headers = {
    Authorization: `Bearer ${process.env.PAYMENT_API_KEY}`,
    "Content-Type": "application/json",
  };

  async charge(orderId: string, amountInCents: number): Promise<Payment> {
    const body = JSON.stringify({ reference: orderId, amount: amountInCents, currency: "EUR" });
    try {
      return await this.request("/payments", { method: "POST", body });
    } catch (error) {
      throw new ShopError("payments.charge", `Order ${orderId} could not be paid`);
    }
  }

  async find(paymentId: string): Promise<Payment> {
    try {
      return await this.request(`/payments/${paymentId}`);
    } catch (error) {
      throw new ShopError("payments.find", `Payment ${paymentId} could not be read`, { cause: error });
    }
  }

  async isHealthy(): Promise<boolean> {
    const response = await fetch(`${apiUrl}/health`);
    return response.ok;
  }

  private async request(path: string, init?: RequestInit): Promise<Payment> {
    const response = await fetch(`${apiUrl}${path}`, { ...init, headers: this.headers });
    if (!response.ok) throw new Error(`The payment provider answered ${response.status}`);
    return paymentSchema.parse(await response.json());
  }
}

export const paymentService = new PaymentService();
