/** What of an address must never be shown: its password, as written and as meant, in front and among its parameters. */
export function findSecrets(url: string): readonly string[] {
  const { username, password, searchParams } = new URL(url);
  const written = username === "" ? password : `${username}:${password}@`;
  return [url, written, password, decode(password), searchParams.get("password") ?? ""].filter((text) => text !== "");
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // A lone % means itself.
  }
}
