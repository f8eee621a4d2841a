/** What a name needs to be there. `vite` stands for whatever fills `import.meta.env`. */
export type Environment = "browser" | "server" | "vite" | "deno" | "bun";

/** One use of a name that exists in some environments only. */
export interface EnvironmentName {
  /** The global itself: `process`, `window`, `import.meta.env`. */
  readonly root: string;
  readonly environment: Environment;
}

const browserGlobals = [
  "window",
  "document",
  "localStorage",
  "sessionStorage",
  "navigator",
  "location",
  "history",
  "screen",
  "self",
  "indexedDB",
  "matchMedia",
  "requestAnimationFrame",
  "customElements",
  "XMLHttpRequest",
  "FileReader",
  "DOMParser",
  "HTMLElement",
  "MutationObserver",
  "IntersectionObserver",
  "ResizeObserver",
];

const serverGlobals = ["process", "Buffer", "global", "__dirname", "__filename", "setImmediate"];

/** Names without a declaration in the file, by what they need. */
export const environmentGlobals: ReadonlyMap<string, EnvironmentName> = new Map<string, EnvironmentName>([
  ...browserGlobals.map((root) => [root, { root, environment: "browser" }] as const),
  ...serverGlobals.map((root) => [root, { root, environment: "server" }] as const),
  ["Deno", { root: "Deno", environment: "deno" }],
  ["Bun", { root: "Bun", environment: "bun" }],
]);

export const importMetaEnv: EnvironmentName = { root: "import.meta.env", environment: "vite" };
