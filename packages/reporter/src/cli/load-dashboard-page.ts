import { existsSync, readFileSync } from "node:fs";

import { packageFolder } from "../package-folder.js";
import { UsageError } from "./usage-error.js";

/** The build puts it there. */
const file = new URL("dist/dashboard-page.html", packageFolder);

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
