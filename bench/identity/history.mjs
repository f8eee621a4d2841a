import { execFileSync } from "node:child_process";

/** What is linted, and what our rules read beside it. */
const linted = ["*.ts", "*.tsx", "*.mts", "*.cts", "*.sql"];
const read = [...linted, "*package.json", "*tsconfig.json", "*supabase/config.toml"];

/** Generated, more likely than not; and what a snapshot may hold without its content. */
const longestFile = 200_000;

/** A repository's history, read and never written. */
export function openHistory(root) {
  const git = (args, input) =>
    execFileSync("git", ["-C", root, "-c", "core.quotePath=false", ...args], {
      maxBuffer: 2 ** 31 - 1,
      input,
      stdio: ["pipe", "pipe", "ignore"],
    });
  const text = (args) => git(args).toString("utf8");
  return {
    /** The newest commits of the main line, the oldest first. */
    commits: (count, until = "HEAD") =>
      text(["log", "--first-parent", "--format=%H", "-n", String(count), until])
        .trim()
        .split("\n")
        .reverse(),
    /** Paths of a commit that are linted or read. */
    list: (commit) =>
      text(["ls-tree", "-r", "-z", "--name-only", commit])
        .split("\0")
        .filter((path) => isRead(path)),
    /** What a commit did to files that are linted or read, with the lines that it changed. */
    changes: (before, after) => parseDiff(text(["diff", "-U0", "-M", "--no-ext-diff", before, after, "--", ...read])),
    /** Texts of files, in the order of their names (`commit:path`); `undefined` for what is not there, too long or no text. */
    texts(names) {
      if (names.length === 0) return [];
      const answer = git(["cat-file", "--batch"], `${names.join("\n")}\n`);
      let at = 0;
      return names.map(() => {
        const end = answer.indexOf(10, at);
        const [, type, size] = /^[0-9a-f]+ (\w+) (\d+)$/u.exec(answer.toString("utf8", at, end)) ?? [];
        at = end + 1;
        if (type === undefined) return undefined;
        const content = answer.subarray(at, at + Number(size));
        at += Number(size) + 1;
        return type !== "blob" || Number(size) > longestFile || content.includes(0)
          ? undefined
          : content.toString("utf8");
      });
    },
    /**
     * Where each line of a file stood before a commit, moved within its file or from another that the commit changed, however
     * its layout changed; `undefined` for a line that the commit wrote.
     */
    blame(before, after, path) {
      const answer = text(["blame", "-w", "-M", "-C", "--first-parent", "-p", `${before}..${after}`, "--", path]);
      return parseBlame(answer, before);
    },
  };
}

function isRead(path) {
  return isLinted(path) || /(?:^|\/)(?:package\.json|tsconfig\.json|supabase\/config\.toml)$/u.test(path);
}

export function isLinted(path) {
  return /\.(?:tsx?|mts|cts|sql)$/u.test(path) && !/\.d\.[mc]?ts$/u.test(path);
}

function parseDiff(diff) {
  const changes = [];
  let change;
  for (const line of diff.split("\n")) {
    if (line.startsWith("diff --git ")) {
      const [, from, to] = /^diff --git "?a\/(.*?)"? "?b\/(.*?)"?$/u.exec(line) ?? [];
      change = { from, to, hunks: [] };
      changes.push(change);
    } else if (line.startsWith("rename from ")) change.from = line.slice("rename from ".length);
    else if (line.startsWith("rename to ")) change.to = line.slice("rename to ".length);
    else if (line.startsWith("new file mode")) change.from = undefined;
    else if (line.startsWith("deleted file mode")) change.to = undefined;
    else if (line.startsWith("@@ ")) {
      const [, a, b = "1", c, d = "1"] = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/u.exec(line) ?? [];
      // An empty side names the line before it.
      const old = Number(a) + (b === "0" ? 1 : 0);
      const now = Number(c) + (d === "0" ? 1 : 0);
      change.hunks.push({ old, removed: Number(b), now, added: Number(d) });
    }
  }
  return changes;
}

/** `git blame --porcelain`: where a commit is shown again, its file is named only if it had several. */
function parseBlame(answer, before) {
  const origins = [];
  const pathOf = new Map();
  let current;
  for (const line of answer.split("\n")) {
    const [, commit, old, now] = /^([0-9a-f]{40}) (\d+) (\d+)/u.exec(line) ?? [];
    if (line.startsWith("\t")) {
      origins[current.now] = current.commit === before ? { path: pathOf.get(before), line: current.line } : undefined;
    } else if (commit !== undefined) current = { commit, line: Number(old), now: Number(now) };
    else if (line.startsWith("filename ")) pathOf.set(current.commit, line.slice("filename ".length));
  }
  return origins;
}
