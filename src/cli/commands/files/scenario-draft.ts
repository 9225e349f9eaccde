import type { Scenario } from '../../../scenario/fields/scenario.ts';

/** Write the text of a first scenario that extends another: runs as it stands, and shows what may be changed. */
export function draftOf(id: string, base: string, { case: kase, shown, horizon }: Scenario, schema: string): string {
  const [power] = shown.powers;
  const [channel] = shown.channels;
  const title = id.replace(/[-_]+/g, ' ').replace(/^./, (letter) => letter.toUpperCase());
  return `# yaml-language-server: $schema=${schema.replace(/\\/g, '/')}
format: 2
name: ${/^(null|true|false)$/i.test(title) ? `"${title}"` : title}
story: Say in two or three sentences what happens to ${kase.state.name} and why it is worth a run.
extends: ${/^[\w./][\w./ -]*\w$/.test(base) ? base : JSON.stringify(base)}
changes:
  - Rivalry climbs half of the way from the present to war over three years.
rivalry:
  # -1 none, 0 the present, 1 war; a number, points {month: value}, or an expression in t (months)
  lever: {value: {0: 0, 36: 0.5}, mark: J, source: judgement}
events:
  # what may be moved: protest, legitimacy, salience, credibility, tie.${power}.${channel}, pressure.${power}.${channel}, …
  - {at: ${Math.min(12, horizon - 1)}, target: protest, change: +0.2, title: A year of protest begins, why: to see what a weaker government does, source: judgement}
`;
}
