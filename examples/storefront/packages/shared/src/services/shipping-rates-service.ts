import { ShopError } from "../shop-error";

export interface Carrier {
  readonly id: string;
  readonly name: string;
  readonly baseInCents: number;
  readonly perKiloInCents: number;
  readonly countries: readonly string[];
}

const carriers: readonly Carrier[] = [
  { id: "post", name: "Parcel post", baseInCents: 390, perKiloInCents: 60, countries: ["DE", "AT", "NL"] },
  { id: "green", name: "Green courier", baseInCents: 550, perKiloInCents: 45, countries: ["DE"] },
  { id: "export", name: "Export freight", baseInCents: 1290, perKiloInCents: 140, countries: ["GB", "CH", "US"] },
];

export function listCarriers(country: string): readonly Carrier[] {
  return carriers.filter((carrier) => carrier.countries.includes(country));
}

export function quoteShipping(country: string, weightInGrams: number): { carrier: Carrier; priceInCents: number } {
  const quotes = listCarriers(country).map((carrier) => ({
    carrier,
    priceInCents: carrier.baseInCents + Math.ceil(weightInGrams / 1000) * carrier.perKiloInCents,
  }));
  const [cheapest] = quotes.sort((left, right) => left.priceInCents - right.priceInCents);
  if (!cheapest) throw new ShopError("shipping.country", `We do not ship to ${country} yet`);
  return cheapest;
}
