import type { Linter } from "eslint";
import type { ContinuousRule } from "eslint-plugin-continuous/rules";

/** Thrown by what is not there before a text is parsed. */
class NeedsTree extends Error {}

/** Whether anything may be found in a text, told without parsing it: wrong in one direction only. */
export type Gate = (path: string, text: string) => boolean;

/**
 * Parsing is most of what an editor waits for, and most files are no concern of any rule. A rule that looks at nothing but the text, and
 * then listens to nothing, has nothing to say; so each is asked before there is a tree.
 *
 * @param configs - As the linter gets them.
 * @param root - Absolute.
 */
export function createGate(
  rules: Readonly<Record<string, ContinuousRule>>,
  configs: readonly Linter.Config[],
  root: string,
): Gate {
  const enabled = configs.flatMap(({ rules: entries = {}, settings }) =>
    Object.entries(entries).flatMap(([id, entry]) => {
      const rule = rules[id.replace(/^continuous\//u, "")];
      if (rule === undefined || !Array.isArray(entry) || entry[0] === 0) return [];
      return [{ id, rule, options: entry.slice(1), settings }];
    }),
  );
  return (path, text) => {
    // A comment may switch rules on and off, and be of no use.
    if (text.includes("eslint") && text.includes("continuous/")) return true;
    const sourceCode = createTextOnly(text);
    return enabled.some(({ id, rule, options, settings }) => {
      const context = { id, cwd: root, filename: path, options, settings, sourceCode, report: needTree };
      try {
        return Object.keys(rule.create(context as unknown as Parameters<ContinuousRule["create"]>[0])).length > 0;
      } catch {
        return true; // It asked for the tree, or it is about to fail where that is told.
      }
    });
  };
}

/** What a rule may look at before there is a tree. */
function createTextOnly(text: string): object {
  return new Proxy({ text }, { get: (target, name) => (name === "text" ? target.text : needTree()) });
}

function needTree(): never {
  throw new NeedsTree();
}
