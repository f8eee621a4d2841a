import type { DatabaseScope } from "../compiled-standards.js";
import type { StandardsFile } from "../schema/standards-file.js";
import { compileDatabaseNaming } from "./compile-database-naming.js";
import { defaultColumns, defaultSchemas } from "./defaults.js";
import type { SwitchedStandard } from "./switched-standard.js";
import { toList } from "./to-list.js";
import { toSetting } from "./to-setting.js";

type DatabasePart = NonNullable<StandardsFile["database"]>;
type WrittenColumns = Extract<NonNullable<DatabasePart["required_columns"]>, readonly unknown[]>;

/** `database:` to where the schema is found and the standards it names. */
export function compileDatabase(part: DatabasePart): {
  readonly scope: DatabaseScope;
  readonly standards: readonly SwitchedStandard[];
} {
  const standards: SwitchedStandard[] = [...compileDatabaseNaming(part.naming)];
  if (isNamed(part.required_columns)) standards.push(compileRequiredColumns(part.required_columns));
  if (isNamed(part.row_level_security)) {
    standards.push({
      id: "database.row_level_security",
      severity: toSetting(part.row_level_security).severity,
      options: {},
    });
  }
  if (isNamed(part.references)) {
    standards.push({ id: "database.references", severity: toSetting(part.references).severity, options: {} });
  }
  const migrations = toList(part.migrations);
  const types = toList(part.types);
  const schemas = toList(part.schemas);
  return {
    scope: {
      migrations: migrations.length === 0 ? null : migrations,
      types: types.length === 0 ? null : types,
      schemas: schemas.length === 0 ? defaultSchemas : schemas,
    },
    standards,
  };
}

function compileRequiredColumns(written: NonNullable<DatabasePart["required_columns"]>): SwitchedStandard {
  const { severity, options, word } = toSetting(written);
  const { columns: listed, ...settings } = options ?? {};
  const named = Object.fromEntries(Object.entries(settings).filter(([name]) => name !== "severity"));
  const columns = [...toColumns(listed ?? word), ...toColumns(named)];
  return {
    id: "database.required_columns",
    severity,
    options: { columns: columns.length === 0 ? defaultColumns : columns },
  };
}

function toColumns(
  written: WrittenColumns | Record<string, unknown> | string | undefined,
): readonly { readonly name: string; readonly type: string | null }[] {
  if (written === undefined) return [];
  if (typeof written === "string") return [{ name: written, type: null }];
  if (Array.isArray(written)) return written.flatMap((entry) => toColumns(entry));
  return Object.entries(written).map(([name, type]) => ({ name, type: toType(String(type)) }));
}

function toType(written: string): string {
  return written.trim().replaceAll(/\s+/gu, " ").toLowerCase();
}

/** `off` is named too; only what is absent or empty is not. */
function isNamed<Value>(value: Value): value is NonNullable<Value> {
  return value !== undefined && value !== null;
}
