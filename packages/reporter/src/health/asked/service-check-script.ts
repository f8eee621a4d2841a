/** How the script below ends where nothing of the module can be asked. */
export const nothingToAsk = 64;
/** How it ends where the service says that it is not well. */
export const notWell = 65;

/**
 * Imports a module and calls a health check of it: an exported function, a method of an exported object, a static method, or one of
 * the instance that `getInstance()` gives. Arguments: the module's address, the exports it may belong to, the method.
 */
export const serviceCheckScript = `
process.on("uncaughtException", (error) => {
  console.log(String(error?.message ?? error).split("\\n", 1)[0]);
  process.exit(1);
});
const [address, names, method] = process.argv.slice(1);
const module = await import(address);
const all = { ...(module.default !== null && typeof module.default === "object" ? module.default : {}), ...module };
const subjects = names.split(",").flatMap((name) => (all[name] == null ? [] : [all[name]]));
const ask = () => {
  if (typeof all[method] === "function") return [all[method], undefined];
  for (const one of subjects) if (typeof one[method] === "function") return [one[method], one];
  for (const one of subjects) {
    if (typeof one.getInstance !== "function" || one.getInstance.length > 0) continue;
    const instance = one.getInstance();
    if (typeof instance?.[method] === "function") return [instance[method], instance];
  }
  return undefined;
};
const found = ask();
if (found === undefined || found[0].length > 0) process.exit(${String(nothingToAsk)});
const answer = await found[0].call(found[1]);
const said = answer !== null && typeof answer === "object" ? (answer.healthy ?? answer.ok ?? answer.success ?? answer.status) : answer;
const isWell = typeof said === "string" ? /^(?:ok|up|pass(?:ed|ing)?|healthy|green|ready|alive|pong)$/i.test(said) : said !== false && said !== null;
if (!isWell) console.log(JSON.stringify(answer));
process.exit(isWell ? 0 : ${String(notWell)});
`;
