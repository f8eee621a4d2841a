// Makes the data folder that new embedded stores are copied from; nothing where one that fits is there. It is built and not
// committed: Postgres writes times and an identifier of its own into it, so no two are equal.

/** Never fails: without a template a store is made from nothing, in seconds. That a package has one is held by check-packages. */
export async function makeStoreTemplate() {
  const file = new URL("../packages/reporter/dist/store-template.bin", import.meta.url);
  try {
    const { writeStoreTemplate } = await import("../packages/reporter/dist/workshop.js");
    if (await writeStoreTemplate(file)) console.error("made packages/reporter/dist/store-template.bin");
  } catch (error) {
    console.error(`No template for new embedded stores could be made: ${error}`);
  }
}
