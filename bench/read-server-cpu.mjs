import { readdirSync, readFileSync } from "node:fs";

/** Milliseconds of CPU that a Postgres server has used, with all its processes, gone ones included; Linux only. */
export function readServerCpu(postmaster) {
  let ticks = 0;
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/u.test(name))) {
    let text;
    try {
      text = readFileSync(`/proc/${pid}/stat`, "utf8");
    } catch {
      continue; // It ended meanwhile.
    }
    const fields = text
      .slice(text.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    const [user, system, userOfGone, systemOfGone] = fields.slice(11, 15);
    if (fields[1] === postmaster) ticks += user + system;
    if (Number(pid) === postmaster) ticks += userOfGone + systemOfGone;
  }
  return ticks * 10;
}
