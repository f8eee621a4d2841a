// Preloaded into a process of somebody else's (`node --import`): prints at its end, as the last line of standard error, what
// it cost.
process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  const peak = process.resourceUsage().maxRSS / 1024;
  process.stderr.write(`\n${JSON.stringify({ cpu: (user + system) / 1e6, peak })}\n`);
});
