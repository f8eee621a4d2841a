import { z } from "zod";

import { globs } from "./globs.js";
import { standardList, standardOptions, standardSetting } from "./standard-list.js";
import { wording } from "./wording.js";

const runtime = z
  .enum(["universal", "node", "browser"])
  .register(wording, { takes: "universal, node or browser", word: "a runtime" });

const text = z.string().min(1).register(wording, { takes: "a text" });

const client = z
  .strictObject({
    module: text.meta({ description: "The module that exports it." }),
    name: text.meta({ description: "The name of the constructor or function." }),
    use: text.meta({ description: "The service to use instead; it alone may call the constructor." }),
  })
  .register(wording, { takes: "a map of module, name and use", word: "an option of a client" });

const settings = z
  .strictObject({
    singleton_pattern: standardSetting(
      standardOptions("singleton_pattern", {
        dependency_injection: z
          .enum(["allowed", "forbidden"])
          .register(wording, { takes: "allowed or forbidden", word: "something `dependency_injection` can be" })
          .meta({
            description:
              "Whether a class that takes its collaborators through its constructor is right. Default: allowed.",
          })
          .optional(),
      }),
    )
      .meta({ description: "One instance of each service per process." })
      .optional(),
    environment_detection: standardSetting(standardOptions("environment_detection", {}))
      .meta({ description: "A universal service does not assume where it runs; no secret ships to browsers." })
      .optional(),
    error_handling: standardSetting(standardOptions("error_handling", {}))
      .meta({ description: "No failure disappears." })
      .optional(),
    naming: standardSetting(standardOptions("naming", {}))
      .meta({ description: "One service, one name: file, class and instance agree." })
      .optional(),
  })
  .register(wording, { takes: "a map of standards", word: "a standard of `services`" });

/** `services:` */
export const servicesPart = z
  .strictObject({
    include: globs.nullish().meta({ description: "What counts as a service file." }),
    exclude: globs.nullish().meta({ description: "What does not, though `include` matches it." }),
    runtime: z
      .union([runtime, z.record(z.string(), runtime)])
      .register(wording, { takes: "universal, node or browser, or a map of glob to one of these", word: "a runtime" })
      .nullish()
      .meta({
        description: "Where service files run. Of a map, the last glob that matches counts. Default: universal.",
      }),
    clients: z
      .array(client)
      .register(wording, { takes: "a list of maps of module, name and use" })
      .nullish()
      .meta({ description: "Constructors nobody should call directly, and what to use instead." }),
    required: standardList(
      "a standard of `services`",
      ["singleton_pattern", "environment_detection", "error_handling", "naming"],
      settings,
    )
      .nullish()
      .meta({ description: "The standards that services are held to." }),
  })
  .register(wording, {
    takes: "a map of include, exclude, runtime, clients and required",
    word: "an option of `services`",
  });
