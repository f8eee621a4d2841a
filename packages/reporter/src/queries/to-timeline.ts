import { findFirstFound } from "./find-first-looks.js";
import type { History } from "./history.js";
import { closings, severities, type Closing, type Timeline } from "./timeline.js";

/** The issues of a history by columns, made once for all that is counted of it. */
export function toTimeline(history: History): Timeline {
  const issues = history.issues.toSorted((a, b) => a.detected_at - b.detected_at);
  const isFirstFound = findFirstFound(history);
  const places = new Map<string, number>();
  const placeOf = (standard: string): number => {
    const place = places.get(standard) ?? places.size;
    places.set(standard, place);
    return place;
  };
  const length = issues.length;
  const timeline = {
    history,
    length,
    detected: new Float64Array(length),
    resolved: new Float64Array(length),
    counts: new Float64Array(length),
    severity: new Uint8Array(length),
    standard: new Uint32Array(length),
    closing: new Uint8Array(length),
    first: new Uint8Array(length),
  };
  for (const [index, issue] of issues.entries()) {
    timeline.detected[index] = issue.detected_at;
    timeline.resolved[index] = issue.resolved_at ?? Number.POSITIVE_INFINITY;
    timeline.counts[index] = issue.count;
    timeline.severity[index] = severities.indexOf(issue.severity);
    timeline.standard[index] = placeOf(issue.standard);
    timeline.closing[index] = closings.indexOf(toClosing(issue.resolution));
    timeline.first[index] = isFirstFound(issue) ? 1 : 0;
  }
  return { ...timeline, standards: [...places.keys()] };
}

function toClosing(resolution: string | null): Closing {
  return closings.find((closing) => closing === resolution) ?? "other";
}
