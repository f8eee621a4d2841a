import { useCallback, useEffect, useState } from "preact/hooks";

import { parseRoute, toHash, type Route } from "./route.js";

export type ChangeQuery = (changes: Readonly<Record<string, string>>) => void;

/** Where the reader is; and how to change what a page is asked for without going elsewhere. */
export function useRoute(): readonly [Route, ChangeQuery] {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const follow = (): void => {
      setRoute(parseRoute(location.hash));
    };
    addEventListener("hashchange", follow);
    return () => {
      removeEventListener("hashchange", follow);
    };
  }, []);
  const changeQuery = useCallback<ChangeQuery>((changes) => {
    const { name, rest, query } = parseRoute(location.hash);
    const hash = toHash([name, ...rest], { ...Object.fromEntries(query), ...changes });
    // A letter typed is no step back.
    history.replaceState(null, "", hash);
    setRoute(parseRoute(hash));
  }, []);
  return [route, changeQuery];
}
