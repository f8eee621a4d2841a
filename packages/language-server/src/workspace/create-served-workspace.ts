import {
  reviseWorkspace,
  type EngineInput,
  type LintedText,
  type LintRequest,
  type Workspace,
  type WorkspaceNote,
} from "@continuous/engine";
import { openConfigReader } from "@continuous/engine/eslint-config";
import type { CompiledStandards } from "@continuous/standards";

import { toRootPath } from "../protocol/to-root-path.js";
import { loadRepositoryTexts } from "./load-repository-texts.js";
import type { OpenedSqlEngine } from "./open-sql-engine.js";
import type { ServedWorkspace } from "./served-workspace.js";

export interface WorkspaceHost {
  readonly now: () => Date;
  /** Milliseconds, from any beginning. */
  readonly ticks: () => number;
  /** Milliseconds after which the rules are cut off for one file; what they found by then is shown. */
  readonly budget: number;
  /** Gets each tree that linting makes. */
  readonly keepTree: NonNullable<EngineInput["keepTree"]>;
  /** What a person should know of the repository. Of one kind it comes once, until it is mended. */
  readonly note: (note: WorkspaceNote) => unknown;
  /** Said after what findings depend on was read again. */
  readonly changed: (root: string) => unknown;
}

/** Configs that are made from standards.yaml take in what git ignores, too. */
const decidesConfig = /[\\/](?:eslint\.config\.[cm]?[jt]s|standards\.ya?ml|\.gitignore)$/u;

/** Opens a repository: its standards, its snapshot, and the rules made from them. */
export function createServedWorkspace(root: string, host: WorkspaceHost): ServedWorkspace {
  let revision = 0;
  let known: Workspace | undefined;
  let scope: CompiledStandards["database"] | undefined;
  let sql: Promise<OpenedSqlEngine> | undefined;
  let suppressions: string | null = null;
  /** Migrations that were not there when the tree was looked through, and looked for again. */
  const missed = new Set<string>();
  const noted = new Set<string>();
  const reader = openConfigReader({
    root,
    onAnswers() {
      revision += 1;
      tell([...(known?.notes ?? []), ...configNotes()]);
      host.changed(root);
    },
    onConfigFile: () => undefined, // Editors watch by name, and whoever watches for them looks at the root.
  });

  function configNotes(): readonly WorkspaceNote[] {
    const problem = reader.problem();
    return problem === null ? [] : [{ kind: "config-refused", ...problem }];
  }

  function read(): Workspace {
    const texts = loadRepositoryTexts(root, host.now().toISOString().slice(0, 10));
    if (texts.standards.ok) scope = texts.standards.standards.database;
    ({ suppressions } = texts);
    known = reviseWorkspace(known ?? null, texts, {
      root,
      typescriptVersion: null,
      budget: host.budget,
      now: host.ticks,
      keepTree: host.keepTree,
    });
    sql = undefined;
    missed.clear();
    revision += 1;
    tell(known.notes);
    return known;
  }

  function tell(notes: readonly WorkspaceNote[]): void {
    const kinds = new Set(notes.map(({ kind }) => kind));
    for (const kind of noted)
      if (!kinds.has(kind as WorkspaceNote["kind"]) && kind !== "no-snapshot") noted.delete(kind);
    for (const note of notes) {
      if (noted.has(note.kind)) continue;
      noted.add(note.kind);
      host.note(note);
    }
  }

  /** The parser of Postgres is 1.7 MB of WebAssembly: nobody waits for it who opens no migration. */
  async function loadSql(standards: EngineInput["standards"]): Promise<OpenedSqlEngine> {
    const { openSqlEngine } = await import("./open-sql-engine.js");
    return openSqlEngine({ root, standards, scope: scope ?? null, suppressions, budget: host.budget, now: host.ticks });
  }

  async function lintSql(standards: EngineInput["standards"], request: LintRequest): Promise<LintedText | null> {
    const opened = await (sql ??= loadSql(standards));
    const relative = toRootPath(root, request.path);
    if (opened.holds(relative) || missed.has(relative)) return opened.engine.lint(request);
    missed.add(relative);
    sql = loadSql(standards);
    return (await sql).engine.lint(request);
  }

  return {
    root,
    revision: () => revision,
    known: () => known ?? read(),
    async lint(path, text) {
      const current = known ?? read();
      if (current.standards === null) return null;
      const config = await reader.ask(path);
      if (!path.endsWith(".sql")) return current.engine?.lint({ path, text, config }) ?? null;
      return lintSql(current.standards, { path, text, config });
    },
    saved(path) {
      if (missed.delete(toRootPath(root, path))) sql = undefined;
    },
    reload(paths) {
      // Nobody asked yet: there is nothing to take back.
      if (known === undefined) return;
      if (paths.some((path) => decidesConfig.test(path))) reader.reload();
      read();
      host.changed(root);
    },
  };
}
