import { findServiceNodes, type ServiceCatalog, type ServiceFacts } from "@continuous/source";

import { createRule } from "../create-rule.js";
import { findFileStyle, type FileStyle } from "./service-naming/find-file-style.js";
import { findNamesakes } from "./service-naming/find-namesakes.js";
import { findPrevailingStyle } from "./service-naming/find-prevailing-style.js";
import { listCandidates } from "./service-naming/list-candidates.js";
import { hasAgreeingName } from "./service-naming/has-agreeing-name.js";

type MessageIds = "fileDisagrees" | "instanceDisagrees" | "sameName" | "sameNames" | "fileStyle";

/** A catalog is asked by every file of a run. */
const styleOf = new WeakMap<ServiceCatalog, { readonly style: FileStyle | undefined }>();

/** One service, one name. */
export const serviceNaming = createRule<MessageIds, object>({
  name: "service-naming",
  description: "Require one name for each service, in its file, its class and its instance",
  standard: "services.naming",
  scope: "service",
  type: "suggestion",
  hasSuggestions: false,
  messages: {
    fileDisagrees: "{{name}} stands in {{file}}, where nobody looks for it.",
    instanceDisagrees: "The instance {{instance}} does not go by the name of its class {{name}}.",
    sameName: "{{name}} is also the name of a service in {{path}}.",
    sameNames: "{{name}} is also the name of services in {{path}} and {{count}} more.",
    fileStyle: "{{file}} is written in {{style}}, other service files in {{prevailing}}.",
  },
  properties: {},
  defaultOptions: {},
  create(context, _options, { path, settings }) {
    const catalog = settings.services;
    return {
      Program(program) {
        const services = findServiceNodes(program, path);
        const [first] = services;
        if (first === undefined) return;
        const file = path.split("/").at(-1) ?? path;

        if (services.every(({ facts }) => !agreesWithFile(facts, path))) {
          context.report({ node: first.place, messageId: "fileDisagrees", data: { name: first.facts.name, file } });
        }
        for (const { facts, place } of services) {
          const { className, instanceName } = facts;
          if (className !== null && instanceName !== null && !hasAgreeingName(className, instanceName)) {
            context.report({
              node: place,
              messageId: "instanceDisagrees",
              data: { name: className, instance: instanceName },
            });
          }
          const [namesake, ...others] =
            catalog === undefined ? [] : findNamesakes(facts, path, listCandidates(facts, catalog), catalog.packages);
          if (namesake === undefined) continue;
          const data = { name: facts.name, path: namesake.path, count: others.length };
          context.report({ node: place, messageId: others.length === 0 ? "sameName" : "sameNames", data });
        }
        const style = findFileStyle(path);
        const prevailing = catalog === undefined ? undefined : prevailingStyle(catalog);
        // `ServiceContainer.ts` is named after a class, which is a style of its own; `containerUtils.ts` beside it holds none.
        const isOdd =
          style !== undefined &&
          style !== "PascalCase" &&
          style !== prevailing &&
          !(style === "camelCase" && prevailing === "PascalCase");
        if (prevailing !== undefined && isOdd) {
          context.report({ node: first.place, messageId: "fileStyle", data: { file, style, prevailing } });
        }
      },
    };
  },
});

/** An index file says nothing of what it holds, and a module of functions is named by its file: neither can disagree. */
function agreesWithFile(facts: ServiceFacts, path: string): boolean {
  const [folder = "", file = ""] = ["", ...path.replace(/\.[cm]?[jt]sx?$/u, "").split("/")].slice(-2);
  const names = [facts.name, facts.className, facts.instanceName].filter(
    (name): name is string => name !== null && name !== "default",
  );
  return names.some((name) => hasAgreeingName(file, name) || hasAgreeingName(`${folder} ${file}`, name));
}

function prevailingStyle(catalog: ServiceCatalog): FileStyle | undefined {
  let known = styleOf.get(catalog);
  if (known === undefined) {
    known = { style: findPrevailingStyle(catalog.services.map((service) => service.path)) };
    styleOf.set(catalog, known);
  }
  return known.style;
}
