/**
 * What our Postgres is told, at the end of its `postgresql.auto.conf`. It takes its page buffers at once, and ESLint stands
 * in the same process: the default of 128 MB costs 100 MB more.
 */
export const settings = "shared_buffers = 32MB\n";
