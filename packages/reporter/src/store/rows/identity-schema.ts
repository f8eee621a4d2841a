import { z } from "zod";

/** By what an issue is known again, as its row keeps it. */
export const identitySchema = z
  .object({
    symbol: z.string(),
    text: z.string(),
    before: z.string(),
    after: z.string(),
    line: z.string().optional(),
    words: z.string(),
  })
  .readonly();
