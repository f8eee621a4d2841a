import { groupBy, nameSome } from "@continuous/source";
import semver from "semver";

import type { HealthRow } from "../documents/health-document.js";
import type { InstalledPackage, VersionFacts } from "./version-facts.js";

type Row = Omit<HealthRow, "area" | "path" | "line">;

/** Whether the versions of Node, ESLint, TypeScript and our own packages fit each other. */
export function findVersionRows(facts: VersionFacts): readonly HealthRow[] {
  return [toNodeRow(facts), toEslintRow(facts), toTypescriptRow(facts), toOwnRow(facts)].map((row) => ({
    area: "versions",
    ...row,
    path: null,
    line: 1,
  }));
}

function toNodeRow({ node, own, wanted, installed }: VersionFacts): Row {
  const running = `Node ${semver.clean(node) ?? node}`;
  if (!fits(node, own.node)) {
    const why = `${running} runs; continuous wants ${own.node}`;
    return { name: "Node", status: "fail", why, next: `Use Node ${own.node}.` };
  }
  if (wanted !== null && !fits(node, wanted)) {
    const why = `${running} runs; package.json wants ${wanted}`;
    return { name: "Node", status: "warn", why, next: `Use Node ${wanted}, or change engines in package.json.` };
  }
  const stranger = installed.find((one) => isTool(one) && one.node !== null && !fits(node, one.node));
  if (stranger !== undefined) {
    const why = `${running} runs; ${describe(stranger)} wants ${stranger.node ?? ""}`;
    return {
      name: "Node",
      status: "warn",
      why,
      next: `Use Node ${stranger.node ?? ""}, or an older ${stranger.name}.`,
    };
  }
  return { name: "Node", status: "pass", why: `${running} is what all of it wants`, next: null };
}

function toEslintRow({ own, installed }: VersionFacts): Row {
  const found = named(installed, "eslint");
  if (found.length === 0) {
    const why = "none is installed here; `continuous check standards` brings its own";
    return { name: "ESLint", status: "skipped", why, next: null };
  }
  const odd = found.filter(({ version }) => !fits(version, own.eslint));
  if (odd.length === 0) return { name: "ESLint", status: "pass", why: `${list(found)} fits ${own.eslint}`, next: null };
  // Without our rules in its configuration, it is only a version that they could not run in.
  const isUsed = installed.some(({ name }) => name === "eslint-plugin-continuous");
  const why = `${list(odd)} is installed; eslint-plugin-continuous wants ${own.eslint}`;
  const next = "Install an ESLint of that range, or lint with `continuous check standards`, which brings its own.";
  return { name: "ESLint", status: isUsed ? "fail" : "warn", why, next };
}

function toTypescriptRow({ own, installed }: VersionFacts): Row {
  const found = named(installed, "typescript");
  if (found.length === 0) {
    return { name: "TypeScript", status: "skipped", why: "none is installed here", next: null };
  }
  const parser = named(installed, "@typescript-eslint/parser").find(({ typescript }) => typescript !== null);
  const range = parser?.typescript ?? own.typescript;
  const odd = found.filter(({ version }) => !fits(version, range));
  if (odd.length === 0) return { name: "TypeScript", status: "pass", why: `${list(found)} fits ${range}`, next: null };
  const of = parser === undefined ? "the parser of typescript-eslint" : describe(parser);
  const why = `${list(odd)} is installed; ${of} wants ${range}`;
  const isNative = odd.some(({ version }) => semver.major(version) >= 7);
  const next = isNative
    ? "Install a TypeScript of that range for ESLint, beside this one; in editors, use `continuous lsp`, which brings its own: this one takes no plugins."
    : "Install a TypeScript of that range, or a typescript-eslint that takes this one.";
  return { name: "TypeScript", status: "warn", why, next };
}

function toOwnRow({ own, installed }: VersionFacts): Row {
  const ours = installed.filter(({ name }) => isOurs(name));
  if (ours.length === 0) {
    return { name: "our packages", status: "skipped", why: "none is installed in this repository", next: null };
  }
  const odd = ours.filter(({ version }) => version !== own.version);
  if (odd.length === 0) return { name: "our packages", status: "pass", why: `all are ${own.version}`, next: null };
  const names = [...new Set(odd.map(({ name }) => `${name}@${own.version}`))];
  const why = `${nameSome(odd.map(describe))}; what runs now is ${own.version}`;
  return { name: "our packages", status: "fail", why, next: `Run \`npm install --save-dev ${names.join(" ")}\`.` };
}

function isOurs(name: string): boolean {
  return name.startsWith("@continuous/") || /^(?:eslint-(?:plugin|formatter)|ts-plugin)-continuous$/u.test(name);
}

function isTool({ name }: InstalledPackage): boolean {
  return name === "eslint" || name === "typescript";
}

function named(installed: readonly InstalledPackage[], name: string): readonly InstalledPackage[] {
  return installed.filter((one) => one.name === name && semver.valid(one.version) !== null);
}

/** What comes before a release has what the release will have. */
function fits(version: string, range: string): boolean {
  return semver.satisfies(version, range, { includePrerelease: true });
}

/** `typescript 7.0.2 (root, apps/web)` */
function list(found: readonly InstalledPackage[]): string {
  return [...groupBy(found, ({ name, version }) => `${name} ${version}`)]
    .map(([what, places]) => `${what} (${nameSome(places.map(placeOf))})`)
    .join(", ");
}

function describe(one: InstalledPackage): string {
  return `${one.name} ${one.version} (${placeOf(one)})`;
}

function placeOf({ folder }: InstalledPackage): string {
  return folder === "" ? "root" : folder;
}
