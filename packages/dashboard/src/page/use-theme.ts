import { useState } from "preact/hooks";

export type Theme = "light" | "dark";

const key = "continuous-theme";

/** The system's theme, until the reader chooses one. */
export function useTheme(): readonly [Theme, () => void] {
  const [theme, setTheme] = useState<Theme>(readTheme);
  const toggle = (): void => {
    const next = theme === "dark" ? "light" : "dark";
    document.documentElement.dataset["theme"] = next;
    setTheme(next);
    try {
      localStorage.setItem(key, next);
    } catch {
      // Where a browser keeps nothing for files, the choice holds as long as the page is open.
    }
  };
  return [theme, toggle];
}

function readTheme(): Theme {
  const chosen = document.documentElement.dataset["theme"];
  if (chosen === "light" || chosen === "dark") return chosen;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
