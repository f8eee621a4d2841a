export type Theme = "light" | "dark";

const storageKey = "fernhill.theme";
const prefersDark = window.matchMedia("(prefers-color-scheme: dark)");

export const themeService = {
  current(): Theme {
    const stored = localStorage.getItem(storageKey);
    if (stored === "light" || stored === "dark") return stored;
    return prefersDark.matches ? "dark" : "light";
  },

  choose(theme: Theme): void {
    localStorage.setItem(storageKey, theme);
    document.documentElement.dataset.theme = theme;
  },
};
