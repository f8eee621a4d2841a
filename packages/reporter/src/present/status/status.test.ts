import { describe, expect, test } from "vitest";

import { toStatusDocument } from "../../documents/to-status-document.js";
import { hostile } from "../../../tests/documents/hostile.js";
import { emptyFacts, factsOf, monthOfFacts } from "../../../tests/documents/status.js";
import { issues } from "../../../tests/queries/history.js";
import { renderStatus } from "../render-status.js";

const options = { colour: false, width: 80 };

describe("text", () => {
  test("four questions and their answers", () => {
    expect(renderStatus("text", toStatusDocument(monthOfFacts), options)).toMatchInlineSnapshot(`
      "Status of main, 2026-03-31 12:00 UTC

      Can we find all our stuff?
        3 services, discovered 2 days ago.

          Services by package
          @shop/core           2 services
          (no package)         1 service

      Do our tests run?
        No: 118 passed, 2 failed, 1 skipped, coverage 63.5 % (full run, 3 hours ago).

      What is breaking most?
        3 open issues: 2 critical, 1 warning.

          By standard
          continuous/parse-error      1 critical
          services.singleton_pattern  1 critical
          services.error_handling     1 warning

          By item
          CartService (packages/shop/src/services/               1 critical, 1 warning
          cart-service.ts)

      Is it getting better?
        Yes: 3 open now, 5 open 7 days ago, 12 open 30 days ago. In the last 7 days: 3
        new, 5 resolved.
      "
    `);
  });

  test("with nothing recorded it says so, and what to run", () => {
    expect(renderStatus("text", toStatusDocument(emptyFacts), options)).toMatchInlineSnapshot(`
      "Status of main, 2026-03-31 12:00 UTC

      Can we find all our stuff?
        Not yet: nothing is recorded. Run \`discover\`.

      Do our tests run?
        Nobody knows: no test run is recorded yet. Run \`test all\`.

      What is breaking most?
        Nobody knows: no check is recorded yet. Run \`check standards\`.

      Is it getting better?
        Nobody knows: no check is recorded yet. Run \`check standards\`.
      "
    `);
  });

  test("hostile names cannot act on the terminal", () => {
    const facts = factsOf({
      branch: hostile,
      issues: [issues("2026-03-30T12:00:00.000Z", { standard: hostile })],
      open_items: [{ item_type: "service", item_name: hostile, severity: "info", path: hostile, count: 1 }],
      services_by_package: [{ package: hostile, services: 1 }],
      items: [{ item_type: "service", first_seen_at: 0, last_seen_at: 0, is_active: true, count: 1 }],
    });
    expect(renderStatus("text", toStatusDocument(facts), options)).not.toMatch(/(?!\n)\p{Cc}|\p{Cs}|\u202E|\u2066/u);
  });
});

test("markdown", () => {
  const text = renderStatus("markdown", toStatusDocument(monthOfFacts), options);
  expect(text.replaceAll("\u200B", "(apart)")).toMatchInlineSnapshot(`
    "## Status of main

    As of 2026-03-31 12:00 UTC.

    ### Can we find all our stuff?

    3 services, discovered 2 days ago.

    | Services by package |  |
    | --- | --- |
    | @(apart)shop/core | 2 services |
    | (no package) | 1 service |

    ### Do our tests run?

    No: 118 passed, 2 failed, 1 skipped, coverage 63.5 % (full run, 3 hours ago).

    ### What is breaking most?

    3 open issues: 2 critical, 1 warning.

    | By standard |  |
    | --- | --- |
    | continuous/parse-error | 1 critical |
    | services.singleton\\_pattern | 1 critical |
    | services.error\\_handling | 1 warning |

    | By item |  |
    | --- | --- |
    | CartService (packages/shop/src/services/cart-service.ts) | 1 critical, 1 warning |

    ### Is it getting better?

    Yes: 3 open now, 5 open 7 days ago, 12 open 30 days ago. In the last 7 days: 3 new, 5 resolved.
    "
  `);
});

test("json is the document", () => {
  const document = toStatusDocument(monthOfFacts);
  expect(JSON.parse(renderStatus("json", document, options))).toEqual(document);
});
