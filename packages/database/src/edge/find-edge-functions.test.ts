import { expect, test } from "vitest";

import { findEdgeFunctions } from "./find-edge-functions.js";
import { parseFunctionEntrances } from "./parse-function-entrances.js";

test("a folder with an index is an edge function, in any package; what begins with an underscore is shared", () => {
  const found = findEdgeFunctions([
    "supabase/functions/send-mail/index.ts",
    "supabase/functions/send-mail/render.ts",
    "supabase/functions/_shared/index.ts",
    "supabase/functions/send-mail/lib/index.ts",
    "packages/db/supabase/functions/close-day/index.tsx",
    "src/functions/other/index.ts",
  ]);
  expect(found.map(({ name, path }) => [name, path])).toEqual([
    ["close-day", "packages/db/supabase/functions/close-day/index.tsx"],
    ["send-mail", "supabase/functions/send-mail/index.ts"],
  ]);
});

test("an entrance that the configuration names stands for the usual one", () => {
  const named = parseFunctionEntrances(
    '[api]\nport = 54321\n[functions.send-mail]\nentrypoint = "./functions/mail/main.ts"\n[functions.plain]\nverify_jwt = false\n',
    "apps/web/supabase/config.toml",
  );
  if ("code" in named) throw new Error(named.message);
  const found = findEdgeFunctions(["apps/web/supabase/functions/send-mail/index.ts"], named);
  expect(found.map(({ name, path }) => [name, path])).toEqual([
    ["send-mail", "apps/web/supabase/functions/mail/main.ts"],
  ]);
});

test("a configuration that does not parse is a problem at its place", () => {
  expect(parseFunctionEntrances('[functions.mail]\nentrypoint = "./x\n', "supabase/config.toml")).toEqual({
    code: "broken-config",
    message:
      "supabase/config.toml is not valid TOML: Invalid TOML document: control characters are not allowed in strings",
    hint: "Mend it; until then entrances of edge functions that it names are not known.",
    where: { path: "supabase/config.toml", line: 2, column: 18 },
  });
});
