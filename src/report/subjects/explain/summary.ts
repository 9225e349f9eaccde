import type { Trajectory } from '../../../experiment/runs/trajectory.ts';
import { shortHash } from '../../../scenario/fields/hash.ts';
import { EMPTY_LINE, type Passage } from '../../words/passages.ts';
import { NARROW, type TerminalLooks, wrapped } from '../../words/terminal-text.ts';
import { withoutSentences, withoutWords } from '../../words/without.ts';
import { monthName } from '../../words/words.ts';
import { decisionInWords } from './decision.ts';
import { flipInWords, reasonFlipInWords } from './flip.ts';
import { storyInWords, storyTable } from './story.ts';
import type { ExplainedDecision, ExplainedRun, ExplainView, OtherDecision } from './view.ts';
import { channelName, optionName } from './words.ts';

/** Columns of a story's months. */
const LABEL = 10;

/** Tell a run for a terminal: one decision with its reasons, or the story of all. */
export function explainSummary({ trajectory, decision, turned }: ExplainedRun, view: ExplainView): Passage[] {
  const { scenario, seed, replicate } = trajectory;
  const { without } = view;
  return [
    { bold: [scenario.name, withoutWords(without)].filter(Boolean).join(', ') },
    { dim: `${scenario.id} ${shortHash(scenario.hash)} · run ${replicate} · seed “${seed}”` },
    { plain: withoutSentences(without).join(' ') },
    EMPTY_LINE,
    ...(decision ? decisionPassages({ trajectory, decision, turned }, view) : storyPassages(trajectory)),
  ];
}

function decisionPassages({ trajectory, decision, turned }: ExplainedDecision, { turning, others }: ExplainView): Passage[] {
  const { scenario } = trajectory;
  return [
    ...decisionInWords(decision, scenario),
    { plain: reasonFlipInWords(decision, scenario) },
    { plain: flipInWords(trajectory, decision, turned) },
    ...(turning ? [EMPTY_LINE, { dim: 'See it:' }, { command: turning }] : []),
    EMPTY_LINE,
    ...(others.length > 0 ? [{ dim: 'Also decided that month:' }] : []),
    ...others.map((other): Passage => ({ lines: (_, width) => hanging(otherWords(other, trajectory), width) })),
  ];
}

function otherWords({ decision, flags }: OtherDecision, { scenario }: Trajectory): string {
  const { kind, channel, options, chosen } = decision;
  const name = optionName(options[chosen], scenario);
  if (kind === 'act') return `${flags}: ${name}`;
  return `${flags}: ${kind === 'answer' ? 'demand' : 'business'} in ${channelName(scenario, channel)}: ${name}`;
}

function hanging(text: string, width: number): string[] {
  return wrapped(text, width - 4).map((line, k) => `${k === 0 ? '  ' : '    '}${line}`);
}

function storyPassages(trajectory: Trajectory): Passage[] {
  return [
    { table: storyTable(trajectory), set: (_, width, looks) => storyLines(trajectory, width, looks) },
    EMPTY_LINE,
    { dim: 'Why somebody did something: add --month and the number of the month.' },
  ];
}

/** Set each turning point beside its month, or under it where the terminal is narrow. */
function storyLines(trajectory: Trajectory, width: number, { bold, dim }: TerminalLooks): string[] {
  const { start } = trajectory.scenario.case;
  return storyInWords(trajectory).flatMap(({ month, text }) => {
    const label = monthName(start, month);
    if (width < NARROW) return [bold(`${label} (month ${month})`), ...wrapped(text, width - 2).map((line) => `  ${line}`)];
    const lines = wrapped(text, width - LABEL - 6);
    return lines.map(
      (line, k) => `${k === 0 ? bold(label.padEnd(LABEL)) + dim(String(month).padStart(4)) : ' '.repeat(LABEL + 4)}  ${line}`,
    );
  });
}
