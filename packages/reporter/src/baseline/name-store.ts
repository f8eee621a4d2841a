import type { Store } from "../store/store.js";

/** `the embedded store in …`, but `Supabase at …`. */
export function nameStore({ description }: Pick<Store, "description">): string {
  return /^\p{Lu}/u.test(description) ? description : `the ${description}`;
}
