import { z } from "zod";

import type { KnownIssue, KnownIssues, KnownIssuesOfBranch, KnownIssuesQuery } from "../store.js";
import { identitySchema } from "./identity-schema.js";
import { parseReply } from "./parse-reply.js";

const issueSchema = z.tuple([
  z.string(),
  z.string(),
  z.string().nullable(),
  z.number().nullable(),
  z.number().nullable(),
  z.string(),
  z.unknown(),
]);

const branchSchema = z.object({
  tracked: z.number(),
  unsettled: z.string(),
  issues: z.array(issueSchema),
  elsewhere: z.array(z.string()),
  commit: z.string().nullable(),
});

const replySchema = z.object({ own: branchSchema, base: branchSchema.nullable() });

/** What `known_monitoring_issues` answered to a query. */
export function parseKnownIssues(reply: unknown, query: KnownIssuesQuery): KnownIssues {
  const { own, base } = parseReply(replySchema, reply);
  return { own: toBranch(own, query), base: base === null ? null : toBranch(base, query) };
}

function toBranch(
  { unsettled, issues, ...rest }: z.infer<typeof branchSchema>,
  { paths }: KnownIssuesQuery,
): KnownIssuesOfBranch {
  const places = unsettled === "" ? [] : unsettled.split(" ").map(Number);
  const unsettledPaths = places.map((place) => paths[place - 1]).filter((path) => path !== undefined);
  return { ...rest, unsettled: new Set(unsettledPaths), issues: issues.map(toIssue) };
}

function toIssue([fingerprint, issue_type, path, line, column, description, stored]: z.infer<
  typeof issueSchema
>): KnownIssue {
  const identity = identitySchema.safeParse(stored);
  const known = { fingerprint, issue_type, path: path ?? ".", line: line ?? 1, column: column ?? 1, description };
  return identity.success ? { ...known, identity: identity.data } : known;
}
