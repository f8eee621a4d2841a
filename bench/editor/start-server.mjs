import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

/** A tsserver with plugins for every project, for measurements. */
export function startServer({ plugins, probeLocation, probe = "", typescript = "typescript", args = [] }) {
  const tsserver = fileURLToPath(new URL(`../../node_modules/${typescript}/lib/tsserver.js`, import.meta.url));
  const child = fork(
    tsserver,
    [
      "--useNodeIpc",
      "--disableAutomaticTypingAcquisition",
      ...["--globalPlugins", plugins.join(",")],
      ...["--pluginProbeLocations", probeLocation],
      ...args,
    ],
    {
      execArgv: ["--expose-gc"],
      env: { ...process.env, CONTINUOUS_PROBE: probe },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    },
  );
  const waiting = new Map();
  const listeners = new Set();
  let seq = 0;
  child.on("message", (message) => {
    if (message.type === "response") waiting.get(message.request_seq)?.(message);
    for (const listener of listeners) listener(message);
  });
  return {
    process: child,
    request(command, args) {
      seq += 1;
      const own = seq;
      return new Promise((resolve) => {
        waiting.set(own, (message) => {
          waiting.delete(own);
          resolve(message.body ?? null);
        });
        child.send({ seq: own, type: "request", command, arguments: args });
      });
    },
    notify(command, args) {
      seq += 1;
      child.send({ seq, type: "request", command, arguments: args });
    },
    nextEvent(event) {
      return new Promise((resolve) => {
        const listener = (message) => {
          if (message.event !== event) return;
          listeners.delete(listener);
          resolve(message.body);
        };
        listeners.add(listener);
      });
    },
    async stop() {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill();
      await gone;
    },
  };
}
