import { join } from "node:path";

import type { Engine } from "@continuous/engine";

/** Code of every kind; where services stand by default, so that their rules run too. */
const sample = `
export class Sample<Item extends { id: string }> {
  private readonly kept = new Map<string, Item>();
  async find(id: string, { fresh = false }: { fresh?: boolean } = {}): Promise<Item | undefined> {
    if (fresh || !this.kept.has(id)) {
      try { const answer = await fetch(\`/items/\${id}\`); this.kept.set(id, (await answer.json()) as Item); }
      catch (error) { throw new Error("no item", { cause: error }); }
    }
    return this.kept.get(id) ?? [...this.kept.values()].find((item) => item?.id === id);
  }
}
`;

/** How often; the second time costs a third of the first, the fourth a tenth. */
export const warmUpRounds = 8;

/**
 * Runs the rules on code that nobody sees, so that the engine of JavaScript has compiled them by the time an edit waits for them.
 *
 * @param round - From 1.
 */
export function warmUp(engine: Engine, root: string, round: number): void {
  const text = `// eslint continuous/ ${String(round)}\n${sample.repeat(20)}`;
  engine.lint({ path: join(root, "services", "warm-up-service.ts"), text });
}
