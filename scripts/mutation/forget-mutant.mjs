import { inject } from "vitest";

// The mutant of the run before is still switched on where the worker was kept: what tests prepare before they begin must not
// see it. One that is made on import stays as it was set a moment ago.
const stryker = globalThis[inject("globalNamespace")];
if (stryker !== undefined && inject("mutantActivation") !== "static") stryker.activeMutant = undefined;
