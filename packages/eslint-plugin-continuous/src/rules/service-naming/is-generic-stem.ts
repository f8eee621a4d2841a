import { toStem } from "@continuous/source";

const generic =
  /^(?:a[pP][iI]s?|index|i18n|types?|utils?|utilities|helpers?|clients?|servers?|quer(?:y|ies)|mutations?|actions?|services?|main|common|shared|core|libs?|constants?|handlers?|hooks?|stores?|repositor(?:y|ies)|providers?|factory|db|data|src|mappers?|transformers?|validators?|validation|middlewares?|context|errors?|logger|config|reducers?|selectors?|schemas?|routes?|internal|impl|init|setup|create|get|list|update|delete|remove|add)$/u;

/** Whether a module's name is one that every folder may have, and says nothing without it. */
export function isGenericStem(path: string): boolean {
  return generic.test(toStem(path).replace(/[.-](?:service|server|client)$/u, ""));
}
