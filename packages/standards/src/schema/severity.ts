import { z } from "zod";

import { wording } from "./wording.js";

const words = z
  .enum(["critical", "warning", "info", "off"])
  .register(wording, { takes: "critical, warning, info or off", word: "a severity" })
  .meta({ description: "critical: an error, fails the check. warning, info: reported. off: not looked at." });

/** A severity as it may be written. `false` is what YAML 1.1 tools make of `off`. */
export const severity = z
  .union([words, z.literal(false)])
  .register(wording, { takes: "critical, warning, info or off", word: "a severity" });
