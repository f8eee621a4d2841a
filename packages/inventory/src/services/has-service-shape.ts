import type { ServiceFacts } from "@continuous/source";

/** Names of what does a job for others, at the end of a name. */
const jobName =
  /(?:Service|Repository|Client|Manager|Gateway|Provider|Adapter|Dispatcher|Scheduler|Mailer|Orchestrator)$/i;
/** Doubles for tests live beside the code at times. */
const double = /^(?:mock|fake|stub|dummy|noop)/i;

/** A service has at least two things that it can be asked to do; with one it is a function in a coat. */
const minimumMethods = 2;

/**
 * Whether what a module outside of the service files exports is made like a service: a class or an object that does several
 * things, and is called by its job or is there as one instance for all.
 */
export function hasServiceShape(facts: ServiceFacts): boolean {
  if (facts.kind === "functions" || facts.methods.length < minimumMethods) return false;
  const names = [facts.name, facts.className, facts.instanceName].filter((name) => name !== null);
  if (names.some((name) => double.test(name))) return false;
  if (names.some((name) => jobName.test(name))) return true;
  const mechanism = facts.singleton?.mechanism;
  return facts.kind === "class" && (mechanism === "get_instance" || mechanism === "module_instance");
}

const job = "(?:service|repository|client|manager|gateway|provider|adapter|dispatcher|scheduler|mailer|orchestrator)";
const mayHaveJob = new RegExp(
  `\\bclass\\s+\\w*${job}\\b|\\w${job}\\b[^\\n]*=\\s*(?:\\{|class\\b|$)|\\bas\\s+\\w+${job}\\b`,
  "im",
);
const mayBeClass = /\bclass\s+[\w$]|[=(]\s*class\b|\bdefault\s+(?:abstract\s+)?class\b/;
const mayHaveInstance = /\bnew\s|instance|\bdefault\s+class\b/i;

/** Whether a text is worth the full parse: cheap, and never wrong in saying no. */
export function mayHaveServiceShape(text: string): boolean {
  return mayHaveJob.test(text) || (mayBeClass.test(text) && mayHaveInstance.test(text));
}
