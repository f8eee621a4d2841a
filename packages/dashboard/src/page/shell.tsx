import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";

import type { Dashboard } from "../data/dashboard.js";
import { InventoryPage } from "../pages/inventory-page.js";
import { IssuesPage } from "../pages/issues-page.js";
import { ItemPage } from "../pages/item-page.js";
import { OverviewPage } from "../pages/overview-page.js";
import type { PageProps } from "../pages/page-props.js";
import { RunsPage } from "../pages/runs-page.js";
import { TrendsPage } from "../pages/trends-page.js";
import { toHash } from "./route.js";
import { useRoute } from "./use-route.js";
import { useTheme } from "./use-theme.js";

const places = [
  { name: "", title: "Overview", Page: OverviewPage },
  { name: "inventory", title: "Inventory", Page: InventoryPage },
  { name: "issues", title: "Issues", Page: IssuesPage },
  { name: "runs", title: "Runs", Page: RunsPage },
  { name: "trends", title: "Trends", Page: TrendsPage },
] as const satisfies readonly { name: string; title: string; Page: (props: PageProps) => JSX.Element }[];

/** What stands around every page: where one is, where one may go, light or dark. */
export function Shell({ dashboard }: { readonly dashboard: Dashboard }): JSX.Element {
  const [route, changeQuery] = useRoute();
  const [theme, toggleTheme] = useTheme();
  const main = useRef<HTMLElement>(null);
  const place = places.find(({ name }) => name === route.name) ?? places[0];
  const isItem = route.name === "item";
  const Page = isItem ? ItemPage : place.Page;
  const here = isItem ? route.rest.slice(1).join("/") : place.title;
  const isFirst = useRef(true);
  useEffect(() => {
    document.title = `${here} · ${dashboard.core.name} · Continuous`;
    // Who goes to another page begins at its heading; who has just opened it is left alone.
    if (!isFirst.current) {
      main.current?.querySelector("h1")?.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
    isFirst.current = false;
  }, [here]);
  return (
    <>
      <a
        class="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.querySelector("h1")?.focus();
        }}
      >
        Skip to the page
      </a>
      <header class="top">
        <div class="wrap">
          <a class="brand" href={toHash([""])}>
            <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
              <path d="M20 12a8 8 0 1 1-2.4-5.7" />
              <path d="M20 3v4.5h-4.5" />
              <path d="m8.5 12 2.5 2.5 4.5-5" />
            </svg>
            Continuous
          </a>
          <nav aria-label="Pages">
            {places.map(({ name, title }) => {
              const isHere = isItem ? name === "inventory" : place.name === name;
              return (
                <a key={name} href={toHash([name])} aria-current={isHere ? (isItem ? "true" : "page") : undefined}>
                  {title}
                </a>
              );
            })}
          </nav>
          <button
            type="button"
            class="theme"
            onClick={toggleTheme}
            aria-label={theme === "dark" ? "Light theme" : "Dark theme"}
          >
            <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
              {theme === "dark" ? (
                <path d="M12 3v2m0 14v2M3 12h2m14 0h2M5.6 5.6 7 7m10 10 1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8" />
              ) : (
                <path d="M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5" />
              )}
            </svg>
          </button>
        </div>
      </header>
      <main id="main" class="wrap" ref={main}>
        <Page
          dashboard={dashboard}
          route={route}
          changeQuery={changeQuery}
          theme={theme}
          key={isItem ? here : place.name}
        />
      </main>
      <footer class="wrap muted">
        Continuous {dashboard.core.tool.version}. This page is one file: it asks no network and sends nothing anywhere.
      </footer>
    </>
  );
}
