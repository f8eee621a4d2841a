interface InvoicedOrder {
  readonly id: string;
  readonly created_at: string;
}

class InvoiceNumberService {
  /** Finance wants the year first and never a gap in what customers see. */
  numberFor(order: InvoicedOrder): string {
    const year = new Date(order.created_at).getUTCFullYear();
    const serial = Number.parseInt(order.id.replaceAll("-", "").slice(0, 8), 16);
    return `FH-${year}-${String(serial % 1_000_000).padStart(6, "0")}`;
  }
}

export default new InvoiceNumberService();
