export { explainLiveness, type Liveness, type NotLive, type NotLiveReason } from "./files/explain-liveness.js";
export { findException, type ExceptionScope } from "./files/find-exception.js";
export { isServiceFile } from "./files/is-service-file.js";
export { sourceExtensions } from "./files/source-extensions.js";
export { findServiceAt } from "./services/find-service-at.js";
export { findServices } from "./services/find-services.js";
export type * from "./services/service-facts.js";
