/** Links findings with issues that have a key in common, the first with the first, into `links`. */
export function linkByKeys(links, open, found, keyOfOpen, keyOfFound) {
  const taken = new Set(links.values());
  const waiting = new Map();
  for (const issue of open) {
    if (taken.has(issue)) continue;
    const key = keyOfOpen(issue);
    if (waiting.has(key)) waiting.get(key).push(issue);
    else waiting.set(key, [issue]);
  }
  for (const queue of waiting.values()) queue.reverse();
  for (const finding of found) {
    if (links.has(finding)) continue;
    const issue = waiting.get(keyOfFound(finding))?.pop();
    if (issue !== undefined) links.set(finding, issue);
  }
}
