/**
 * A native parser that runs out of stack takes the whole process with it, and no `catch` sees it. These are a third of what it
 * takes on the usual stack: open brackets, and words and signs with no separator between them in all that is open (`a => a => …`).
 */
const mostBrackets = 1500;
const mostParts = 8000;

const closes: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };
const word = /[\p{ID_Continue}$]+/uy;
const quoted = /(["'])(?:(?!\1)[^\\\n]|\\[^])*\1/uy;
const comment = /\/\/.*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?/uy;
const pattern = /\/(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\//uy;
const templateText = /(?:[^`\\$]|\\[^]|\$(?!\{))*(?:`|\$\{)?/uy;
/** Words that go on with what stands before them. */
const continuing = /^(?:else|as|satisfies|instanceof|in|of)$/u;

interface Level {
  readonly close: string;
  readonly isTemplate: boolean;
  parts: number;
}

/**
 * Whether code may nest deeper than a native parser bears. An estimate, from brackets and the length of what stands between
 * separators; it errs only where no person wrote the code.
 */
export function isTooDeep(text: string): boolean {
  if (!mayBeTooDeep(text)) return false;
  let level: Level = { close: "", isTemplate: false, parts: 0 };
  const around: Level[] = [];
  let total = 0;
  let before: "sign" | "value" | "block" = "sign";
  let isNewLine = false;
  let at = 0;
  const take = (shape: RegExp): string => {
    shape.lastIndex = at;
    const [taken = ""] = shape.exec(text) ?? [];
    at += taken.length;
    return taken;
  };
  const count = (): void => {
    level.parts += 1;
    total += 1;
  };
  const open = (close: string, isTemplate: boolean): void => {
    count();
    around.push(level);
    level = { close, isTemplate, parts: 0 };
    before = "sign";
  };
  const separate = (): void => {
    total -= level.parts;
    level.parts = 0;
  };
  const takeTemplate = (): void => {
    if (take(templateText).endsWith("${")) open("}", true);
    else before = "value";
  };
  while (at < text.length) {
    const sign = text.charAt(at);
    if (around.length > mostBrackets || total > mostParts) return true;
    switch (sign) {
      case " ":
      case "\t":
      case "\r":
      case "\n":
        isNewLine ||= sign === "\n";
        at += 1;
        continue;
      case '"':
      case "'":
        // An apostrophe in markup ends nowhere.
        if (take(quoted) === "") at += 1;
        before = "value";
        break;
      case "`":
        at += 1;
        takeTemplate();
        break;
      case "(":
      case "[":
      case "{":
        at += 1;
        open(closes[sign] ?? "", false);
        break;
      case ")":
      case "]":
      case "}": {
        at += 1;
        // What was taken for a string may have held a bracket: the next one outside sets it right.
        if (level.close !== sign && !around.some(({ close }) => close === sign)) break;
        let closed = level;
        do {
          separate();
          closed = level;
          level = around.pop() ?? level;
        } while (closed.close !== sign);
        before = sign === "}" ? "block" : "value";
        if (closed.isTemplate) takeTemplate();
        break;
      }
      case ",":
      case ";":
        at += 1;
        separate();
        before = "sign";
        break;
      case "/":
        if (take(comment) !== "") continue;
        if (before !== "sign" || take(pattern) === "") at += 1;
        else before = "value";
        break;
      case "|":
        // A union of names nests no deeper for being long.
        at += 1;
        before = "sign";
        break;
      default: {
        const taken = take(word);
        if (taken === "") {
          at += 1;
          before = "sign";
        } else {
          const mayBegin = before === "block" || (before === "value" && isNewLine);
          if (mayBegin && !continuing.test(taken)) separate();
          before = "value";
        }
        count();
      }
    }
    isNewLine = false;
  }
  return false;
}

/** Open brackets, and signs without a separator between them: below both nothing nests deep, and nearly all code is. */
const harmlessDepth = 300;
const harmlessStretch = 5_000;

/**
 * A look at each sign, strings and comments included: far cheaper than telling them apart. It is wrong in saying no only where
 * strings close what code opened, over and over.
 */
function mayBeTooDeep(text: string): boolean {
  if (text.length < mostBrackets) return false;
  let depth = 0;
  let separatedAt = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 59 || code === 44) separatedAt = at;
    else if (code === 40 || code === 91 || code === 123) depth += 1;
    else if (code === 41 || code === 93 || code === 125) depth -= depth > 0 ? 1 : 0;
    if (depth > harmlessDepth || at - separatedAt > harmlessStretch) return true;
  }
  return false;
}
