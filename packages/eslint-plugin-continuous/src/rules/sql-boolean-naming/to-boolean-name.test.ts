import { describe, expect, it } from "vitest";

import { toBooleanName } from "./to-boolean-name.js";

const better = (...names: string[]): (string | undefined)[] =>
  names.map((name) => toBooleanName(name, ["is_", "has_"]));
const none = [undefined, undefined, undefined, undefined];

describe("toBooleanName", () => {
  it("says `is_` of a participle or adjective", () => {
    expect(better("active", "email_verified", "billable", "public", "default", "hidden", "sent", "read_only")).toEqual([
      "is_active",
      "is_email_verified",
      "is_billable",
      "is_public",
      "is_default",
      "is_hidden",
      "is_sent",
      "is_read_only",
    ]);
  });

  it("also where it is said how, by whom or for what", () => {
    expect(better("visible_to_owner", "reviewed_by_editor", "delivered_in_app", "backed_up")).toEqual([
      "is_visible_to_owner",
      "is_reviewed_by_editor",
      "is_delivered_in_app",
      "is_backed_up",
    ]);
  });

  it("says `has_` of things in the plural, and of what is said of them", () => {
    expect(better("photos", "quiet_hours", "notifications_enabled", "failed")).toEqual([
      "has_photos",
      "has_quiet_hours",
      "has_notifications_enabled",
      "has_failed",
    ]);
  });

  it("writes in its own style what is prefixed in another", () => {
    expect(better("isActive", "hasPhotos", "emailVerified")).toEqual(["is_active", "has_photos", "is_email_verified"]);
  });

  it("makes nothing up for verbs", () => {
    expect(better("track_stock", "cancel_at_period_end", "allow_comments", "show_archived")).toEqual(none);
    expect(better("was_sent", "auto_renew", "opt_in", "needs_review")).toEqual(none);
    expect(better("auto_approved")).toEqual(["is_auto_approved"]);
  });

  it("makes nothing up for nouns, however they end", () => {
    expect(better("default_email", "news_feed", "archive", "variable")).toEqual(none);
    expect(better("sms", "success", "status", "access")).toEqual(none);
  });

  it("takes the prefixes that there are", () => {
    expect(toBooleanName("photos", ["is_"])).toBeUndefined();
    expect(toBooleanName("notifications_enabled", ["is_"])).toBe("is_notifications_enabled");
    expect(toBooleanName("active", ["can_"])).toBeUndefined();
    expect(toBooleanName("email_verified", ["is", "has"])).toBe("isEmailVerified");
  });

  it("takes the verb that a name begins with for its own, where more follows", () => {
    expect(toBooleanName("isActive", ["has_", "is_"])).toBe("is_active");
    expect(toBooleanName("has_photos", ["is", "has"])).toBe("hasPhotos");
    expect(better("this_one", "issue")).toEqual(none.slice(2));
    expect(better("island_hidden", "hash_verified")).toEqual(["is_island_hidden", "is_hash_verified"]);
  });

  it("reads what stands before a particle, unless it is the first word", () => {
    expect(better("off", "in_stock", "to_verified")).toEqual([undefined, undefined, "is_to_verified"]);
    expect(better("by", "photos_by_owner")).toEqual([undefined, "has_photos_by_owner"]);
  });

  it("looks at the last two words alone", () => {
    expect(better("old_photos_hidden", "photos_old_hidden")).toEqual(["has_old_photos_hidden", "is_photos_old_hidden"]);
    expect(better("auto_renewed", "auto_photos")).toEqual(["is_auto_renewed", undefined]);
    expect(better("enabled", "enable")).toEqual(["is_enabled", undefined]);
    expect(better("tablet", "ableness", "viable_plan", "timetable")).toEqual(none);
  });
});
