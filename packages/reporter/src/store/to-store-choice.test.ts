import { describe, expect, it } from "vitest";

import { toStoreChoice } from "./to-store-choice.js";

const ours = { CONTINUOUS_SUPABASE_URL: "https://ours.supabase.co", CONTINUOUS_SUPABASE_KEY: "sb_secret_ours" };
const project = { SUPABASE_URL: "https://project.supabase.co", SUPABASE_SERVICE_ROLE_KEY: "service-role" };
const oursChosen = { kind: "supabase", url: "https://ours.supabase.co", key: "sb_secret_ours", accessToken: null };

describe("toStoreChoice", () => {
  it("takes the embedded store where nothing is said", () => {
    expect(toStoreChoice(undefined, {})).toEqual({ kind: "embedded" });
  });

  it("takes Supabase where its own variables are set", () => {
    expect(toStoreChoice(undefined, ours)).toEqual(oursChosen);
    expect(toStoreChoice(undefined, { ...ours, CONTINUOUS_SUPABASE_ACCESS_TOKEN: "token" })).toEqual({
      ...oursChosen,
      accessToken: "token",
    });
  });

  it("takes what the option says over the variables, and CONTINUOUS_STORE between the two", () => {
    expect(toStoreChoice("none", ours)).toEqual({ kind: "none" });
    expect(toStoreChoice("embedded", { ...ours, CONTINUOUS_STORE: "none" })).toEqual({ kind: "embedded" });
    expect(toStoreChoice(undefined, { ...ours, CONTINUOUS_STORE: "none" })).toEqual({ kind: "none" });
  });

  it("leaves the project's own variables alone unless Supabase is asked for by name", () => {
    expect(toStoreChoice(undefined, project)).toEqual({ kind: "embedded" });
    expect(toStoreChoice("supabase", project)).toEqual({
      kind: "supabase",
      url: "https://project.supabase.co",
      key: "service-role",
      accessToken: null,
    });
    expect(toStoreChoice("supabase", { ...project, ...ours })).toEqual(oursChosen);
  });

  it("never sends the project's key to another address", () => {
    expect(() =>
      toStoreChoice("supabase", { ...project, CONTINUOUS_SUPABASE_URL: "https://elsewhere.example" }),
    ).toThrow("Supabase is to be the store, but its key is not set.");
  });

  it("says what is missing", () => {
    expect(() => toStoreChoice(undefined, { CONTINUOUS_SUPABASE_KEY: "k" })).toThrow("its address is not set.");
    expect(() => toStoreChoice("supabase", {})).toThrow("its address and key are not set.");
  });

  it("takes an empty variable for none, as CI sets it for a fork", () => {
    expect(
      toStoreChoice(undefined, { CONTINUOUS_STORE: "", CONTINUOUS_SUPABASE_URL: "", CONTINUOUS_SUPABASE_KEY: " " }),
    ).toEqual({ kind: "embedded" });
  });

  it.each(["project.supabase.co", "ftp://project.supabase.co", "postgres://u:p@h/db"])(
    "refuses %s as an address",
    (url) => {
      expect(() => toStoreChoice(undefined, { ...ours, CONTINUOUS_SUPABASE_URL: url })).toThrow(
        "The address of Supabase is not a web address.",
      );
    },
  );

  it("takes the address of a Postgres, over Supabase's variables", () => {
    const url = "postgres://user:p%40ss@db.example:5432/continuous?sslmode=verify-full";
    expect(toStoreChoice(url, {})).toEqual({ kind: "postgres", url });
    expect(toStoreChoice(undefined, { ...ours, CONTINUOUS_STORE: "postgresql:///db?host=/run/postgresql" })).toEqual({
      kind: "postgres",
      url: "postgresql:///db?host=/run/postgresql",
    });
    expect(toStoreChoice("postgres://user@/db?host=/run/postgresql", {})).toEqual({
      kind: "postgres",
      url: "postgres://user@localhost/db?host=/run/postgresql",
    });
  });

  it.each(["postgres://user:hunter/2@db/continuous", "postgres:hunter2", "postgres://user:hunter#2@db/continuous"])(
    "says what an address looks like instead of %s, and repeats no password",
    (address) => {
      expect(() => toStoreChoice(address, {})).toThrow(
        expect.objectContaining({
          code: "store-misconfigured",
          message: "The address of the Postgres store is none.",
          hint: expect.not.stringContaining("hunter"),
        }),
      );
    },
  );

  it("says which stores there are", () => {
    expect(() => toStoreChoice("sqlite", {})).toThrow(
      expect.objectContaining({
        message: 'There is no store named "sqlite".',
        hint: "Stores are: embedded (in .continuous/), supabase, postgres://… and none.",
      }),
    );
    expect(() => toStoreChoice("mysql://u:hunter2@db/x", {})).toThrow(/^There is no such store\.$/u);
  });
});
