export type FeatureFlag = "gift_messages" | "loyalty_points" | "new_checkout";

// eslint-disable-next-line continuous/environment-detection
const enabledFlags = (process.env.FEATURE_FLAGS ?? "").split(",");

export class FeatureFlagService {
  private readonly overrides = new Map<FeatureFlag, boolean>();

  private constructor() {}

  static getInstance(): FeatureFlagService {
    return new FeatureFlagService();
  }

  isEnabled(flag: FeatureFlag): boolean {
    return this.overrides.get(flag) ?? (this.readMode() === "development" || enabledFlags.includes(flag));
  }

  override(flag: FeatureFlag, isEnabled: boolean): void {
    this.overrides.set(flag, isEnabled);
  }

  private readMode(): string {
    try {
      return eval("import.meta").env.MODE;
    } catch {
      // The warehouse's label printer loads us as CommonJS, which has no import.meta.
      return "production";
    }
  }
}
