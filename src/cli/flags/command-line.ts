import { shellWord } from '../../report/words/shell-word.ts';
import { nameWithout } from '../../report/words/without.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import type { CompareChoices } from '../commands/compare/flags.ts';
import type { ExplainChoices } from '../commands/explain/flags.ts';
import type { RunChoices } from '../commands/run/flags.ts';
import { DEFAULT_SEED } from './flags.ts';
import { OUTPUT } from './shared-flags.ts';

/** Quote a word for a shell where it needs it. */
export const quoted = shellWord;

/** A seed that begins like a flag would be taken for one. */
export const seedWords = (seed: string): string[] => (seed.startsWith('-') ? [`--seed=${seed}`] : ['--seed', seed]);

type Assumptions = Pick<ExplainChoices, 'months' | 'preset' | 'set' | 'without'> & { readonly lens: RunChoices['lens'] };

/** List the words for what is not at its default. */
export function assumptionWords({ months, lens, preset, set, without }: Assumptions): string[] {
  return [
    ...(months === undefined ? [] : ['--months', String(months)]),
    ...(lens === undefined ? [] : ['--lens', lens]),
    ...(preset === undefined ? [] : ['--preset', preset]),
    ...set.flatMap(({ path, value }) => ['--set', `${path}=${value}`]),
    ...without.flatMap((name) => ['--without', name]),
  ];
}

/** List the words for where results go. */
export const outWords = ({ out }: { readonly out: string }): string[] => (out === OUTPUT ? [] : ['--out', out]);

/** Write the command line that makes the same results again; what stands at its default is left out, but not runs and seed. */
export function commandLine(scenarios: readonly Scenario[], choices: RunChoices, program = 'equidistance'): string {
  const named = choices.scenarios.filter((name) =>
    scenarios.some(({ id }) => nameWithout(name.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/, ''), choices.without) === id),
  );
  const { runs, seed, metrics, uncertainty } = choices;
  const words = [
    ...['run', ...named, '--runs', String(runs), ...seedWords(seed), ...assumptionWords(choices)],
    ...(metrics ? ['--metrics'] : []),
    ...(uncertainty ? ['--uncertainty'] : []),
    ...outWords(choices),
  ];
  return [program, ...words.map(quoted)].join(' ');
}

/** Write the command line that makes the same comparison again. */
export function compareLine(choices: CompareChoices, program = 'equidistance'): string {
  const { scenarios, runs, seed, run, uncertainty } = choices;
  const words = [
    ...['compare', ...scenarios, '--runs', String(runs), ...seedWords(seed), ...assumptionWords(choices)],
    ...(run === undefined ? [] : ['--run', String(run)]),
    ...(uncertainty ? ['--uncertainty'] : []),
    ...outWords(choices),
  ];
  return [program, ...words.map(quoted)].join(' ');
}

/** Which decision of which run is to be explained. */
export type Explained = Omit<Assumptions, 'lens'> &
  Pick<ExplainChoices, 'scenario' | 'run' | 'month' | 'actor' | 'channel' | 'seed' | 'lens' | 'out'>;

/** List the words of the command that explains the same; what stands at its default is left out. */
export function explainWords(choices: Explained, program = 'equidistance'): string[] {
  const { scenario, run, month, actor, channel, seed } = choices;
  const words = [
    ...['explain', scenario, '--run', String(run)],
    ...(month === undefined ? [] : ['--month', String(month)]),
    ...(actor === undefined ? [] : ['--actor', actor]),
    ...(channel === undefined ? [] : ['--channel', channel]),
    ...(seed === DEFAULT_SEED ? [] : seedWords(seed)),
    ...assumptionWords(choices),
    ...outWords(choices),
  ];
  return [program, ...words.map(quoted)];
}
