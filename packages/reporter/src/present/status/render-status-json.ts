import type { StatusDocument } from "../../documents/status-document.js";
import { toJson } from "../to-json.js";

/** The document itself. */
export function renderStatusJson(document: StatusDocument): string {
  return toJson(document);
}
