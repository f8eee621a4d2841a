import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import { expect, test } from "vitest";

import { makeShop } from "../make-shop.js";

const server = fileURLToPath(new URL("../../dist/bin.js", import.meta.url));
const script = fileURLToPath(new URL("ask.lua", import.meta.url));
const hasNeovim = spawnSync("nvim", ["--version"]).status === 0;

const text = `import { MailService } from "./mail-service.js";
export class ReportService {
  report() {
    return MailService.name;
  }
}
`;

// Debian's Neovim is 0.7: its client neither asks for diagnostics nor watches files.
test.skipIf(!hasNeovim)(
  `Neovim's own client shows findings and what is known, and takes what is offered${hasNeovim ? "" : " (skipped: no nvim on this machine)"}`,
  () => {
    const shop = makeShop({ "services/report-service.ts": text });
    const { stdout, stderr } = spawnSync(
      "nvim",
      ["--headless", "-u", "NONE", "-i", "NONE", "-n", "-c", `luafile ${script}`],
      {
        encoding: "utf8",
        timeout: 110_000,
        killSignal: "SIGKILL",
        cwd: shop.root,
        env: {
          PATH: process.env["PATH"],
          HOME: shop.root,
          XDG_CACHE_HOME: shop.root,
          XDG_STATE_HOME: shop.root,
          NODE: process.execPath,
          SERVER: server,
          ROOT: shop.root,
          FILE: shop.at("services/report-service.ts"),
        },
      },
    );
    const line = stdout.split("\n").find((one) => one.startsWith("{"));
    expect(JSON.parse(line ?? JSON.stringify({ stderr }))).toEqual({
      diagnostics: ["1:13 continuous continuous/singleton-pattern 1"],
      hover: expect.stringContaining("Service `MailService`"),
      titles: expect.arrayContaining(["Disable continuous/singleton-pattern for this line, with a reason"]),
      after: 0,
    });
  },
  120_000,
);
