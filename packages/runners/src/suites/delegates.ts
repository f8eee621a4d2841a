/** Whether a command runs the tests of other packages, which are found in those. */
export function delegates(words: readonly string[]): boolean {
  // What only builds them is a step of its own.
  if (!words.some((word) => /(?:^|[=:#])(?:tests?|tst|t)(?:$|:)/u.test(word))) return false;
  // `continuous test` would find this very script, and never end.
  if (words.some((word, at) => /(?:^|\/)continuous(?:-cli\.sh)?$/u.test(word) && words[at + 1] === "test")) return true;
  const line = words.join(" ");
  if (/^(?:npx |pnpm (?:exec )?|yarn )?(?:turbo|nx|lerna|wsrun|ultra|moon|rush|rushx|lage|bazel)(?: |$)/u.test(line))
    return true;
  if (/^yarn (?:workspaces?) /u.test(line)) return true;
  if (!/^(?:npm|pnpm|bun|yarn)(?: |$)/u.test(line)) return false;
  return words.some((word) =>
    /^(?:-ws|-w|--workspaces?|-r|--recursive|--filter|-F|recursive|--cwd|--prefix|-C|--dir)(?:=|$)/u.test(word),
  );
}
