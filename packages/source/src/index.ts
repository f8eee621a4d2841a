// Rules import this module inside editors: no parser and no I/O here, both are in load.ts (`@continuous/source/load`).
export { explainLiveness, type Liveness, type NotLive, type NotLiveReason } from "./files/explain-liveness.js";
export { findException, type ExceptionScope } from "./files/find-exception.js";
export { isServiceFile } from "./files/is-service-file.js";
export { sourceExtensions } from "./files/source-extensions.js";
export { findServiceAt } from "./services/find-service-at.js";
export { findServiceNodes, type ServiceNode } from "./services/find-service-nodes.js";
export { findServices } from "./services/find-services.js";
export type * from "./services/service-facts.js";
export { toDisplayNames } from "./services/to-display-names.js";
export type { ClassNode } from "./services/service-subject.js";
export type { SingletonFault, SingletonVerdict } from "./services/find-singleton.js";
export { toStem } from "./services/to-stem.js";
