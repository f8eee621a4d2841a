import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

let collect: (() => void) | undefined;

/**
 * Has garbage collected. The parser's results hold some twenty times their text outside of JavaScript's heap, where V8 does not
 * see it and so sees no reason to collect: 13,000 modules would hold 1.7 GB at the end.
 */
export function freeParserMemory(): void {
  if (collect === undefined) {
    setFlagsFromString("--expose-gc");
    // A context made now has the function that the flag brings; it is the whole isolate's all the same.
    collect = runInNewContext("gc") as () => void;
  }
  collect();
}
