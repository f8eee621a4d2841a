const localeByCurrency: Record<string, string> = { EUR: "de-DE", GBP: "en-GB", USD: "en-US" };

/** Money is kept in cents everywhere; only this file turns it into text. */
export const currencyService = {
  format(amountInCents: number, currency = "EUR"): string {
    const locale = localeByCurrency[currency] ?? "en-GB";
    return new Intl.NumberFormat(locale, { style: "currency", currency }).format(amountInCents / 100);
  },

  convert(amountInCents: number, rate: number): number {
    if (!Number.isFinite(rate) || rate <= 0) throw new RangeError(`A rate must be positive, not ${rate}`);
    return Math.round(amountInCents * rate);
  },

  split(amountInCents: number, parts: number): number[] {
    const share = Math.floor(amountInCents / parts);
    const rest = amountInCents - share * parts;
    return Array.from({ length: parts }, (_, index) => share + (index < rest ? 1 : 0));
  },
};
