import { nameWithout } from '../../../report/words/without.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { assumptionWords, outWords, quoted, seedWords } from '../../flags/command-line.ts';
import type { RunChoices } from '../../runs/run-flags.ts';

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
