import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

/** What the rule can say; one finding per problem. */
export type ErrorHandlingMessageId =
  | "emptyCatch"
  | "loggedOnly"
  | "failureHidden"
  | "rejectionDropped"
  | "rejectionLogged"
  | "nonErrorThrown"
  | "causeDropped"
  | "errorIgnored"
  | "errorUnread"
  | "resultDropped"
  | "queryNotSent"
  | "addCause"
  | "readError"
  | "throwNewError";

/** A finding, ready for `context.report`. */
export type ErrorHandlingReport = TSESLint.ReportDescriptor<ErrorHandlingMessageId> & { readonly node: TSESTree.Node };

/** What a finding offers; people choose. */
export type ErrorHandlingSuggestions = readonly TSESLint.SuggestionReportDescriptor<ErrorHandlingMessageId>[];

/** Takes a finding. */
export type ReportFinding = (report: ErrorHandlingReport) => void;
