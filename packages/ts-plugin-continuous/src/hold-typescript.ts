import type ts from "typescript";

/**
 * The TypeScript of the server that loaded this plugin. Everything in the bundle that imports `typescript` gets it from here, so that
 * trees and programs are understood by those who made them, whichever versions lie in node_modules.
 */
export const held: { typescript: typeof ts | null } = { typescript: null };
