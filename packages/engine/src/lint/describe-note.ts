import type { WorkspaceNote } from "./revise-workspace.js";

/** What a person reads of a note, and what to do about it. */
export function describeNote(note: WorkspaceNote): string {
  switch (note.kind) {
    case "no-snapshot":
      return "Continuous knows nothing of this repository's services and tables yet. Run `continuous discover` and `continuous check standards`.";
    case "snapshot-refused": {
      const after = note.kept ? "What was known before is still shown." : "Run `continuous discover` to write it anew.";
      return `.continuous/snapshot.json cannot be used: ${note.reason}. ${after}`;
    }
    case "config-refused":
      return `${note.configFile} cannot be loaded: ${note.reason}. Until it is mended, what it said before holds, else standards.yaml alone.`;
    case "standards-refused": {
      const [first] = note.problems;
      const { path = "standards.yaml", line = 1, column = 1 } = first?.where ?? {};
      return `${path}:${String(line)}:${String(column)} ${first?.message ?? "It cannot be used."} ${inEffect[note.inEffect]}`;
    }
  }
}

const inEffect = {
  "earlier standards": "Until it is mended, the standards from before hold.",
  "the snapshot's standards": "Until it is mended, the standards of the last check hold.",
  nothing: "Until it is mended, nothing is checked.",
} as const;
