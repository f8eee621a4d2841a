import pg from "pg";

import { StoreError } from "../store-error.js";

/**
 * `host:port/database`, as the driver reads an address.
 *
 * @throws StoreError `store-misconfigured`
 */
export function findPlace(url: string): string {
  try {
    const { host, port, database } = new pg.Client({ connectionString: url });
    return `${host}:${String(port)}/${database ?? ""}`;
  } catch {
    // What the driver says of it repeats the address, and so the password.
    throw new StoreError(
      "store-misconfigured",
      "The address of the Postgres store cannot be used.",
      "Check its parameters; a file that sslrootcert, sslcert or sslkey names must be there.",
    );
  }
}
