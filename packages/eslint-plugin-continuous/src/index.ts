import type { TSESLint } from "@typescript-eslint/utils";

import { fromStandards } from "./configs/from-standards.js";
import { plugin } from "./plugin.js";

const continuous = {
  ...plugin,
  configs: {
    /**
     * The nearest `standards.yaml`, compiled; the recommended standards where there is none. Read when it is asked for,
     * not on import.
     */
    get standards(): TSESLint.FlatConfig.ConfigArray {
      return fromStandards();
    },
  },
  fromStandards,
};

export default continuous;
export { createDatabaseProvider, type DatabaseProviderRequest } from "./configs/create-database-provider.js";
export { toFlatConfig, type FlatConfigInput } from "./configs/to-flat-config.js";
export type * from "./languages/postgres/types.js";
export type { PostgresSourceCode } from "./languages/postgres/postgres-source-code.js";
export { plugin } from "./plugin.js";
export type { ContinuousSettings, DatabaseProvider, RuleDocs, SharedOptions } from "./rules.js";
export { fromStandards };
