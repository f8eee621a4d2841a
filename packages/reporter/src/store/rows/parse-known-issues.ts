import { z } from "zod";

import type { KnownIssue, KnownIssues, KnownIssuesOfBranch } from "../store.js";
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
  differing: z.string(),
  issues: z.array(issueSchema),
  elsewhere: z.array(z.string()),
  commit: z.string().nullable(),
});

const replySchema = z.object({ own: branchSchema, base: branchSchema.nullable() });

/** What `compare_monitoring_findings` answered. */
export function parseKnownIssues(reply: unknown): KnownIssues {
  const { own, base } = parseReply(replySchema, reply);
  return { own: toBranch(own), base: base === null ? null : toBranch(base) };
}

function toBranch({ differing, issues, ...rest }: z.infer<typeof branchSchema>): KnownIssuesOfBranch {
  const places = differing === "" ? [] : differing.split(" ");
  return { ...rest, differing: new Set(places.map((place) => Number(place) - 1)), issues: issues.map(toIssue) };
}

function toIssue([fingerprint, issue_type, path, line, column, description, stored]: z.infer<
  typeof issueSchema
>): KnownIssue {
  const identity = identitySchema.safeParse(stored);
  const known = { fingerprint, issue_type, path: path ?? ".", line: line ?? 1, column: column ?? 1, description };
  return identity.success ? { ...known, identity: identity.data } : known;
}
