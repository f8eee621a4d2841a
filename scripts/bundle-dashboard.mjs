// Builds the page of `continuous report dashboard` into one HTML file with marks where the reporter puts the data: script and
// style stand in it, and its policy allows these and nothing else. See docs/decisions/0013.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { rolldown } from "rolldown";

const folder = fileURLToPath(new URL("../packages/dashboard", import.meta.url));
const read = (path) => readFileSync(path, "utf8");
const fromModules = (path) => read(fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url)));

/** Before anything is painted: what the reader chose the last time. */
const theme = `try{const t=localStorage.getItem("continuous-theme");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}`;

/** When anything that the page is made of was last changed. */
export function findDashboardChange() {
  const files = readdirSync(join(folder, "src"), { recursive: true }).map((path) => join(folder, "src", path));
  return Math.max(...[...files, fileURLToPath(import.meta.url)].map((file) => statSync(file).mtimeMs));
}

/** The page, without data. */
export async function bundleDashboard() {
  const bundle = await rolldown({
    cwd: folder,
    input: "src/main.tsx",
    platform: "browser",
  });
  const { output } = await bundle.generate({ format: "iife", minify: true, comments: { legal: false } });
  await bundle.close();
  const script = output[0].code.trim().replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
  const style = toStyle(`${fromModules("uplot/dist/uPlot.min.css")}\n${read(join(folder, "src/style.css"))}`);
  const code = `${script}\n${toNotices()}`;
  const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  const policy = [
    "default-src 'none'",
    `script-src ${hash(theme)} ${hash(code)}`,
    `style-src ${hash(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const data = (name) => `<script type="application/octet-stream" id="${name}">{{${name}}}</script>`;
  const parts = {
    policy,
    head: `<style>${style}</style><script>${theme}</script>`,
    body: `${data("core")}\n${data("issues")}\n<script>${code}</script>`,
  };
  return read(join(folder, "src/page.html")).replaceAll(/\[\[(policy|head|body)\]\]/gu, (_, name) => parts[name]);
}

/** Comments, indentation and line breaks are for who writes it. */
function toStyle(css) {
  return css
    .replaceAll(/\/\*.*?\*\//gsu, "")
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/ ?([{};,]) ?/gu, "$1")
    .replaceAll(/: /gu, ":")
    .trim();
}

/** Every copy of the page holds a copy of these two, and so goes with their licences. */
function toNotices() {
  return ["preact", "uplot"]
    .map((name) => {
      const { version } = JSON.parse(fromModules(`${name}/package.json`));
      return `/*! Holds ${name} ${version}:\n\n${fromModules(`${name}/LICENSE`).trim()}\n*/`;
    })
    .join("\n");
}
