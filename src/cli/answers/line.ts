import { outWords, quoted, seedWords } from '../flags/command-line.ts';
import type { ExperimentChoices } from '../jobs/experiment-flags.ts';

/** Write the command line that answers the same question again; workers and chunks change no number. */
export function experimentLine(choices: ExperimentChoices, program = 'equidistance'): string {
  const { question, experiment, points, replicates, seed, set } = choices;
  const words = [
    ...[question, experiment],
    ...(points === undefined ? [] : ['--points', String(points)]),
    ...(replicates === undefined ? [] : ['--replicates', String(replicates)]),
    ...(seed === undefined ? [] : seedWords(seed)),
    ...set.flatMap(({ path, value }) => ['--set', `${path}=${value}`]),
    ...outWords(choices),
  ];
  return [program, ...words.map(quoted)].join(' ');
}
