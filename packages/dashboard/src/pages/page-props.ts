import type { Dashboard } from "../data/dashboard.js";
import type { Route } from "../page/route.js";
import type { ChangeQuery } from "../page/use-route.js";
import type { Theme } from "../page/use-theme.js";

/** What each page is given. */
export interface PageProps {
  readonly dashboard: Dashboard;
  readonly route: Route;
  readonly changeQuery: ChangeQuery;
  readonly theme: Theme;
}
