// Owns the store of a root until its standard input ends: `hold-store.mjs ROOT TIME`.
import { openEmbeddedStore } from "../../../dist/workshop.js";

const [root, time] = process.argv.slice(2);
const store = await openEmbeddedStore({
  root,
  command: "hold-store",
  now: () => new Date(time),
  onWait: () => undefined,
});
process.stdout.write("held\n");
for await (const _ of process.stdin);
await store.close();
