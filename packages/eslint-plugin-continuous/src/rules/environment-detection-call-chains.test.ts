import { RuleTester } from "@typescript-eslint/rule-tester";
import { afterAll, describe, it } from "vitest";

import { environmentDetection } from "./environment-detection.js";

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const filename = "packages/shared/services/sync-service.ts";

/** Each function is called twice by the next: there are more ways through them than anybody could walk. */
function toLadder(count: number): string {
  const steps = Array.from({ length: count }, (_, at) => {
    const [own, next] = [String(at), String(at + 1)];
    return `function step${next}() { step${own}(); step${own}(); }`;
  });
  return `function step0() { window.focus(); }\n${steps.join("\n")}\n`;
}

function toGuarded(code: string): string {
  return code.replace("window.focus();", 'if (typeof window !== "undefined") window.focus();');
}

const ring = `class Ring {
  one() { this.two(); }
  two() { this.three(); this.one(); }
  three() { window.focus(); this.one(); }
  four() { this.three(); window.blur(); }
`;

const guard = `if (typeof window === "undefined") throw new Error("no window");
export const late = window.name;`;

new RuleTester().run("environment-detection: chains of calls", environmentDetection, {
  valid: [
    { name: "helpers that nobody calls", filename, code: toLadder(60) },
    {
      name: "a long chain of helpers behind a guard",
      filename,
      code: `${toLadder(2000)}if (typeof window !== "undefined") step2000();`,
    },
    { name: "methods that call each other", filename, code: `export ${ring}}` },
  ],
  invalid: [
    {
      name: "a long chain of helpers",
      filename,
      code: `${toLadder(2000)}step2000();`,
      errors: [
        {
          messageId: "readAtLoad",
          suggestions: [{ messageId: "guardStatement", output: toGuarded(`${toLadder(2000)}step2000();`) }],
        },
      ],
    },
    {
      name: "methods that call each other, and one that the constructor calls",
      filename,
      code: `export ${ring}  constructor() { this.one(); }\n}`,
      errors: [
        {
          messageId: "readInConstructor",
          suggestions: [
            { messageId: "guardStatement", output: toGuarded(`export ${ring}  constructor() { this.one(); }\n}`) },
          ],
        },
      ],
    },
    {
      name: "a guard holds for what stands after it",
      filename,
      code: `export const early = window.name;
${guard}`,
      errors: [
        {
          messageId: "readAtLoad",
          line: 1,
          suggestions: [
            {
              messageId: "guardValue",
              output: `export const early = typeof window === "undefined" ? undefined : window.name;
${guard}`,
            },
          ],
        },
      ],
    },
  ],
});
