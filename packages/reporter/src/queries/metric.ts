/** One number, with labels that tell it from others of its metric. */
export interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** A number that goes up and down, as monitoring reads it. */
export interface Metric {
  /** By the conventions of OpenMetrics: it ends in its unit. */
  readonly name: string;
  readonly unit: "seconds" | "ratio" | null;
  /** One sentence. */
  readonly help: string;
  readonly samples: readonly Sample[];
}
