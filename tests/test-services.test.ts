import { describe, expect, it } from "vitest";

import { commitAll, createRepository, writeFiles } from "./support/create-repository.js";
import { listOpenIssues, testAsJson } from "./support/test-as-json.js";

const service = (name: string): string =>
  `export class ${name} {\n  static send(to) {\n    return "to " + to;\n  }\n\n  static stop() {\n    return null;\n  }\n}\n`;
const testOf = (name: string, path: string, expected: string): string =>
  `import assert from "node:assert";\nimport { test } from "node:test";\nimport { ${name} } from "${path}";\ntest("sends", () => {\n  assert.equal(${name}.send("me"), "${expected}");\n});\n`;

/** Three services: one whose test passes, one whose test fails, one without. */
function createShop(): string {
  const root = createRepository({
    "package.json": JSON.stringify({ name: "shop", type: "module", workspaces: ["packages/*"] }),
    "standards.yaml": "services:\n  required: [singleton_pattern]\n",
    ".gitignore": ".continuous/\n",
    "packages/mail/package.json": JSON.stringify({
      name: "@shop/mail",
      type: "module",
      scripts: { test: "node --test test/mail-service.test.js test/sms-service.test.js" },
    }),
    "packages/mail/services/mail-service.js": service("MailService"),
    "packages/mail/services/sms-service.js": service("SmsService"),
    "packages/mail/services/fax-service.js": service("FaxService"),
    "packages/mail/test/mail-service.test.js": testOf("MailService", "../services/mail-service.js", "to me"),
    "packages/mail/test/sms-service.test.js": testOf("SmsService", "../services/sms-service.js", "to you"),
    "packages/other/package.json": JSON.stringify({ type: "module", scripts: { test: "node --test a.test.js" } }),
    "packages/other/a.test.js": 'import { test } from "node:test";\ntest("alone", () => {});\n',
  });
  commitAll(root);
  return root;
}

describe("test services", () => {
  it("runs the tests that reach services, says which fail, and which service has none", () => {
    const root = createShop();
    const { status, document } = testAsJson(root, ["services"]);
    const { totals, results, recorded } = document.run;
    expect({ status, totals, recorded }).toEqual({
      status: 1,
      totals: { passed: 1, failed: 1, skipped: 0 },
      recorded: true,
    });
    // The other package has no service to test.
    expect(results.suites.map(({ name, runners, passed }) => ({ name, runners, passed }))).toEqual([
      { name: "packages/mail", runners: ["node"], passed: false },
    ]);
    expect(results.suites[0]?.failures).toEqual([
      {
        name: "sends",
        path: "packages/mail/test/sms-service.test.js",
        error: expect.stringContaining("'to me' == 'to you'") as string,
      },
    ]);
    expect(results.services.map(({ name, passed, skipped, tests }) => ({ name, passed, skipped, tests }))).toEqual([
      { name: "FaxService", passed: false, skipped: true, tests: { passed: 0, failed: 0, skipped: 0 } },
      { name: "MailService", passed: true, skipped: false, tests: { passed: 1, failed: 0, skipped: 0 } },
      { name: "SmsService", passed: false, skipped: false, tests: { passed: 0, failed: 1, skipped: 0 } },
    ]);
    expect(listOpenIssues(root)).toEqual([
      "continuous/failing-test SmsService: packages/mail/test/sms-service.test.js",
      "continuous/untested-service FaxService: packages/mail/services/fax-service.js",
    ]);

    // What is mended is closed; what is as it was stays open.
    writeFiles(root, {
      "packages/mail/test/sms-service.test.js": testOf("SmsService", "../services/sms-service.js", "to me"),
    });
    expect(testAsJson(root, ["services"]).status).toBe(0);
    expect(listOpenIssues(root)).toEqual([
      "continuous/untested-service FaxService: packages/mail/services/fax-service.js",
    ]);
  }, 120_000);

  it("a package whose tests do not start is a failure of its services, in its own words, and hides no other", () => {
    const root = createShop();
    writeFiles(root, {
      "packages/mail/package.json": JSON.stringify({
        type: "module",
        scripts: { test: "ls missing-database && node --test" },
      }),
    });
    const { status, document } = testAsJson(root, ["all", "--store", "none"]);
    expect(status).toBe(1);
    expect(document.run.totals).toEqual({ passed: 1, failed: 1, skipped: 0 });
    expect(document.run.results.suites.map(({ name, passed }) => ({ name, passed }))).toEqual([
      { name: "packages/mail", passed: false },
      { name: "packages/other", passed: true },
    ]);
    expect(document.run.results.services.find(({ name }) => name === "MailService")).toMatchObject({
      passed: false,
      error: expect.stringMatching(/exit code 2, and it left no report\.\n.*missing-database/u) as string,
    });
  });
});

describe("test coverage", () => {
  it("says of each service how much of it tests run, and which of its methods", () => {
    const root = createShop();
    writeFiles(root, {
      "standards.yaml":
        "services:\n  required: [singleton_pattern]\ntesting:\n  minimum_coverage:\n    services: 80%\n    critical_paths: 10%\n  critical_paths: [packages/mail/services/mail-*]\n",
      "packages/mail/test/sms-service.test.js": testOf("SmsService", "../services/sms-service.js", "to me"),
    });
    const { document } = testAsJson(root, ["coverage"]);
    const { coverage } = document.run.results;
    const [fax, mail] = coverage?.services ?? [];
    expect(mail).toMatchObject({
      name: "MailService",
      methods: { exported: ["send", "stop"], executed: ["send"] },
      required: 80,
    });
    expect(mail?.percent).toBeGreaterThan(50);
    expect(mail?.percent).toBeLessThan(80);
    expect(fax).toMatchObject({ name: "FaxService", percent: null, measured_at: null });
    expect(coverage?.missing).toEqual(["packages/mail/services/fax-service.js"]);
    expect(coverage?.critical_paths).toMatchObject([{ glob: "packages/mail/services/mail-*", percent: mail?.percent }]);
    expect(listOpenIssues(root)).toEqual([
      "continuous/minimum-coverage MailService: packages/mail/services/mail-service.js",
      "continuous/minimum-coverage SmsService: packages/mail/services/sms-service.js",
      "continuous/untested-service FaxService: packages/mail/services/fax-service.js",
    ]);

    // Of what is excepted nothing is asked, so that nothing is missing.
    writeFiles(root, {
      "standards.yaml":
        "testing:\n  minimum_coverage:\n    services: 80%\nexceptions:\n  - { standard: testing.minimum_coverage, items: [FaxService, SmsService], reason: leaves with the next version }\n",
    });
    const { services = [], missing } = testAsJson(root, ["coverage"]).document.run.results.coverage ?? {};
    expect(missing).toEqual([]);
    expect(services.map(({ name, excepted }) => `${name} ${excepted === true ? "excepted" : "asked"}`)).toEqual([
      "FaxService excepted",
      "MailService asked",
      "SmsService excepted",
    ]);
    expect(listOpenIssues(root).filter((issue) => issue.startsWith("continuous/minimum-coverage"))).toEqual([
      "continuous/minimum-coverage MailService: packages/mail/services/mail-service.js",
    ]);
  });
});
