/** What a process cannot do without: the CI that the tests run in does not show through. */
export function bareEnvironment(): Record<string, string> {
  const names = ["PATH", "HOME", "TMPDIR"];
  // A thread takes `undefined` for a text.
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
