import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { singletonPattern } from "./singleton-pattern.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const options = [
  {
    dependencyInjection: "allowed",
    clients: [
      { module: "@supabase/supabase-js", name: "createClient", use: "SupabaseClientService" },
      { module: "stripe", name: "default", use: "payments" },
    ],
  },
] as const;

new RuleTester().run("singleton-pattern: clients", singletonPattern, {
  valid: [
    {
      name: "the service that owns it",
      options,
      filename: "src/services/supabase-client-service.ts",
      code: `import { createClient } from "@supabase/supabase-js";\nclass SupabaseClientService { client = createClient(url, key); get() { return this.client; } }\nexport const supabase = new SupabaseClientService();`,
    },
    {
      name: "the module of functions that owns it",
      options,
      filename: "src/lib/payments.ts",
      code: `import Stripe from "stripe";\nconst stripe = new Stripe(key);\nexport const pay = () => stripe.charges.create();`,
    },
    {
      name: "another package's",
      options,
      filename: "src/db.ts",
      code: `import { createClient } from "redis";\ncreateClient();`,
    },
    {
      name: "a function of the same name",
      options,
      filename: "src/db.ts",
      code: `import { type SupabaseClient } from "@supabase/supabase-js";\nfunction createClient() {}\ncreateClient();`,
    },
    {
      name: "nothing configured",
      filename: "src/db.ts",
      code: `import { createClient } from "@supabase/supabase-js";\ncreateClient(url, key);`,
    },
  ],
  invalid: [
    {
      name: "a direct call",
      options,
      filename: "src/db.ts",
      code: `import { createClient as connect } from "@supabase/supabase-js";\nexport const supabase = connect<Database>(url, key);`,
      errors: [
        {
          messageId: "directClient",
          data: { name: "createClient", module: "@supabase/supabase-js", use: "SupabaseClientService" },
          line: 2,
          column: 25,
          endLine: 2,
          endColumn: 32,
        },
      ],
    },
    {
      name: "by the whole module, and by a default import",
      options,
      filename: "src/db.ts",
      code: `import * as supabase from "@supabase/supabase-js";\nimport Stripe from "stripe";\nsupabase.createClient(url, key);\nnew Stripe(key);`,
      errors: [
        {
          messageId: "directClient",
          data: { name: "createClient", module: "@supabase/supabase-js", use: "SupabaseClientService" },
          line: 3,
          column: 1,
          endLine: 3,
          endColumn: 22,
        },
        {
          messageId: "directClient",
          data: { name: "default", module: "stripe", use: "payments" },
          line: 4,
          column: 5,
          endLine: 4,
          endColumn: 11,
        },
      ],
    },
    {
      name: "by require",
      options,
      filename: "src/db.cjs",
      code: `const { createClient } = require("@supabase/supabase-js");\nmodule.exports = createClient(url, key);`,
      errors: [
        {
          messageId: "directClient",
          data: { name: "createClient", module: "@supabase/supabase-js", use: "SupabaseClientService" },
          line: 2,
          column: 18,
          endLine: 2,
          endColumn: 30,
        },
      ],
    },
  ],
});
