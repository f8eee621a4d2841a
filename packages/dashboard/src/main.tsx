import type { PackedCore, PackedIssues } from "@continuous/reporter";
import { render } from "preact";

import { loadBlob } from "./data/load-blob.js";
import { toDashboard } from "./data/to-dashboard.js";
import { unpackRows } from "./data/unpack-rows.js";
import { Shell } from "./page/shell.js";

async function start(app: HTMLElement): Promise<void> {
  const core = await loadBlob<PackedCore>("core");
  // Until now the answers stood there as plain text, for who has no script.
  app.replaceChildren();
  render(<Shell dashboard={toDashboard(core, null)} />, app);
  // The answers are painted before the long list is unpacked.
  await new Promise((painted) => {
    setTimeout(painted);
  });
  const issues = unpackRows(await loadBlob<PackedIssues>("issues"));
  render(<Shell dashboard={toDashboard(core, issues)} />, app);
  app.dataset["ready"] = "true";
}

const app = document.getElementById("app");
if (app !== null) {
  start(app).catch((error: unknown) => {
    const note = document.createElement("p");
    note.setAttribute("role", "alert");
    note.textContent = `This page could not be opened: ${error instanceof Error ? error.message : String(error)}`;
    app.prepend(note);
  });
}
