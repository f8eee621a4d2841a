const wrapper = /^(?:c8|nyc|cross-env|cross-env-shell|env|dotenv|dotenvx|time|nice)$/u;
const monorepoTool =
  /^(?:npx |pnpm (?:exec )?|yarn )?(?:turbo|nx|lerna|wsrun|ultra|moon|rush|rushx|lage|bazel)(?: |$)|^yarn workspaces? /u;
const ofOthers = /^(?:-ws|-w|--workspaces?|-r|--recursive|--filter|-F|recursive|--cwd|--prefix|-C|--dir)(?:=|$)/u;

/** Whether a command runs the tests of other packages, which are found in those. */
export function delegates(words: readonly string[]): boolean {
  // What only builds them is a step of its own.
  if (!words.some((word) => /(?:^|[=:#])(?:tests?|tst|t)(?:$|:)/u.test(word))) return false;
  // `continuous test` would find this very script, and never end.
  if (words.some((word, at) => /(?:^|\/)continuous(?:-cli\.sh)?$/u.test(word) && words[at + 1] === "test")) return true;
  // Where the options of `c8` end, `c8` alone knows.
  const starts = wrapper.test(words[0] ?? "") ? words.map((_word, at) => at) : [0];
  return starts.some((at) => asksOthers(words.slice(at)));
}

function asksOthers(words: readonly string[]): boolean {
  if (monorepoTool.test(words.join(" "))) return true;
  return /^(?:npm|pnpm|bun|yarn)$/u.test(words[0] ?? "") && words.some((word) => ofOthers.test(word));
}
