/**
 * By finding, the issue that it is, as git tells it:
 * - on a line that the commit left alone, however it moved and whatever its file is called now (`stayed`),
 * - on a line that moved within its file or whose layout alone changed, by `git blame -w -M -C` (`moved`).
 * Of lines that were edited git knows nothing: people say what became of those.
 */
export function findTruth(before, after, changes, blame) {
  const truth = { stayed: new Map(), moved: new Map(), elsewhere: 0 };
  const used = new Set();
  const opens = groupByPlace(before);
  const founds = groupByPlace(after);
  for (const { from, to, hunks } of changes) {
    if (from === undefined || to === undefined) continue;
    for (const [place, findings] of founds.get(to) ?? []) {
      const line = lineBefore(hunks, findings[0].line);
      const issues = line === undefined ? [] : (opens.get(from)?.get(toPlace(findings[0].issue_type, line)) ?? []);
      // The same line has the same findings, unless a rule looked further than the line.
      if (place === "" || issues.length !== findings.length) continue;
      for (const [at, finding] of findings.entries()) {
        if (finding.column !== issues[at].column) continue;
        truth.stayed.set(finding, issues[at]);
        used.add(issues[at]);
      }
    }
  }
  const claims = new Map();
  for (const { from, to } of changes) {
    if (to === undefined) continue;
    const waiting = [...(founds.get(to)?.values() ?? [])].filter((findings) => !truth.stayed.has(findings[0]));
    if (waiting.length === 0) continue;
    const origins = blame(to);
    for (const findings of waiting) {
      const origin = origins[findings[0].line];
      const issues = opens.get(origin?.path)?.get(toPlace(findings[0].issue_type, origin?.line)) ?? [];
      if (issues.length !== findings.length || issues.some((issue) => used.has(issue))) continue;
      if (origin.path !== from) truth.elsewhere += findings.length;
      else claims.set(issues[0], [...(claims.get(issues[0]) ?? []), { findings, issues }]);
    }
  }
  // Two lines that come from one: a copy, and nobody knows which.
  for (const [claim, ...others] of claims.values()) {
    if (others.length > 0) continue;
    for (const [at, finding] of claim.findings.entries()) truth.moved.set(finding, claim.issues[at]);
  }
  return truth;
}

function lineBefore(hunks, line) {
  let shift = 0;
  for (const { old, removed, now, added } of hunks) {
    if (line < now) break;
    if (line < now + added) return undefined;
    shift = old + removed - (now + added);
  }
  return line + shift;
}

/** Findings by file, then by line and rule, in the order of their columns. */
function groupByPlace(files) {
  const places = new Map();
  for (const [path, { findings }] of files) {
    const ofFile = new Map();
    for (const finding of findings.toSorted((a, b) => a.column - b.column)) {
      const key = toPlace(finding.issue_type, finding.line);
      ofFile.set(key, [...(ofFile.get(key) ?? []), finding]);
    }
    places.set(path, ofFile);
  }
  return places;
}

function toPlace(rule, line) {
  return `${rule} ${line}`;
}
