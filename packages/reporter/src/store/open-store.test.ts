import { expect, it } from "vitest";

import { openStore } from "./open-store.js";

const options = { root: "/nowhere", command: "test", now: () => new Date(), onWait: () => undefined };

it("opens nothing for none", async () => {
  expect(await openStore({ ...options, env: {}, store: "none" })).toBeNull();
});

it("opens Supabase without sending anything, and shows no key", async () => {
  const env = {
    CONTINUOUS_SUPABASE_URL: "https://user:pass@x.supabase.co/path?k=1",
    CONTINUOUS_SUPABASE_KEY: "sb_secret_x",
  };
  const store = await openStore({ ...options, env });
  expect(store?.description).toBe("Supabase at https://x.supabase.co");
});

it("says that the root is missing, where the embedded store has none", async () => {
  await expect(openStore({ ...options, env: {} })).rejects.toMatchObject({
    name: "StoreError",
    code: "store-unreachable",
  });
});
