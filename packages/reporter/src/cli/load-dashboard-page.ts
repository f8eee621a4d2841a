import { existsSync, readFileSync } from "node:fs";

import { UsageError } from "./usage-error.js";

/** The build puts it there, beside sources and what is compiled of them alike. */
const file = new URL("../../dist/dashboard-page.html", import.meta.url);

/**
 * The page of the dashboard, as the build makes it.
 *
 * @throws UsageError where it is missing.
 */
export function loadDashboardPage(): string {
  if (!existsSync(file)) {
    throw new UsageError(
      "The dashboard's page is missing from this installation.",
      "Install the package again; in a checkout, run npm run build.",
    );
  }
  return readFileSync(file, "utf8");
}
