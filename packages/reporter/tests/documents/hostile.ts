/**
 * What source code may hold to harm its reader: a link, a colour, a line of its own with a workflow command, a changed
 * direction, controls of one byte, Markdown, HTML, a mention, an issue number, a lone surrogate.
 */
export const hostile =
  "\u001B]8;;https://evil.example\u001B\\click\u001B]8;;\u0007 \u001B[31mred\u009B1m\r\n::set-output name=a::b\u202Etxt\u2066\u0000\u0008 | `code` <img src=x> @someone #12 100% a:b,c \uD800";
