import { describe, expect, it } from "vitest";

import { findSecrets } from "./find-secrets.js";
import { isPassing } from "./is-passing.js";
import { toPostgresError } from "./to-postgres-error.js";

const url = "postgres://ci:p%40ss-w0rd@db.example:5432/store?sslmode=verify-full";
const context = { where: "db.example:5432/store", secrets: findSecrets(url) };

const ofPostgres = (code: string, message: string, hint?: string): Error =>
  Object.assign(new Error(message), { code, severity: "ERROR", hint });
const ofSystem = (code: string, message: string): Error => Object.assign(new Error(message), { code });

describe("toPostgresError", () => {
  it.each([
    ["28P01", "store-refused"],
    ["42501", "store-refused"],
    ["3D000", "store-misconfigured"],
    ["42P01", "store-misconfigured"],
    ["42883", "store-misconfigured"],
    ["25006", "store-full"],
    ["53100", "store-full"],
    ["53300", "store-unreachable"],
    ["40001", "store-unreachable"],
    ["57014", "store-unreachable"],
    ["57P01", "store-unreachable"],
    ["XX000", "store-unreachable"],
    ["54000", "store-rejected"],
    ["22023", "store-rejected"],
    ["23505", "store-rejected"],
  ])("takes %s for %s", (code, expected) => {
    expect(toPostgresError(ofPostgres(code, "it said no"), context)).toMatchObject({
      code: expected,
      message: `Postgres at db.example:5432/store refused: it said no (${code}).`,
    });
  });

  it("hands on what the database says to do, where nothing better is known", () => {
    const error = toPostgresError(ofPostgres("23505", "run 1 was recorded before", "Give every run an id."), context);
    expect(error.hint).toBe("Give every run an id.");
    expect(toPostgresError(ofPostgres("22023", "no"), context).hint).toContain("please report it");
  });

  it("says why each address of a name does not answer", () => {
    const causes = [
      ofSystem("ECONNREFUSED", "connect ECONNREFUSED ::1:1"),
      ofSystem("ECONNREFUSED", "connect ECONNREFUSED 127.0.0.1:1"),
    ];
    expect(toPostgresError(new AggregateError(causes, ""), context)).toMatchObject({
      code: "store-unreachable",
      message:
        "Postgres at db.example:5432/store does not answer: connect ECONNREFUSED ::1:1; connect ECONNREFUSED 127.0.0.1:1.",
    });
  });

  it.each(["SELF_SIGNED_CERT_IN_CHAIN", "UNABLE_TO_VERIFY_LEAF_SIGNATURE", "ERR_TLS_CERT_ALTNAME_INVALID"])(
    "says what to do about a certificate: %s",
    (code) => {
      expect(toPostgresError(ofSystem(code, "no"), context).hint).toContain("sslrootcert");
    },
  );

  it("shows neither the address nor the password, however it is written", () => {
    const said = `${url} p%40ss-w0rd p@ss-w0rd ci:p%40ss-w0rd@db.example`;
    const error = toPostgresError(ofPostgres("XX000", said), context);
    const rejected = toPostgresError(ofPostgres("22000", "no", said), context);
    expect(`${error.message} ${rejected.hint}`).not.toMatch(/w0rd/u);
    expect(findSecrets("postgres://db/x?user=ci&password=other-w0rd")).toContain("other-w0rd");
    expect(findSecrets("postgres://ci:100%@db/x")).toContain("100%");
  });
});

describe("isPassing", () => {
  it.each(["40001", "40P01", "55P03", "53300", "57P01", "08006"])("tries %s again", (code) => {
    expect(isPassing(ofPostgres(code, ""))).toBe(true);
  });

  it("tries a broken connection again, and nothing that had its time or would be refused again", () => {
    expect(isPassing(ofSystem("ECONNRESET", ""))).toBe(true);
    expect(isPassing(new Error("Connection terminated unexpectedly"))).toBe(true);
    for (const error of [
      ofPostgres("57014", ""),
      ofPostgres("08P01", "SSL required"),
      ofPostgres("28P01", ""),
      ofPostgres("23505", ""),
      ofSystem("ENOTFOUND", ""),
      new Error("Query read timeout"),
      new Error("Connection terminated due to connection timeout"),
      "text",
    ]) {
      expect(isPassing(error)).toBe(false);
    }
  });
});
