// A plugin for tsserver that measures what stands between two of its kind: `inner` sees TypeScript's own answers, `outer` those that
// editors get. Each writes a line for each question into the file that CONTINUOUS_PROBE names.
const { appendFileSync } = require("node:fs");

module.exports = function createProbe(side) {
  const write = (line) => appendFileSync(process.env.CONTINUOUS_PROBE, `${JSON.stringify({ side, ...line })}\n`);
  if (side === "outer") {
    process.on("SIGUSR2", () => {
      for (let round = 0; round < 3; round += 1) globalThis.gc();
      const { heapUsed, external } = process.memoryUsage();
      write({ hook: "memory", bytes: heapUsed + external });
    });
  }
  return () => ({
    create({ languageService }) {
      const proxy = { ...languageService };
      for (const hook of ["getSemanticDiagnostics", "getQuickInfoAtPosition"]) {
        proxy[hook] = (...given) => {
          const [start, cpuStart] = [performance.now(), process.cpuUsage()];
          const answer = languageService[hook](...given);
          const took = performance.now() - start;
          const { user, system } = process.cpuUsage(cpuStart);
          write({ hook, took, cpu: (user + system) / 1000, count: Array.isArray(answer) ? answer.length : 0 });
          return answer;
        };
      }
      return proxy;
    },
  });
};
