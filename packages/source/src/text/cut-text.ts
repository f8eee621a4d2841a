/** Text of at most `length` UTF-16 units; where something was cut it ends in `…`. */
export function cutText(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/\p{Cs}$/u, "")}…`;
}
