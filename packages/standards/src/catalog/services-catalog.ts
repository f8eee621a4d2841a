import type { StandardDescription } from "./standard-catalog.js";

/** The standards of services. */
export const servicesCatalog: readonly StandardDescription[] = [
  {
    id: "services.singleton_pattern",
    title: "Singleton pattern",
    asks: "One instance of each service per process.",
    right:
      "`static getInstance()` that caches, with a private constructor; a module-level instance; an object or a module of functions; a factory that caches; a class of static methods; a class that takes its collaborators through its constructor.",
    wrong:
      "An exported service class that anyone may construct and nobody caches; `getInstance()` that makes a new instance each time; `new XService()` outside its module where an instance is offered.",
    defaultSeverity: "critical",
    rules: ["continuous/singleton-pattern"],
  },
  {
    id: "services.environment_detection",
    title: "Environment detection",
    asks: "A universal service does not assume where it runs, and no secret ships to browsers.",
    right:
      '`typeof window !== "undefined"`, an early return on such a guard, a guard kept in a constant, a named environment helper.',
    wrong:
      "`process.env`, `import.meta.env`, `window` or `localStorage` read at module load or in the constructor without a guard; a static import of a Node builtin; a secret behind a public prefix such as `VITE_` or `NEXT_PUBLIC_`.",
    defaultSeverity: "critical",
    rules: ["continuous/environment-detection", "continuous/public-secret"],
  },
  {
    id: "services.error_handling",
    title: "Error handling",
    asks: "No failure disappears.",
    right:
      "Rethrow, wrap with `cause`, return a failure value, log *and* return or throw, `.throwOnError()`, or a comment in the catch that gives the reason.",
    wrong:
      "An empty catch; a catch that only logs; `.catch(() => {})`; throwing what is not an Error; a new error that drops its cause; a Supabase result whose `error` is never looked at.",
    defaultSeverity: "critical",
    rules: ["continuous/error-handling"],
  },
  {
    id: "services.naming",
    title: "Service naming",
    asks: "One service, one name: file, class and instance agree, and no two live modules export services of the same name.",
    right: "`auth-service.ts` exports `AuthService` and `authService`.",
    wrong: "`auth-service.ts` exports `LoginManager`; two modules both export `AuthService`.",
    defaultSeverity: "critical",
    rules: ["continuous/service-naming"],
  },
];
