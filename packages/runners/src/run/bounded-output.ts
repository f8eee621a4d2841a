import { StringDecoder } from "node:string_decoder";

/** What a process printed: its beginning and its end, however much it was. */
export interface BoundedOutput {
  readonly add: (chunk: Buffer) => void;
  readonly text: () => string;
}

const headBytes = 32 * 1024;
const tailBytes = 96 * 1024;

/** Keeps the first and last part of an output in memory that does not grow. */
export function createBoundedOutput(): BoundedOutput {
  const head: Buffer[] = [];
  const tail: Buffer[] = [];
  let headSize = 0;
  let tailSize = 0;
  let left = 0;
  return {
    add: (chunk) => {
      const room = Math.min(headBytes - headSize, chunk.length);
      // A copy: a slice would hold on to the whole chunk.
      if (room > 0) head.push(Buffer.from(chunk.subarray(0, room)));
      headSize += room;
      if (room === chunk.length) return;
      tail.push(Buffer.from(chunk.subarray(room)));
      tailSize += chunk.length - room;
      for (let [first] = tail; first !== undefined && tailSize - first.length >= tailBytes; [first] = tail) {
        tail.shift();
        tailSize -= first.length;
        left += first.length;
      }
    },
    text: () => {
      const gap = left === 0 ? "" : `\n… ${String(left)} bytes left out …\n`;
      return decode(head) + gap + decode(tail);
    },
  };
}

function decode(chunks: readonly Buffer[]): string {
  const decoder = new StringDecoder("utf8");
  return chunks.map((chunk) => decoder.write(chunk)).join("");
}
