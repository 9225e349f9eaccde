import type { Decision } from '../../../experiment/explain/decision.ts';
import type { Flip } from '../../../experiment/explain/flip.ts';
import type { Trajectory } from '../../../experiment/runs/trajectory.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { quoted } from '../../flags/command-line.ts';
import { type Chosen, flagWords } from '../../flags/flag-table.ts';
import { EXPLAIN_FLAGS, type ExplainChoices } from './flags.ts';

/** Keep each flag with its value. */
function paired(words: readonly string[]): string[] {
  const done: string[] = [];
  for (const word of words) {
    const last = done[done.length - 1];
    if (last !== undefined && /^--[a-z]+$/.test(last) && !word.startsWith('--')) done[done.length - 1] = `${last} ${word}`;
    else done.push(word);
  }
  return done;
}

/** Break a command line between its words, so that it can be pasted as it stands. */
export function broken(words: readonly string[], width: number): string[] {
  const lines = [''];
  for (const word of paired(words)) {
    const line = lines[lines.length - 1];
    if (line !== '' && line.length + word.length + 5 > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.map((line, k) => `  ${line}${k < lines.length - 1 ? ' \\' : ''}`);
}

/** List the words of the command line that shows the flipped decision. */
export function commandFor(
  { month, actor, channel }: Decision,
  { input, to }: Flip,
  { scenario }: Trajectory,
  choices: ExplainChoices & { readonly program?: string },
): string[] {
  const where = channelId(channel, scenario);
  const set = [...choices.set.filter(({ path }) => path !== input), { path: input, value: String(to) }];
  return explainWords({ ...choices, month, actor, channel: where, set }, choices.program);
}

const channelId = (channel: number, { case: { channels } }: Scenario) => (channel < 0 ? undefined : channels[channel].id);

/** List the flags that ask for a decision of the month. */
export function flagsFor({ actor, channel }: Decision, scenario: Scenario): string[] {
  const where = channelId(channel, scenario);
  return ['--actor', actor, ...(where === undefined ? [] : ['--channel', where])];
}

/** Which decision of which run is to be explained. */
export type ExplainedDecision = Omit<ExplainChoices, keyof Chosen<typeof EXPLAIN_FLAGS>> & Partial<Chosen<typeof EXPLAIN_FLAGS>>;

/** List the words of the command that explains the same; what stands at its default is left out. */
export function explainWords(choices: ExplainedDecision, program = 'equidistance'): string[] {
  return [program, ...['explain', choices.scenario, ...flagWords(EXPLAIN_FLAGS, choices)].map(quoted)];
}
