import { findLineHashes, matchIssues } from "../../../packages/reporter/dist/workshop.js";
import { linkByKeys } from "./link-by-keys.mjs";
import { linkAsSonarqube } from "./sonarqube.mjs";

/**
 * Each gives the issue of each finding that it takes for one of them. All but ours are our own re-implementations.
 * `before` and `after` are files by path, with their findings; `renames` new paths by old ones, as git tells them.
 */
export const matchers = {
  ours: ({ before, after, renames }) =>
    matchIssues(toFindings(before), toFindings(after), {
      renames,
      isGone: (path) => before.has(path) && !after.has(path),
    }),
  "SonarQube's passes": ({ before, after, renames }) => {
    const links = new Map();
    const from = new Map([...renames].map(([old, now]) => [now, old]));
    for (const [path, found] of after) {
      const open = before.get(from.get(path) ?? path);
      if (open !== undefined) linkAsSonarqube(links, open, found);
    }
    return links;
  },
  // An alert is known by its rule, its file and the hash of its line.
  "GitHub's line hash": ({ before, after }) => {
    const toKey = createHashKeys();
    const links = new Map();
    const [open, found] = [toFindings(before), toFindings(after)];
    linkByKeys(links, open, found, toKey(before), toKey(after));
    return links;
  },
  // Counts of a rule in a file are all it keeps: as many as before are the same.
  "ESLint's counts": linkBy(({ path, issue_type }) => `${path} ${issue_type}`),
  "a hash of the text": linkBy(({ fingerprint }) => fingerprint),
};

function linkBy(keyOf) {
  return ({ before, after }) => {
    const links = new Map();
    linkByKeys(links, toFindings(before), toFindings(after), keyOf, keyOf);
    return links;
  };
}

function toFindings(files) {
  return [...files.values()].flatMap(({ findings }) => findings);
}

const hashesOf = new Map();

function createHashKeys() {
  return (files) =>
    ({ path, issue_type, line }) => {
      const { text } = files.get(path);
      if (!hashesOf.has(text)) hashesOf.set(text, findLineHashes(text));
      return `${path} ${issue_type} ${hashesOf.get(text)[line - 1]}`;
    };
}
