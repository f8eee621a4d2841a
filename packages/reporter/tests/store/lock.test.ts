import { once } from "node:events";
import { rm } from "node:fs/promises";
import { hostname } from "node:os";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { openEmbeddedStore } from "../../src/store/embedded/open-embedded-store.js";
import { startChild, type Child } from "./children/start-child.js";
import { createTemplateRoot } from "./template-root.js";

const now = (): Date => new Date("2026-03-01T11:30:00.000Z");

describe("the embedded store has one owner at a time", () => {
  let root: string;
  let holder: Child;

  beforeEach(async () => {
    root = await createTemplateRoot();
    holder = startChild("hold-store.mjs", root, "2026-03-01T10:03:00.000Z");
    await once(holder.lines, "line");
  });
  afterEach(async () => {
    holder.kill();
    await holder.ended();
    await rm(root, { recursive: true });
  });

  it("lets a second process wait, told who for, until the first is done", async () => {
    const told: string[] = [];
    const onWait = (message: string): void => {
      told.push(message);
      holder.finish();
    };
    const store = await openEmbeddedStore({ root, command: "test", now, onWait });
    expect(await store.openIssues("main")).toEqual([]);
    await store.close();
    expect(told).toEqual([
      `waiting for pid ${String(holder.pid)} (hold-store, since 10:03 UTC), which is using the embedded store`,
    ]);
    expect(await holder.ended()).toBe("");
  });

  it("says who holds it when the wait is over", async () => {
    await expect(
      openEmbeddedStore({ root, command: "test", now, onWait: () => undefined, waitMs: 100 }),
    ).rejects.toMatchObject({
      name: "StoreError",
      code: "store-locked",
      message: `The embedded store is in use by pid ${String(holder.pid)} (hold-store, since 10:03 UTC) on ${hostname()}; waited 0 s for it.`,
      hint: expect.stringContaining(`end process ${String(holder.pid)}`),
    });
  });

  it("is free as soon as its owner is dead", async () => {
    holder.kill();
    await holder.ended();
    const told: string[] = [];
    const store = await openEmbeddedStore({
      root,
      command: "test",
      now,
      onWait: (message) => told.push(message),
      waitMs: 0,
    });
    await store.close();
    expect(told).toEqual([]);
  });
});

describe("the embedded store within one process", () => {
  it("cannot be opened twice at once, and can be after it was closed", async () => {
    const root = await createTemplateRoot();
    const open = (): ReturnType<typeof openEmbeddedStore> =>
      openEmbeddedStore({ root, command: "first", now, onWait: () => undefined, waitMs: 0 });
    const store = await open();
    await expect(open()).rejects.toMatchObject({
      code: "store-locked",
      message: expect.stringContaining(`pid ${String(process.pid)} (first, since 11:30 UTC)`),
    });
    await store.close();
    await (await open()).close();
    await rm(root, { recursive: true });
  });

  it("refuses every call once it is closed", async () => {
    const root = await createTemplateRoot();
    const store = await openEmbeddedStore({ root, command: "test", now, onWait: () => undefined });
    await store.close();
    await store.close();
    await expect(store.openIssues("main")).rejects.toMatchObject({
      name: "StoreError",
      message: "The embedded store is closed.",
    });
    await expect(
      store.recordInventory({ item_types: [], items: [], seen_at: "2026-03-01T10:00:00.000Z" }),
    ).rejects.toMatchObject({
      name: "StoreError",
    });
    await rm(root, { recursive: true });
  });
});
