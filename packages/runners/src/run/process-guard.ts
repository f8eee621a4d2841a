import { spawn, type ChildProcess } from "node:child_process";

/** Ends processes when this one is gone, however it went. */
export interface ProcessGuard {
  readonly watch: (group: number) => void;
  readonly unwatch: (group: number) => void;
  readonly close: () => void;
}

/**
 * Reads `+ group` and `- group`, and at the end of its input, which is our end, kills the groups that stand, and whatever carries
 * our mark in its environment. A shell, since it starts in a millisecond and needs nothing of ours.
 */
const script = `
groups=" "
while read -r sign group; do
  case $sign in
    +) groups="$groups$group " ;;
    -) case $groups in *" $group "*) groups="\${groups%% $group *} \${groups#* $group }" ;; esac ;;
    =) exit 0 ;;
  esac
done
for group in $groups; do kill -KILL -"$group" 2>/dev/null; done
for environment in $(grep -lsaF "CONTINUOUS_TEST_MARK=$1" /proc/[0-9]*/environ); do
  process=\${environment#/proc/}
  kill -KILL "\${process%/environ}" 2>/dev/null
done
[ -n "$2" ] && rm -rf -- "$2"
exit 0
`;

/**
 * Starts a guard; on Windows, where there are no groups, it does nothing.
 *
 * @param folder - Removed with the processes.
 */
export function startProcessGuard(mark: string, folder: string): ProcessGuard {
  if (process.platform === "win32") return { watch: () => undefined, unwatch: () => undefined, close: () => undefined };
  // In a session of its own, so that what ends us (Ctrl-C, a closed terminal) does not end it first.
  const guard: ChildProcess = spawn("/bin/sh", ["-c", script, "sh", mark, folder], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  // Without a guard, all is as before: only a sudden end leaves processes behind.
  guard.on("error", () => undefined);
  guard.stdin?.on("error", () => undefined);
  guard.unref();
  const tell = (line: string): void => void guard.stdin?.write(`${line}\n`);
  return {
    watch: (group) => {
      tell(`+ ${String(group)}`);
    },
    unwatch: (group) => {
      tell(`- ${String(group)}`);
    },
    close: () => {
      guard.stdin?.end("= 0\n");
    },
  };
}
