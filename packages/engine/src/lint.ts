// The rules alone, for who waits for one answer: what hover and completion need is not loaded.
export { createEngine, type Engine } from "./lint/create-engine.js";
export type { Finding } from "./lint/finding.js";
