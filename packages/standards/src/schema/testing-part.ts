import { z } from "zod";

import { globs } from "./globs.js";
import { standardOptions } from "./standard-list.js";
import { wording } from "./wording.js";

const percent = z
  .union([z.number().min(0).max(100), z.string().regex(/^(?:100(?:\.0+)?|\d{1,2}(?:\.\d+)?)\s*%$/u)])
  .register(wording, { takes: "a percentage from 0% to 100%" });

/** `testing:` */
export const testingPart = z
  .strictObject({
    minimum_coverage: z
      .union([
        standardOptions("minimum_coverage", {
          services: percent.meta({ description: "Lines of each service that tests run." }).optional(),
          critical_paths: percent.meta({ description: "Lines of the critical paths that tests run." }).optional(),
        }).check((context) => {
          const { severity: level, services, critical_paths } = context.value;
          if (services !== undefined || critical_paths !== undefined || level === "off" || level === false) return;
          context.issues.push({
            code: "custom",
            input: context.value,
            message:
              "`minimum_coverage` sets no minimum.|Write `services: 60%`, `critical_paths: 90%`, or both, below it.",
          });
        }),
        z.literal(["off", false]),
      ])
      .register(wording, {
        takes: "a map of services and critical_paths, each a percentage, or off",
      })
      .nullish()
      .meta({
        description: "Line coverage of services and critical paths, from the repository's own coverage reports.",
      }),
    critical_paths: globs.nullish().meta({ description: "Code that matters most." }),
  })
  .register(wording, { takes: "a map of minimum_coverage and critical_paths", word: "an option of `testing`" });
