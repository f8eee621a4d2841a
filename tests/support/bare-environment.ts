/** What a process cannot do without: the CI that the tests run in does not show through. */
export function bareEnvironment(): Record<string, string | undefined> {
  return { PATH: process.env["PATH"], HOME: process.env["HOME"], TMPDIR: process.env["TMPDIR"] };
}
