import { describe, expect, test } from "vitest";

import { lintCode } from "../../tests/lint-code.js";
import { errorHandling } from "./error-handling.js";

const service = "packages/teams/services/team-service.ts";
const page = "apps/web/src/teams.ts";

function judge(code: string, path = page): readonly (string | undefined)[] {
  return lintCode(errorHandling, code, { path }).map(({ messageId }) => messageId);
}

describe("a client that no word names", () => {
  test("is told by the results that are taken apart", () => {
    expect(judge('const { data } = await db.from("teams").select(); show(data);')).toEqual(["errorIgnored"]);
    expect(judge('const found = await db.from("teams").select(); show(found.data);')).toEqual([]);
    expect(judge('db.from("teams").select().then((found) => show(found.data));', service)).toEqual([]);
  });

  test("may be another builder's, whose writes answer nothing", () => {
    const told = 'const { data, error } = await db.from("teams").select(); show(data, error);';
    expect(judge(`${told} await db.from("teams").insert(team);`)).toEqual([]);
    expect(judge(`${told} db.from("teams").insert(team);`)).toEqual([]);
    expect(judge(`${told} await supabase.from("teams").insert(team);`)).toEqual(["resultDropped"]);
    expect(judge(`${told} supabase.from("teams").insert(team);`)).toEqual(["queryNotSent"]);
  });
});

describe("what is a matter of services", () => {
  const catches = "try { open(); } catch {}";
  const drops = "open().catch(() => {});";

  test("in a service", () => {
    expect(judge(`${catches} ${drops} throw 1;`, service)).toEqual([
      "emptyCatch",
      "rejectionDropped",
      "nonErrorThrown",
    ]);
  });

  test("not on a page that asks a client", () => {
    expect(judge(`${catches} ${drops} await supabase.from("teams").select();`)).toEqual([]);
  });

  test("not of a method that is named so in private", () => {
    expect(judge("export class TeamService { open() { this.#catch(() => {}); } #catch() {} }", service)).toEqual([]);
  });

  test("in files that standards.yaml calls services", () => {
    const options = { services: { include: ["apps/**"], exclude: [] } };
    const found = lintCode(errorHandling, catches, { path: page, options });
    expect(found.map(({ messageId }) => messageId)).toEqual(["emptyCatch"]);
  });
});

test("a query that something else is done with", () => {
  expect(judge('if (!supabase.from("teams").delete()) close();')).toEqual([]);
  expect(judge('start(supabase.from("teams").delete());')).toEqual([]);
  expect(judge('void supabase.from("teams").delete();')).toEqual(["queryNotSent"]);
});
