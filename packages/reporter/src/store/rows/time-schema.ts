import { z } from "zod";

/** A time as Postgres writes it in JSON, in any zone and to the microsecond, as ISO 8601 in UTC to the millisecond. */
export const timeSchema = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());
