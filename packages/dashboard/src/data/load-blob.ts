/** Reads what the reporter packed into an element of the page: base64 of deflated JSON. */
export async function loadBlob<Value>(id: string): Promise<Value> {
  const text = document.getElementById(id)?.textContent ?? "";
  const binary = atob(text.trim());
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  // Page and data are of one version: the reporter that wrote the one packed the other.
  return (await new Response(stream).json()) as Value;
}
