import { Ajv } from "ajv";
import { expect, test } from "vitest";

import { hostile } from "../../../tests/documents/hostile.js";
import { cleanDocument, issue, issuesDocument, mixedDocument } from "../../../tests/documents/issues.js";
import { gitlabCodeQualitySchema } from "../../../tests/schemas/gitlab-code-quality.js";
import { renderIssuesGitlab } from "./render-issues-gitlab.js";

test("an entry for each issue, with the properties that GitLab asks for", () => {
  expect(JSON.parse(renderIssuesGitlab(mixedDocument))).toEqual([
    {
      description: "Parsing error: ';' expected.",
      check_name: "continuous/parse-error",
      fingerprint: "0b0e7b6e-93c1-5f53-8a0f-5b3f6c1a7d03",
      severity: "critical",
      location: { path: "apps/web/src/überblick [1].tsx", lines: { begin: 1, end: 1 } },
    },
    {
      description: "The file cart-service.ts exports CartsService; one service has one name.",
      check_name: "continuous/service-naming",
      fingerprint: "0b0e7b6e-93c1-5f53-8a0f-5b3f6c1a7d04",
      severity: "info",
      location: { path: "packages/shop/src/services/cart-service.ts", lines: { begin: 3, end: 3 } },
    },
    {
      description: "CartService can be constructed by anyone, and nothing keeps a single instance of it.",
      check_name: "continuous/singleton-pattern",
      fingerprint: "0b0e7b6e-93c1-5f53-8a0f-5b3f6c1a7d01",
      severity: "critical",
      location: { path: "packages/shop/src/services/cart-service.ts", lines: { begin: 3, end: 3 } },
    },
    {
      description: "The catch in addItem() only logs, and the caller goes on as if it had worked.",
      check_name: "continuous/error-handling",
      fingerprint: "0b0e7b6e-93c1-5f53-8a0f-5b3f6c1a7d02",
      severity: "major",
      location: { path: "packages/shop/src/services/cart-service.ts", lines: { begin: 7, end: 9 } },
    },
  ]);
});

test("nothing found is an empty list, which GitLab needs to see what was mended", () => {
  expect(renderIssuesGitlab(cleanDocument)).toBe("[]\n");
});

const validate = new Ajv({ allErrors: true }).compile(gitlabCodeQualitySchema);

function errorsOf(text: string): readonly string[] {
  return validate(JSON.parse(text)) ? [] : (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message!}`);
}

test("valid by what GitLab documents, and what is wrong is refused", () => {
  const strange = issuesDocument([issue({ path: hostile, description: hostile, issue_type: hostile })]);
  for (const document of [mixedDocument, cleanDocument, strange]) {
    expect(errorsOf(renderIssuesGitlab(document))).toEqual([]);
  }
  const wrong = renderIssuesGitlab(mixedDocument).replace('"major"', '"warning"').replace('"begin": 7', '"begin": 0');
  expect(errorsOf(wrong)).toEqual([
    "/3/severity must be equal to one of the allowed values",
    "/3/location/lines/begin must be >= 1",
  ]);
});
