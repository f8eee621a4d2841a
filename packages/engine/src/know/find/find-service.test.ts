import { expect, test } from "vitest";

import { atCursor } from "../../../tests/know/at-cursor.js";
import { findService } from "./find-service.js";

const serviceAt = (marked: string, path?: string): string | undefined =>
  findService(atCursor(marked, path), null)?.item.item_name;

const own = "packages/shared/src/services/order-service.ts";

test.each([
  ["an import by path", 'import { Order‸Service } from "../../../shared/src/services/order-service.js";'],
  ["an import's own name", 'import { Order‸Service as Orders } from "@shop/shared";'],
  ["the name given to it", 'import { OrderService as Ord‸ers } from "@shop/shared";'],
  ["a barrel", 'import { Order‸Service } from "../../../shared/src/services";'],
  ["a barrel written out", 'import { Order‸Service } from "../../../shared/src/index.js";'],
  ["a package's path", 'import { Order‸Service } from "@shop/shared/services/order-service";'],
  ["an alias", 'import { Order‸Service } from "@/services/order-service";'],
  ["the import's path", 'import { OrderService } from "../../../shared/src/services/or‸der-service";'],
  ["a dynamic import's path", 'const a = await import("../../../shared/src/services/or‸der-service.js");'],
  ["a re-export", 'export { Order‸Service } from "@shop/shared";'],
  ["a use", 'import { OrderService } from "@shop/shared";\nOrder‸Service.getInstance();'],
  [
    "an instance by new",
    'import { OrderService } from "@shop/shared";\nconst made = new OrderService();\nma‸de.place();',
  ],
  [
    "an instance by getInstance",
    'import { OrderService } from "@shop/shared";\nconst ma‸de = OrderService.getInstance();',
  ],
  ["an instance by its type", 'import type { OrderService } from "@shop/shared";\nfunction f(ma‸de: OrderService) {}'],
  [
    "a part of it",
    'import type { OrderService } from "@shop/shared";\nfunction f(made: Pick<OrderService, "place">) { ma‸de.place(); }',
  ],
  [
    "a field",
    'import { OrderService } from "@shop/shared";\nclass A { #b = 1; orders = new OrderService(); f() { this.ord‸ers.place(); } }',
  ],
  [
    "a parameter property",
    'import { OrderService } from "@shop/shared";\nclass A { constructor(private readonly orders: OrderService) {} f() { this.ord‸ers.place(); } }',
  ],
  ["a member of a module", 'import * as shared from "@shop/shared";\nnew shared.Order‸Service();'],
  ["a type of a module", 'import * as shared from "@shop/shared";\nlet a: shared.Order‸Service;'],
  [
    "in shorthand",
    'import { OrderService } from "@shop/shared";\nconst orders = new OrderService();\ncall({ ord‸ers });',
  ],
])("%s", (_, text) => {
  expect(serviceAt(`${text}\n`)).toBe("OrderService");
});

test.each([
  ["its declaration", "\n\nexport class Order‸Service {}\n"],
  ["a use in its own module", "export class OrderService { static make() { return new Order‸Service(); } }\n"],
])("in its own file: %s", (_, text) => {
  expect(serviceAt(text, own)).toBe("OrderService");
});

test("a function of a module of functions", () => {
  expect(serviceAt('import { send‸Mail } from "@shop/shared";\n')).toBe("sendMail");
});

test.each([
  ["a local variable of the same name", "const OrderService = 1;\nOrder‸Service;\n"],
  [
    "a parameter that hides the import",
    'import { OrderService } from "@shop/shared";\nconst f = (OrderService: string) => Order‸Service;\n',
  ],
  ["an import of the same name from elsewhere", 'import { Order‸Service } from "some-package";\n'],
  ["an import from a path where it is not", 'import { Order‸Service } from "./order-service.js";\n'],
  ["a name that two packages have", 'import { Price‸Service } from "@/services/price-service";\n'],
  ["a property of the same name", "call({ Order‸Service: 1 });\n"],
  [
    "a method's answer",
    'import { OrderService } from "@shop/shared";\nconst ta‸x = OrderService.getInstance().tax();\n',
  ],
  [
    "what a service looks up",
    'import { OrderService } from "@shop/shared";\nconst or‸der = OrderService.getOrder();\n',
  ],
  ["a word in a comment", 'import { OrderService } from "@shop/shared";\n// Order‸Service\n'],
  ["a word in a string", 'import { OrderService } from "@shop/shared";\nlog("Order‸Service");\n'],
  [
    "a local name in a file of its own",
    "export class OrderService { f() { const OrderService = 1; return Order‸Service; } }\n",
  ],
  ["a circle of variables", "const a = b;\nconst b = a;\na‸;\n"],
])("no service: %s", (name, text) => {
  expect(serviceAt(text, name.includes("of its own") ? own : undefined)).toBeUndefined();
});

test("of two of the same name, the one in the importing package by its path", () => {
  expect(
    findService(atCursor('import { Price‸Service } from "../services/price-service.js";\n'), null)?.item.item_path,
  ).toBe("packages/api/src/services/price-service.ts");
});
