/** An answer's first words, where they say all of it in short, and what follows. */
export function splitAnswer(answer: string): readonly [head: string, rest: string] {
  const [, head, rest] = /^([^:.`]{1,40}): (.+)$/su.exec(answer) ?? [];
  if (head !== undefined && rest !== undefined) return [head, `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`];
  return ["Nothing yet", answer];
}
