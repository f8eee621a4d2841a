import { expect, test } from "vitest";

import { parseServices } from "./parse-services.js";

const path = "lib/services/label-service.cjs";

test("an instance, a class and an object under module.exports", () => {
  expect(parseServices(path, "class LabelService { print() {} }\nmodule.exports = new LabelService();")).toMatchObject([
    { name: "LabelService", instanceName: "default", singleton: { mechanism: "module_instance" } },
  ]);
  expect(parseServices(path, "module.exports = class LabelService { print() {} };")).toMatchObject([
    { name: "LabelService", kind: "class" },
  ]);
  expect(parseServices(path, "module.exports = { print() {} };")).toMatchObject([
    { name: "label-service", kind: "object" },
  ]);
});

test("names under exports, alone and in a chain", () => {
  expect(parseServices(path, "exports.print = function () {};\nmodule.exports.queue = () => {};")).toMatchObject([
    { name: "label-service", kind: "functions", methods: ["print", "queue"] },
  ]);
  expect(
    parseServices(
      path,
      "class LabelService { print() {} }\nexports = module.exports = LabelService;\nexports.LabelService = LabelService;",
    ),
  ).toMatchObject([{ name: "LabelService", exports: ["LabelService", "default"] }]);
});

test("an instance of a required class is a second door", () => {
  expect(
    parseServices(path, `const { LabelService } = require("./label");\nexports.labels = new LabelService();`),
  ).toMatchObject([{ name: "labels", className: "LabelService", isWrapper: true }]);
});

test("a name of its own called exports is none of the module's", () => {
  expect(parseServices("lib/services/x.js", "const exports = {};\nexports.print = function () {};")).toEqual([]);
});

test("export = of TypeScript", () => {
  expect(
    parseServices("lib/services/label-service.cts", "class LabelService { print() {} }\nexport = LabelService;"),
  ).toMatchObject([{ name: "LabelService", exports: ["default"] }]);
});
