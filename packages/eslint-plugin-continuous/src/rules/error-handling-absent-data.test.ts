import { describe, expect, test } from "vitest";

import { lintCode } from "../../tests/lint-code.js";
import { errorHandling } from "./error-handling.js";

/** Whether the dropped error is reported, where this is done with the data. */
function isReported(statements: string): boolean {
  const code = `export async function load(supabase, id) {
  const { data } = await supabase.from("teams").select().eq("id", id).maybeSingle();
  ${statements}
}`;
  return lintCode(errorHandling, code, { path: "apps/web/src/teams.ts" }).length > 0;
}

const leave = 'throw new Error("none");';

describe("missing data is met", () => {
  test.each([
    `if (!data) ${leave}`,
    `if (!data) { close(); ${leave} }`,
    `if (!data?.id) ${leave}`,
    `if (!data!.id) ${leave}`,
    `if (!(data as Team).id) ${leave}`,
    `if (data === null) ${leave}`,
    `if (data == undefined) ${leave}`,
    `if (data === undefined) ${leave}`,
    `if (data?.role !== "admin") ${leave}`,
    `if (data?.role != "admin") ${leave}`,
    `if (!data || !id) ${leave}`,
    `if (!id || !data) ${leave}`,
    `if (!data) return { success: false };`,
    `if (!data) redirect("/teams");`,
    `const name = data?.name; if (!name) ${leave}`,
    `const name = data?.name ?? null; if (name === null) ${leave}`,
    `const name = data?.name || ""; if (!name) ${leave}`,
    `const name = data?.name ?? undefined; if (!name) ${leave}`,
    `const rows = data ?? []; if (rows.length === 0) ${leave}`,
    `const rows = data ?? []; if (rows.length == 0) ${leave}`,
    `const rows = data ?? []; if (!rows.length) ${leave}`,
    `const team = data as Team; if (!team) ${leave}`,
    `const name = data!.name; if (!name) ${leave}`,
    `const role = data?.role; if (role !== "admin") ${leave}`,
    `let role; role = data?.role; if (role !== "admin") ${leave}`,
    `const team = data?.team; const name = team?.name; if (!name) ${leave}`,
    `const name = data?.name; show(name); if (!name) ${leave}`,
  ])("%s", (statements) => {
    expect(isReported(statements)).toBe(false);
  });
});

describe("missing data is not met", () => {
  test.each([
    "show(data);",
    "if (!data) return;",
    "if (!data) return { errors: [] };",
    `if (data) ${leave}`,
    `if (data.id) ${leave}`,
    `if (!!data) ${leave}`,
    `if (typeof data) ${leave}`,
    `if (!teams[data]) ${leave}`,
    `if (!data && !id) ${leave}`,
    `if (data !== null) ${leave}`,
    `if (data !== undefined) ${leave}`,
    `if (data !== "admin") ${leave}`,
    `if (data?.role !== null) ${leave}`,
    `if (data === "admin") ${leave}`,
    `if (data === 0) ${leave}`,
    `if (data === id) ${leave}`,
    `if (data > id) ${leave}`,
    `if (null === data) ${leave}`,
    `if (!data === null) ${leave}`,
    `if (data.length === 0) ${leave}`,
    `if (id) { if (data) open(!data); } ${leave}`,
    `while (!data) ${leave}`,
    `if (!id) show(!data);`,
    `if (!check(data)) ${leave}`,
    `const role = data?.role ?? "member"; if (!role) ${leave}`,
    `const name = data?.name ?? id; if (!name) ${leave}`,
    `const name = data && data.name; if (!name) ${leave}`,
    `const name = id || data; if (!name) ${leave}`,
    `const name = data?.name ?? 0; if (!name) ${leave}`,
    `const name = data?.name ?? [id]; if (!name) ${leave}`,
    `const rows = data ?? []; if (rows.length === 1) ${leave}`,
    `const rows = data ?? []; if (rows.size === 0) ${leave}`,
    `const rows = data ?? []; if (rows.length === id) ${leave}`,
    `const rows = data ?? []; if (rows["length"] === 0) ${leave}`,
    `const rows = data ?? []; if (rows === 0) ${leave}`,
    `const { name } = data; if (!name) ${leave}`,
    `const name = teams[data]; if (!name) ${leave}`,
    `let name = "nobody"; name += data?.name; if (!name) ${leave}`,
    `let name = ""; ({ name } = data); if (!name) ${leave}`,
    `cache.name = data?.name; if (!cache) ${leave}`,
    `const name = toName(data); if (!name) ${leave}`,
    `const name = data?.name; if (!name) return; if (!name) ${leave}`,
    `const team = data?.team; const owner = team?.owner; const name = owner?.name; const text = name?.text; if (!text) ${leave}`,
  ])("%s", (statements) => {
    expect(isReported(statements)).toBe(true);
  });
});

describe("words stand in for a missing name", () => {
  test.each([
    'show(data?.name ?? "nobody");',
    'show(data?.title || "untitled");',
    'show(data?.full_name ?? "nobody");',
    'show(data?.displayName ?? "nobody");',
    'show((data as Team)?.name ?? "nobody");',
    'show(data?.owner?.name ?? "nobody");',
    'show(data?.name ?? "nobody", data?.title ?? "untitled");',
  ])("%s", (statements) => {
    expect(isReported(statements)).toBe(false);
  });

  test.each([
    "show(data?.name);",
    'show(data?.role ?? "member");',
    'show(data?.names ?? "nobody");',
    'show(data?.subtitled ?? "nobody");',
    'show(data ?? "nobody");',
    'show(data?.name && "somebody");',
    'show(id ?? data?.name ?? "nobody");',
    "show(data?.name ?? id);",
    'show(data?.name ?? "");',
    "show(data?.name ?? 1);",
    "show(data?.name ?? null);",
    'show(data?.["name"] ?? "nobody");',
    'show(names[data] ?? "nobody");',
    'show(data?.name ?? "nobody"); open(data);',
    "open();",
  ])("not %s", (statements) => {
    expect(isReported(statements)).toBe(true);
  });
});

test("each of several that are taken may be met", () => {
  const code = (taken: string): string => `export async function load(supabase) {
  const { ${taken} } = await supabase.from("teams").select();
  if (!data) throw new Error("none");
  return [data, count];
}`;
  for (const taken of ["data, count", "count, data", "data: [count], data"]) {
    expect(lintCode(errorHandling, code(taken), { path: "apps/web/src/teams.ts" })).toEqual([]);
  }
});
