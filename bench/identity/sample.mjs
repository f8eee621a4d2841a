import { groupBy } from "@continuous/source";

/** Of what git cannot tell, the groups that people can: findings of a rule in a file, with issues of which it may be one. */
export function listUndecided(name, { commit, before, after, changes }, truth) {
  const groups = [];
  const known = new Set([...truth.stayed.values(), ...truth.moved.values()]);
  for (const { from, to } of changes) {
    if (from === undefined || to === undefined) continue;
    const fresh = after.get(to).findings.filter((one) => !truth.stayed.has(one) && !truth.moved.has(one));
    const gone = before.get(from).findings.filter((one) => !known.has(one));
    for (const [rule, found] of groupBy(fresh, ({ issue_type }) => issue_type)) {
      const open = gone.filter(({ issue_type }) => issue_type === rule);
      if (open.length > 0) groups.push({ name, commit, from, to, rule, open: toPlaces(open), found: toPlaces(found) });
    }
  }
  return groups;
}

function toPlaces(findings) {
  return findings.map(({ line, column, description }) => ({ at: `${line}:${column}`, description }));
}
