import type { CompiledStandards } from "@continuous/standards";

/** Commands that pipelines have to answer, as standards.yaml names them; none where the standard is off. */
export function findRequiredCommands({ standards }: Pick<CompiledStandards, "standards">): readonly string[] {
  const rules = standards.find(({ id }) => id === "pipelines.required")?.rules ?? [];
  return rules.flatMap(({ options }) => {
    const commands: unknown = options["commands"];
    return Array.isArray(commands) ? commands.filter((command) => typeof command === "string") : [];
  });
}
