export { isTooDeep } from "./services/is-too-deep.js";
export {
  loadServiceCatalog,
  type LoadedServiceCatalog,
  type ServiceCatalogRequest,
} from "./services/load-service-catalog.js";
export { parseTree } from "./services/parse-tree.js";
export { parseServices } from "./services/parse-services.js";
export {
  listSourceFiles,
  type LeftOutFile,
  type ListSourceFilesOptions,
  type SourceFile,
  type SourceTree,
} from "./files/list-source-files.js";
export { readSourceFile, type ReadSourceFile } from "./files/read-source-file.js";
export { listFilesSince } from "./git/list-files-since.js";
export { listStagedFiles, type ChangedFiles } from "./git/list-staged-files.js";
