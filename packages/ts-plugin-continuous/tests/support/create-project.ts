import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../../..", import.meta.url));

export const standards = `services:
  include: ["src/services/**"]
  required: [singleton_pattern, error_handling]
database:
  references: known
`;

/** A finding, an error of TypeScript's own, and a name of the database. */
export const mailService = `import { client } from "../client";

export class MailService {
  send(to: string): number {
    return to;
  }

  async history() {
    return client.from("orders").select();
  }
}
`;

const files: Readonly<Record<string, string>> = {
  "standards.yaml": standards,
  "src/client.ts": "export const client = { from: (table: string) => ({ select: () => table }) };\n",
  "src/services/mail-service.ts": mailService,
  "migrations/1_orders.sql": "-- Orders.\n\ncreate table orders (id uuid primary key, total int);\n",
};

/** What `discover` and `check` would have written of these files. */
export const snapshot = {
  schemaVersion: 1,
  tool: { name: "continuous", version: "0.1.0" },
  root: ".",
  standards: { source: "standards.yaml", hash: "", rules: [] },
  inventory: {
    as_of: "2026-11-22T10:00:00.000Z",
    items: [
      {
        item_type: "table",
        item_name: "orders",
        item_path: "migrations/1_orders.sql",
        line: 3,
        exports: [],
        metadata: {
          name: "orders",
          schema: "public",
          kind: "table",
          columns: [
            { name: "id", type: "uuid", nullable: false, default: null },
            { name: "total", type: "integer", nullable: true, default: null },
          ],
          primary_key: ["id"],
          row_level_security: false,
          policies: [],
          sources: ["migrations"],
          line: 3,
          references: [],
          readers: ["src/services/mail-service.ts"],
          writers: [],
        },
      },
    ],
    database: {
      schemas: [{ name: "public", relations: ["orders"], functions: [] }],
      edgeFunctions: null,
      renames: [],
      drops: [],
      unreadWords: [],
    },
  },
  issues: null,
  tests: null,
  coverage: null,
};

export interface EditedProject {
  /** Absolute. */
  readonly root: string;
  readonly write: (path: string, text: string) => void;
  readonly remove: (path: string) => void;
}

export interface ProjectOptions {
  /** Options of the plugin in tsconfig.json. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** A folder of node_modules that the project has as its own `typescript`, beside a parser. */
  readonly typescript?: string;
  /** Replaces the engine in the project's own copy of the plugin; the original is at hand as `real`. */
  readonly enginePart?: string;
  /** Without one, none is there. */
  readonly snapshot?: unknown;
}

/** A repository with its own copy of the built plugin, as a package manager would install it. */
export function createProject({ options = {}, typescript, enginePart, ...rest }: ProjectOptions = {}): EditedProject {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "continuous-editor-")));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  const plugins = [{ name: "ts-plugin-continuous", loadDelay: 0, budget: 60_000, ...options }];
  const compilerOptions = { strict: true, target: "es2022", module: "preserve", types: [], noEmit: true, plugins };
  write("tsconfig.json", JSON.stringify({ compilerOptions, include: ["src"] }));
  if (rest.snapshot !== undefined) write(".continuous/snapshot.json", JSON.stringify(rest.snapshot));
  const installed = join(root, "node_modules/ts-plugin-continuous");
  mkdirSync(join(installed, "dist"), { recursive: true });
  const built = join(repository, "packages/ts-plugin-continuous");
  cpSync(join(built, "package.json"), join(installed, "package.json"));
  const plugin = readFileSync(join(built, "dist/index.cjs"), "utf8");
  writeFileSync(join(installed, "dist/index.cjs"), enginePart === undefined ? plugin : withEngine(plugin, enginePart));
  if (typescript !== undefined) {
    mkdirSync(join(root, "node_modules/@typescript-eslint"), { recursive: true });
    symlinkSync(join(repository, "node_modules", typescript), join(root, "node_modules/typescript"));
    const parser = "node_modules/@typescript-eslint/parser";
    symlinkSync(join(repository, parser), join(root, parser));
  }
  return {
    root,
    write,
    remove: (path) => {
      rmSync(join(root, path), { recursive: true, force: true });
    },
  };
}

/** The plugin's one file with another engine in the comment at its end. */
function withEngine(plugin: string, code: string): string {
  const start = plugin.lastIndexOf("/*!engine") + "/*!engine".length;
  const real = plugin.slice(start, plugin.lastIndexOf("*/"));
  const wrapped = `const real = {}; (function (exports) {${real}\n})(real); ${code}`;
  return `${plugin.slice(0, start)}\n${wrapped}*/\n`;
}
