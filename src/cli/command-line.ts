import type { Scenario } from '../scenario/scenario.ts';
import type { RunChoices } from './commands/run.ts';
import { DEFAULT_SEED, RUNS } from './flags.ts';

/** Quote a word for a shell where it needs it. */
export function quoted(word: string): string {
  return /^[\w./:=@,+-]+$/.test(word) ? word : `'${word.replace(/'/g, "'\\''")}'`;
}

/** Write the command line that makes the same results again; what stands at its default is left out, but not runs and seed. */
export function commandLine(scenarios: readonly Scenario[], choices: RunChoices, program = 'equidistance'): string {
  const named = choices.scenarios.filter((name) =>
    scenarios.some(
      ({ id }) => [name.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/, ''), ...choices.without].join('-without-') === id,
    ),
  );
  const { runs, seed, months, lens, preset, set, out, without, metrics } = choices;
  const words = [
    'run',
    ...named,
    '--runs',
    String(runs ?? RUNS.default),
    ...((seed ?? DEFAULT_SEED).startsWith('-') ? [`--seed=${seed}`] : ['--seed', seed ?? DEFAULT_SEED]),
    ...(months === undefined ? [] : ['--months', String(months)]),
    ...(lens === undefined ? [] : ['--lens', lens]),
    ...(preset === undefined ? [] : ['--preset', preset]),
    ...set.flatMap(({ path, value }) => ['--set', `${path}=${value}`]),
    ...without.flatMap((name) => ['--without', name]),
    ...(metrics ? ['--metrics'] : []),
    ...(out === 'output' ? [] : ['--out', out]),
  ];
  return [program, ...words.map(quoted)].join(' ');
}
