export function formatter(): string {
  return "";
}
