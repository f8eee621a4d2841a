import type { TrendsPeriod } from "@continuous/reporter";

/** Periods from the first one on of which anything is known: an empty year before it says nothing. */
export function dropUnknown(periods: readonly TrendsPeriod[]): readonly TrendsPeriod[] {
  const first = periods.findIndex(
    ({ open, tests, inventory }) => open !== null || tests !== null || inventory !== null,
  );
  // With one before it, so that a line has a beginning.
  return first <= 0 ? periods : periods.slice(first - 1);
}
