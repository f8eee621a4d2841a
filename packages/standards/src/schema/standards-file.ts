import { z } from "zod";

import { databasePart } from "./database-part.js";
import { exceptionsPart } from "./exceptions-part.js";
import { pipelinesPart } from "./pipelines-part.js";
import { servicesPart } from "./services-part.js";
import { testingPart } from "./testing-part.js";
import { wording } from "./wording.js";

/** The whole grammar of standards.yaml. The JSON Schema for editors, validation and messages all come from it. */
export const standardsFile = z
  .strictObject({
    services: servicesPart.nullish().meta({ description: "What services are held to." }),
    database: databasePart.nullish().meta({ description: "What tables and columns are held to." }),
    pipelines: pipelinesPart.nullish().meta({ description: "What command line pipelines are held to." }),
    testing: testingPart.nullish().meta({ description: "What tests have to reach." }),
    exceptions: exceptionsPart.nullish().meta({ description: "What is right as it is, and why." }),
  })
  .register(wording, {
    takes: "a map of services, database, pipelines, testing and exceptions",
    word: "a part of standards.yaml",
  });

/** standards.yaml as written, its grammar checked. */
export type StandardsFile = z.infer<typeof standardsFile>;
