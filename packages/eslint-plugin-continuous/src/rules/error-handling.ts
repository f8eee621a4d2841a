import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

import { createRule, type SharedOptions } from "../create-rule.js";
import { findScope } from "../find-scope.js";
import { checkCatchClause } from "./error-handling/check-catch-clause.js";
import { checkRejection } from "./error-handling/check-rejection.js";
import { checkThrow } from "./error-handling/check-throw.js";
import type { ErrorHandlingMessageId, ErrorHandlingReport } from "./error-handling/report.js";
import { checkAwait } from "./error-handling/supabase/check-await.js";
import { isExcused } from "./error-handling/is-excused.js";
import { checkThen } from "./error-handling/supabase/check-then.js";
import { checkUnsentQuery } from "./error-handling/supabase/check-unsent-query.js";

const clientText = /supabase/iu;
const resultText = /\{\s*(?:data|count|error)\b/u;
/** `Array.from(…)` and its like are in every other file, and send no query. */
const queryText = /(?<!\b(?:Array|Buffer|Object|[A-Z]\w*\d+Array)\s*)\.\s*(?:from|rpc|functions|auth)\b/u;

/** No failure disappears: caught, rejected and thrown errors in services, and Supabase results in all live code. */
export const errorHandling = createRule<ErrorHandlingMessageId, object>({
  name: "error-handling",
  description: "Disallow failures that disappear",
  standard: "services.error_handling",
  scope: "live",
  type: "problem",
  hasSuggestions: true,
  messages: {
    emptyCatch: "The catch in {{name}} is empty and gives no reason.",
    loggedOnly: "The catch in {{name}} does nothing with the error but log it, so callers believe that it worked.",
    failureHidden: "The catch in {{name}} answers as if nothing had failed.",
    rejectionDropped: "A failure of {{name}} disappears in this handler.",
    rejectionLogged: "A failure of {{name}} is only logged, and whoever waits for it believes that it worked.",
    nonErrorThrown: "This throws {{thrown}}, which is not an Error.",
    causeDropped: "The new '{{thrown}}' drops the error that it answers.",
    errorIgnored: "The 'error' of {{call}} is never looked at.",
    errorUnread: "The error of {{call}} is taken as '{{name}}' and never read.",
    resultDropped: "The result of {{call}} is dropped, and its 'error' with it.",
    queryNotSent: "The query {{call}} is neither awaited nor returned, so it is never sent.",
    addCause: "Pass '{{name}}' on as the cause.",
    readError: "Take the error as '{{name}}' and throw it.",
    throwNewError: "Throw a new Error.",
  },
  properties: {},
  defaultOptions: {},
  create(context, _options, file) {
    const { sourceCode } = context;
    const { text } = sourceCode;
    const report = (finding: ErrorHandlingReport): void => {
      context.report(finding);
    };
    const [options] = context.options as readonly SharedOptions[];
    const isService = findScope("service", file.path, text, options?.services);
    const namesClient = clientText.test(text);
    const usesSupabase = queryText.test(text) && (namesClient || resultText.test(text));
    const reportResult = (finding: ErrorHandlingReport): void => {
      // Where no client is named, only `{ data }` tells a Supabase query from another builder's.
      if (!namesClient && (finding.messageId === "resultDropped" || finding.messageId === "queryNotSent")) return;
      if (!isExcused(finding.node, sourceCode)) report(finding);
    };
    const listener: TSESLint.RuleListener = {};
    if (usesSupabase) {
      listener.AwaitExpression = (node) => {
        checkAwait(node, sourceCode, reportResult);
      };
    }
    if (isService) {
      listener.CatchClause = (node) => {
        checkCatchClause(node, sourceCode, report);
      };
      listener.ThrowStatement = (node) => {
        checkThrow(node, sourceCode, report);
      };
    }
    if (usesSupabase || isService) {
      listener.CallExpression = (node) => {
        switch (nameOfMethod(node)) {
          case "then":
            if (usesSupabase) checkThen(node, sourceCode, reportResult);
            break;
          case "catch":
            if (isService) checkRejection(node, sourceCode, report);
            break;
          default:
            if (usesSupabase && isStatement(node)) checkUnsentQuery(node, reportResult);
            break;
        }
      };
    }
    return listener;
  },
});

function nameOfMethod({ callee }: TSESTree.CallExpression): string | undefined {
  return callee.type === "MemberExpression" && callee.property.type === "Identifier" ? callee.property.name : undefined;
}

/** A call whose value nobody takes; `void` takes nothing either. */
function isStatement({ parent }: TSESTree.CallExpression): boolean {
  return parent.type === "ExpressionStatement" || (parent.type === "UnaryExpression" && parent.operator === "void");
}
