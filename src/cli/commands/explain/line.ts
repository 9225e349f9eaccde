import type { Decision } from '../../../experiment/explain/decision.ts';
import type { Flip } from '../../../experiment/explain/flip.ts';
import type { Trajectory } from '../../../experiment/runs/trajectory.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { wordsAgain } from '../../flags/command-line.ts';
import type { Chosen } from '../../flags/flag-table.ts';
import { EXPLAIN_FLAGS, type ExplainChoices } from './flags.ts';

/** Name the folder of what is written of a run. */
export function resultName(id: string, { run, month, actor, channel }: ExplainChoices): string {
  const whose = [actor, channel].flatMap((each) => (each === undefined ? [] : [each]));
  return [id, 'run', run, ...(month === undefined ? [] : ['month', month]), ...whose].join('-');
}

/** List the words of the command that shows the flipped decision. */
export function commandFor(
  { month, actor, channel }: Decision,
  { input, to }: Flip,
  { scenario }: Trajectory,
  choices: ExplainChoices,
): string[] {
  const where = channelId(channel, scenario);
  const set = [...choices.set.filter(({ path }) => path !== input), { path: input, value: String(to) }];
  return explainWords({ ...choices, month, actor, channel: where, set });
}

const channelId = (channel: number, { case: { channels } }: Scenario) => (channel < 0 ? undefined : channels[channel].id);

/** List the flags that ask for a decision of the month. */
export function flagsFor({ actor, channel }: Decision, scenario: Scenario): string[] {
  const where = channelId(channel, scenario);
  return ['--actor', actor, ...(where === undefined ? [] : ['--channel', where])];
}

/** Which decision of which run is to be explained. */
type ExplainedChoices = Omit<ExplainChoices, keyof Chosen<typeof EXPLAIN_FLAGS>> & Partial<Chosen<typeof EXPLAIN_FLAGS>>;

/** List the words of the command that explains the same; what stands at its default is left out. */
export function explainWords(choices: ExplainedChoices): string[] {
  return wordsAgain(['explain', choices.scenario], EXPLAIN_FLAGS, choices);
}
