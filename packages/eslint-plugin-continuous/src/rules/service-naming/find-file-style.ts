/** How the words of a file's stem are written; `undefined` where one word shows no style. */
export type FileStyle = "kebab-case" | "snake_case" | "camelCase" | "PascalCase";

/** The style of a file's stem; what stands after a dot (`.service`) is left aside. */
export function findFileStyle(path: string): FileStyle | undefined {
  const [stem = ""] = (path.split("/").at(-1) ?? "").split(".");
  if (/^\p{Ll}[\p{Ll}\p{N}]*(?:-[\p{Ll}\p{N}]+)+$/u.test(stem)) return "kebab-case";
  if (/^\p{Ll}[\p{Ll}\p{N}]*(?:_[\p{Ll}\p{N}]+)+$/u.test(stem)) return "snake_case";
  if (/^\p{Ll}[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}]*$/u.test(stem)) return "camelCase";
  if (/^\p{Lu}[\p{L}\p{N}]*\p{Ll}[\p{L}\p{N}]*$/u.test(stem)) return "PascalCase";
  return undefined;
}
