import { assumptionWords, outWords, quoted, seedWords } from '../../flags/command-line.ts';
import type { CompareChoices } from './flags.ts';

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
