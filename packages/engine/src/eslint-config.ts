export { openConfigReader, type ConfigReader, type ConfigReaderHost } from "./eslint-config/open-config-reader.js";
