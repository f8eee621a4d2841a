/** Replaces what stands between `<!-- begin NAME -->` and `<!-- end NAME -->`; a file without them is an error. */
export function replaceBetweenMarkers(text, path, name, content) {
  const begin = `<!-- begin ${name} -->`;
  const end = `<!-- end ${name} -->`;
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from)
    throw new Error(`${path} needs the lines "${begin}" and "${end}" around its generated part.`);
  return `${text.slice(0, from + begin.length)}\n\n${content}\n\n${text.slice(to)}`;
}
