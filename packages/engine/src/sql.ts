export { createSqlEngine, type SqlEngineInput } from "./lint/create-sql-engine.js";
