import { expect, test } from "vitest";

import { hostile } from "../../../reporter/tests/documents/hostile.js";
import { escapeMarkdown } from "./escape-markdown.js";

test("markup, HTML and table bars read as they were written", () => {
  expect(escapeMarkdown("*a* _b_ `c` [d](e) <f> g|h ~i~ # j $k$ &amp; \\l")).toBe(
    "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> g\\|h \\~i\\~ \\# j \\$k\\$ \\&amp; \\\\l",
  );
});

test("nobody is mentioned, no issue and no address is linked", () => {
  expect(escapeMarkdown("@octo/cats #12 GH-3 https://evil.example www.evil.example a@b.c")).toBe(
    "@\u200Bocto/cats \\#\u200B12 GH-\u200B3 https:\u200B//evil.example www\u200B.evil.example a@\u200Bb.c",
  );
});

test("a line end cannot end a table row", () => {
  expect(escapeMarkdown(" a\r\n\r\n# b ")).toBe("a \\# b");
});

test("a hostile text is one harmless line", () => {
  expect(escapeMarkdown(hostile)).toBe(
    "click red ::set-output name=a::btxt \\| \\`code\\` \\<img src=x\\> @\u200Bsomeone \\#\u200B12 100% a:b,c \uFFFD",
  );
});
