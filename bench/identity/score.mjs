/** What a matcher got right, by where the truth is from. */
export function createScore() {
  return { right: 0, wrong: 0, missed: 0, linked: 0, times: [] };
}

/**
 * Judges links against the truth. A finding of which nothing is known is judged only where it takes an issue that is known to
 * be another finding.
 *
 * @param truth - By finding, the issue that it is; `null` for one that is new.
 */
export function judge(score, links, truth, onWrong = () => undefined) {
  const owners = new Map([...truth].flatMap(([finding, issue]) => (issue === null ? [] : [[issue, finding]])));
  for (const [finding, issue] of truth) {
    const link = links.get(finding);
    if (issue !== null && link === issue) score.right += 1;
    else if (link === undefined) {
      if (issue === null) continue;
      score.missed += 1;
      onWrong("missed", finding, issue, undefined);
    } else {
      score.wrong += 1;
      onWrong("wrong", finding, issue, link);
    }
  }
  for (const [finding, issue] of links) {
    if (truth.has(finding) || !owners.has(issue)) continue;
    score.wrong += 1;
    onWrong("stolen", finding, null, issue);
  }
  score.linked += links.size;
}
