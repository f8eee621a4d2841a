import type { TestCase } from "./report.js";

/** By what a test is the same one in the next run of its suite. */
export function toTestKey({ file, name }: Pick<TestCase, "file" | "name">): string {
  return `${file ?? ""}\0${name}`;
}
