import { describe, expect, test } from "vitest";

import { hostile } from "../../../tests/documents/hostile.js";
import { inventoryDocument, storefrontInventory } from "../../../tests/documents/inventory.js";
import { renderInventory } from "../render-inventory.js";

const options = { colour: false, width: 80 };
const hostileInventory = inventoryDocument([
  {
    item_type: "service",
    item_name: hostile,
    item_path: hostile,
    is_active: true,
    metadata: { kind: hostile, line: hostile, importers: {}, tests: null },
  },
]);

describe("text", () => {
  test("a table for each type, as wide as the terminal", () => {
    expect(renderInventory("text", storefrontInventory, options)).toMatchInlineSnapshot(`
      "Services (2)

      name                         place                         kind   used by  tests
      CartService                  packages/shop/src/services/   class       12      1
                                   cart-service/src/
                                   cart-service.ts:3
      Überweisung (packages/pay)   packages/pay/src/
      (gone)                       überweisung-service.ts

      Pipelines (1)

      name    place                     commands           help  test  health  used by
      deploy  scripts/cli-pipeline/     build, help, ship  yes   no    no
              deploy/deploy-cli.sh

      Tables (1)

      name    place                              kind   columns  row security  used by
      orders  supabase/migrations/               table        2  yes
              0002_orders.sql:4

      Functions (1)

      name         place                                kind      returns  used by
      place_order  supabase/migrations/0002_orders.sql  database  uuid

      2 services, 1 pipeline, 1 table, 1 function
      "
    `);
  });

  test("where there is room, each item takes a line", () => {
    expect(renderInventory("text", storefrontInventory, { colour: false, width: 120 })).toMatchInlineSnapshot(`
      "Services (2)

      name                               place                                                          kind   used by  tests
      CartService                        packages/shop/src/services/cart-service/src/cart-service.ts:3  class       12      1
      Überweisung (packages/pay) (gone)  packages/pay/src/überweisung-service.ts

      Pipelines (1)

      name    place                                      commands           help  test  health  used by
      deploy  scripts/cli-pipeline/deploy/deploy-cli.sh  build, help, ship  yes   no    no

      Tables (1)

      name    place                                  kind   columns  row security  used by
      orders  supabase/migrations/0002_orders.sql:4  table        2  yes

      Functions (1)

      name         place                                kind      returns  used by
      place_order  supabase/migrations/0002_orders.sql  database  uuid

      2 services, 1 pipeline, 1 table, 1 function
      "
    `);
  });

  test("an empty inventory", () => {
    expect(renderInventory("text", inventoryDocument([]), options)).toBe("Nothing to show\n");
  });

  test("hostile names cannot act on the terminal", () => {
    expect(renderInventory("text", hostileInventory, options)).not.toMatch(/(?!\n)\p{Cc}|\p{Cs}|\u202E|\u2066/u);
  });

  test("a large inventory", () => {
    const [item] = inventoryDocument(storefrontInventory.items.slice(2, 3)).items;
    const items = Array.from({ length: 1000 }, (_, index) => ({ ...item!, item_name: `Service${String(index)}` }));
    expect(renderInventory("text", inventoryDocument(items), options)).toContain("\n1000 services\n");
  });
});

describe("markdown", () => {
  test("a table for each type", () => {
    expect(renderInventory("markdown", storefrontInventory, options)).toMatchInlineSnapshot(`
      "## Inventory

      2 services, 1 pipeline, 1 table, 1 function.

      ### Services (2)

      | name | place | kind | used by | tests |
      | --- | --- | --- | ---: | ---: |
      | CartService | \`packages/shop/src/services/cart-service/src/cart-service.ts:3\` | class | 12 | 1 |
      | Überweisung (packages/pay) (gone) | \`packages/pay/src/überweisung-service.ts\` |  |  |  |

      ### Pipelines (1)

      | name | place | commands | help | test | health | used by |
      | --- | --- | --- | --- | --- | --- | ---: |
      | deploy | \`scripts/cli-pipeline/deploy/deploy-cli.sh\` | build, help, ship | yes | no | no |  |

      ### Tables (1)

      | name | place | kind | columns | row security | used by |
      | --- | --- | --- | ---: | --- | ---: |
      | orders | \`supabase/migrations/0002_orders.sql:4\` | table | 2 | yes |  |

      ### Functions (1)

      | name | place | kind | returns | used by |
      | --- | --- | --- | --- | ---: |
      | place\\_order | \`supabase/migrations/0002_orders.sql\` | database | uuid |  |
      "
    `);
  });

  test("a hostile name is one row", () => {
    const rows = renderInventory("markdown", hostileInventory, options)
      .split("\n")
      .filter((line) => line.startsWith("| "));
    expect(rows).toHaveLength(3);
  });
});

test("json is the document", () => {
  expect(JSON.parse(renderInventory("json", storefrontInventory, options))).toEqual(storefrontInventory);
});
