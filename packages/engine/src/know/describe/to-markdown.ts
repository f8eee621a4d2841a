import { ageOf } from "@continuous/source";

import type { Knowledge } from "../edited-text.js";

/** More than any hover shows without scrolling for ever. */
const longest = 6000;
const old = 24 * 60 * 60 * 1000;

/** Lines of Markdown as one text of bounded length, which says how old it is where it is a day old or older. */
export function toMarkdown(lines: readonly string[], { snapshot, now }: Knowledge): string {
  const since = snapshot.inventory?.as_of;
  const isOld = since !== undefined && Date.parse(now) - Date.parse(since) >= old;
  // `1 day ago` as an age: `1 day old`.
  const note = isOld
    ? ["", `*What is known is ${ageOf(since, now).replace(/ ago$/u, " old")}: run \`discover\`.*`]
    : [];
  let length = 0;
  const shown: string[] = [];
  for (const line of lines) {
    length += line.length + 1;
    if (length > longest) return [...shown, "", "…", ...note].join("\n");
    shown.push(line);
  }
  return [...shown, ...note].join("\n");
}
