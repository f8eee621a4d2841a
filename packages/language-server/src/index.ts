export { startLanguageServer, type LanguageServerIo } from "./start-language-server.js";
