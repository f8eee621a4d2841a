import type { ServiceFacts } from "@continuous/source";

/** Names of what does a job for others, at the end of a name. */
const jobName =
  /(?:Service|Repository|Client|Manager|Gateway|Provider|Adapter|Dispatcher|Scheduler|Mailer|Orchestrator)$/i;
/** Names of what is run by something else, shown, or only holds data. */
const otherName =
  /(?:Controller|Command|Action|Model|ViewModel|Entity|Dto|DTO|Error|Exception|Page|Panel|View|Element|Component|Widget|Modal|Dialog|Migration|Seeder|Module|Middleware|Guard|Interceptor|Resolver|Screen|Test|Suite|Fixture|Harness)$/u;
/** Doubles for tests live beside the code at times. */
const double = /^(?:mock|fake|stub|dummy|noop)/i;

/** A service has at least two things that it can be asked to do; with one it is a function in a coat, which does a job or not. */
const minimumMethods = 2;

/**
 * Whether what a module outside of the service files exports is made like a service: a class or an object that does several
 * things, and is called by its job or is there as one instance for all. `if-it-reaches`: it may be called by any name, where
 * it works with something outside of itself.
 */
export function hasServiceShape(facts: ServiceFacts): boolean | "if-it-reaches" {
  if (facts.kind === "functions" || facts.methods.length === 0) return false;
  const names = [facts.name, facts.className, facts.instanceName].filter((name) => name !== null);
  if (names.some((name) => double.test(name))) return false;
  if (names.some((name) => otherName.test(name))) return false;
  if (facts.methods.length < minimumMethods) return facts.kind === "class" && "if-it-reaches";
  if (names.some((name) => jobName.test(name))) return true;
  const mechanism = facts.singleton?.mechanism;
  if (facts.kind === "class" && (mechanism === "get_instance" || mechanism === "module_instance")) return true;
  return "if-it-reaches";
}

const job = "(?:service|repository|client|manager|gateway|provider|adapter|dispatcher|scheduler|mailer|orchestrator)";
const mayHaveJob = new RegExp(
  `\\bclass\\s+\\w*${job}\\b|\\w${job}\\b[^\\n]*=\\s*(?:\\{|class\\b|$)|\\bas\\s+\\w+${job}\\b`,
  "im",
);
const mayBeClass = /\bclass\s+[\w$]|[=(]\s*class\b|\bdefault\s+(?:abstract\s+)?class\b/;
const mayBeObject = /=\s*\{\s*(?:$|\/\/)|\bdefault\s+\{|\bexports\s*=\s*\{/m;
/** At the first level of an object: a method, a function by a key, a name alone. */
const mayBeMethod =
  /^(?: {2}| {4}|\t)(?:async\s*\*?\s*)?[\w$]+(?:\s*[(<]|\s*,|:\s*(?:async\b|function\b|[\w$.]+[,(]|\(|<|$))/gmu;
const mayHaveInstance = /\bnew\s|instance|\bdefault\s+class\b/i;

/** Whether a text is worth the full parse: cheap, and never wrong in saying no. */
export function mayHaveServiceShape(text: string): boolean {
  return mayHaveJob.test(text) || (mayBeClass.test(text) && mayHaveInstance.test(text));
}

/** Whether a text that reaches outside is worth the full parse for what has no name of a service: a class, or an object. */
export function mayHaveClassOrObject(path: string, text: string): boolean {
  if (mayBeClass.test(text)) return true;
  return !path.endsWith("x") && mayBeObject.test(text) && [...text.matchAll(mayBeMethod)].length >= minimumMethods;
}
