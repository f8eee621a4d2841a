import type { ReferenceTrouble } from "./reference-trouble.js";

/** Nothing defines it; the nearest name is told where there is one. */
export function toUnknown(
  told: { readonly kind: string; readonly name: string },
  item: string | undefined,
  nearest: string | undefined,
): ReferenceTrouble {
  return nearest === undefined
    ? { messageId: "unknown", data: told, item, replacement: undefined }
    : { messageId: "unknownNear", data: { ...told, nearest }, item, replacement: nearest };
}
