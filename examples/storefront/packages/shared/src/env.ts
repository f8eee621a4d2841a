export const isBrowser = typeof window !== "undefined";

/** Reads a setting wherever the code runs: Node has `process.env`, Vite puts `VITE_` settings into `import.meta.env`. */
export function readEnv(name: string): string | undefined {
  if (typeof process !== "undefined" && process.env) return process.env[name];
  return import.meta.env?.[`VITE_${name}`];
}
