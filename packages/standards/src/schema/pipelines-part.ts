import { z } from "zod";

import { globs } from "./globs.js";
import { severity } from "./severity.js";
import { standardOptions } from "./standard-list.js";
import { wording } from "./wording.js";

const commandNames = "help, test, health_check";

const commands = z
  .array(
    z
      .enum(["help", "test", "health_check"])
      .register(wording, { takes: `one of ${commandNames}`, word: "a command that can be required" }),
  )
  .min(1)
  .register(wording, { takes: `a list of these: ${commandNames}` });

/** `pipelines:` */
export const pipelinesPart = z
  .strictObject({
    include: globs.nullish().meta({ description: "Scripts that are pipelines. Default: `**/*-cli.sh`." }),
    required: z
      .union([
        commands,
        severity,
        standardOptions("pipelines.required", {
          commands: commands.meta({ description: `Default: ${commandNames}.` }).optional(),
        }),
      ])
      .register(wording, {
        takes: `a list of these: ${commandNames}; a severity (critical, warning, info, off); or a map of options`,
        word: "a severity",
      })
      .nullish()
      .meta({ description: "Commands that every pipeline answers. It calls no script that is missing." }),
  })
  .register(wording, { takes: "a map of include and required", word: "an option of `pipelines`" });
