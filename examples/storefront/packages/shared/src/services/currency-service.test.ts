import { describe, expect, it } from "vitest";
import { currencyService } from "./currency-service";

describe("currencyService", () => {
  it("writes pounds as the British do", () => {
    expect(currencyService.format(123450, "GBP")).toBe("£1,234.50");
  });

  it("rounds to the nearest cent", () => {
    expect(currencyService.convert(999, 1.0825)).toBe(1081);
  });

  it("refuses a rate that cannot be", () => {
    expect(() => currencyService.convert(999, 0)).toThrow(RangeError);
  });

  it("loses no cent when it splits", () => {
    expect(currencyService.split(1000, 3)).toEqual([334, 333, 333]);
  });
});
