export type * from "./compiled-standards.js";
export type { Place, Problem } from "./problem.js";
