/**
 * This package's folder, with a slash at its end: what ships beside the code is found from here. Sources lie in `src/`, bundles
 * flat in `dist/`, so it is one step up from both; a module in a folder of its own could not say that.
 */
export const packageFolder = new URL("../", import.meta.url);
