const ratesByCountry: Readonly<Record<string, number>> = { AT: 0.2, CH: 0.081, DE: 0.19, GB: 0.2, NL: 0.21 };

// Living plants are taxed lower than tools and pots.
const reducedRatesByCountry: Readonly<Record<string, number>> = { AT: 0.13, DE: 0.07, NL: 0.09 };

export class TaxService {
  static rateFor(country: string, isPlant = false): number {
    const standard = ratesByCountry[country] ?? 0;
    return isPlant ? (reducedRatesByCountry[country] ?? standard) : standard;
  }

  static includedIn(grossInCents: number, country: string, isPlant = false): number {
    const rate = TaxService.rateFor(country, isPlant);
    return Math.round(grossInCents - grossInCents / (1 + rate));
  }
}
