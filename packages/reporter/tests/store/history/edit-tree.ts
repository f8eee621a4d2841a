import fc from "fast-check";

import { pick, types, type BranchName, type Defect, type SourceFile, type Tree, type World } from "./world.js";

const kinds = [
  ...["add", "mend", "revert", "edit", "move", "silence"],
  ...["add file", "delete file", "restore file", "rename file", "break file", "change rule", "merge"],
] as const;

/** A change of the code. Numbers choose among what is there by then. */
export interface Edit {
  readonly kind: (typeof kinds)[number];
  readonly branch: BranchName;
  readonly file: number;
  readonly nth: number;
}

export const edits: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...kinds),
  branch: fc.constantFrom("main", "main", "topic"),
  file: fc.nat(20),
  nth: fc.nat(60),
});

export function editTree(world: World, { kind, branch, file: fileNumber, nth }: Edit): void {
  const tree = world.trees[branch];
  const file = pick(tree.files, fileNumber);
  const set = (given: Partial<Tree>): void => {
    world.trees[branch] = { ...tree, ...given };
  };
  const setFile = (given: Partial<SourceFile>, more: Partial<Tree> = {}): void => {
    set({ files: tree.files.map((each) => (each === file ? { ...each, ...given } : each)), ...more });
  };
  const setDefect = (change: (defect: Defect) => Partial<Defect>): void => {
    const chosen = pick(file?.defects ?? [], nth);
    setFile({ defects: (file?.defects ?? []).map((each) => (each === chosen ? { ...each, ...change(each) } : each)) });
  };
  const newName = (id: string): string => {
    world.count += 1;
    const name = `${id}-${String(world.count)}.ts`;
    world.names.set(name, id);
    return name;
  };
  const defect = pick(file?.defects ?? [], nth);
  switch (kind) {
    case "add": {
      world.count += 1;
      const added = {
        key: `D${String(world.count)}`,
        type: types[nth % 2] ?? types[0],
        label: nth % 3,
        line: nth,
        version: 0,
      };
      setFile({ defects: [...(file?.defects ?? []), added] });
      return;
    }
    case "mend":
      if (file === undefined || defect === undefined) return;
      setFile(
        { defects: file.defects.filter((each) => each !== defect) },
        { mended: [...tree.mended, { file: file.id, defect }] },
      );
      return;
    case "revert": {
      const back = pick(tree.mended, nth);
      if (back === undefined || tree.files.every(({ id }) => id !== back.file)) return;
      const files = tree.files.map((each) =>
        each.id === back.file ? { ...each, defects: [...each.defects, back.defect] } : each,
      );
      set({ files, mended: tree.mended.filter((each) => each !== back) });
      return;
    }
    case "edit":
      setDefect(({ version }) => ({ version: version + 1, label: nth % 3 }));
      return;
    case "move":
      setDefect(() => ({ line: nth }));
      return;
    case "silence": {
      if (defect === undefined) return;
      const silenced = new Set(tree.silenced);
      if (!silenced.delete(defect.key)) silenced.add(defect.key);
      set({ silenced });
      return;
    }
    case "add file": {
      const id = `F${String(world.count + 1)}`;
      set({ files: [...tree.files, { id, name: newName(id), isBroken: false, defects: [] }] });
      return;
    }
    case "delete file":
      if (file === undefined) return;
      set({ files: tree.files.filter((each) => each !== file), deleted: [...tree.deleted, file] });
      return;
    case "restore file": {
      const back = pick(tree.deleted, nth);
      if (back === undefined) return;
      set({ files: [...tree.files, back], deleted: tree.deleted.filter((each) => each !== back) });
      return;
    }
    case "rename file":
      if (file !== undefined) setFile({ name: newName(file.id) });
      return;
    case "break file":
      setFile({ isBroken: !(file?.isBroken ?? false) });
      return;
    case "change rule":
      set({ rules: { ...tree.rules, [types[nth % 2] ?? types[0]]: pick(["1", "2", null], fileNumber) ?? null } });
      return;
    case "merge":
      // All of the other branch, as after a merge and a rebase.
      world.trees[branch] = world.trees[branch === "main" ? "topic" : "main"];
  }
}
