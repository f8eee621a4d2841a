import type { ComponentChildren, JSX } from "preact";

import type { IssueCounts } from "../lists/group-issues.js";
import { toNumberText } from "../text/format.js";

const severities = ["critical", "warning", "info"] as const;

/** A severity, in words and in colour. */
export function Severity({ of }: { readonly of: string }): JSX.Element {
  return <span class={`pill ${of}`}>{of}</span>;
}

/** How many issues of each severity; nothing where there are none. */
export function Counts({ of }: { readonly of: IssueCounts }): JSX.Element {
  if (of.total === 0) return <span class="muted">none</span>;
  return (
    <span class="counts">
      {severities
        .filter((severity) => of[severity] > 0)
        .map((severity) => (
          <span key={severity} class={`count ${severity}`}>
            {toNumberText(of[severity])} {severity}
          </span>
        ))}
    </span>
  );
}

/** Parts of a whole, side by side. The numbers stand beside it in words. */
export function StackedBar({
  parts,
}: {
  readonly parts: readonly (readonly [name: string, value: number])[];
}): JSX.Element {
  const total = parts.reduce((sum, [, value]) => sum + value, 0);
  return (
    <div class="bar" aria-hidden="true">
      {parts
        .filter(([, value]) => value > 0)
        .map(([name, value]) => (
          <div key={name} class={name} style={{ width: `${String((100 * value) / total)}%` }} />
        ))}
    </div>
  );
}

/** Text in which what stands between backticks is code. */
export function Prose({ text }: { readonly text: string }): JSX.Element {
  return <>{text.split("`").map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))}</>;
}

interface StatProps {
  readonly name: string;
  readonly value: ComponentChildren;
  readonly href?: string | undefined;
}

/** A number and what it is. */
export function Stat({ name, value, href }: StatProps): JSX.Element {
  const inside = (
    <>
      <strong>{value}</strong>
      <span>{name}</span>
    </>
  );
  return href === undefined ? (
    <div class="stat">{inside}</div>
  ) : (
    <a class="stat" href={href}>
      {inside}
    </a>
  );
}

interface BarsProps {
  readonly rows: readonly {
    readonly name: string;
    readonly value: number;
    readonly tone?: string;
    readonly href?: string;
  }[];
}

/** Names with bars behind their numbers, the longest first as given. */
export function Bars({ rows }: BarsProps): JSX.Element {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  return (
    <ul class="bars">
      {rows.map(({ name, value, tone, href }) => (
        <li key={name}>
          <span class="name">{href === undefined ? name : <a href={href}>{name}</a>}</span>
          <span class="value">{toNumberText(value)}</span>
          <span class="track" aria-hidden="true">
            <span class={tone ?? "accent"} style={{ width: `${String((100 * value) / most)}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
}
