// Kept until the accountants have closed 2025; the payment provider mails invoices now.
export class InvoiceMailerService {
  private readonly host = process.env.SMTP_HOST;

  static getInstance() {
    return new InvoiceMailerService();
  }

  async mail(to: string, pdf: Uint8Array) {
    try {
      await fetch(`https://${this.host}/send?to=${to}`, { method: "POST", body: pdf });
    } catch {}
  }
}
