import { assumptionWords, outWords, quoted, seedWords } from '../../flags/command-line.ts';
import type { BackcastChoices } from './flags.ts';

/** Write the command line that holds the model against the record in the same way again. */
export function backcastLine(choices: BackcastChoices, program = 'equidistance'): string {
  const { from, to, rolling, record, runs, seed, uncertainty } = choices;
  const words = [
    'backcast',
    ...(from === undefined ? [] : ['--from', String(from)]),
    ...(to === undefined ? [] : ['--to', String(to)]),
    ...(rolling ? ['--rolling'] : []),
    ...(record === undefined ? [] : ['--record', record]),
    ...['--runs', String(runs), ...seedWords(seed), ...assumptionWords({ ...choices, months: undefined })],
    ...(uncertainty ? ['--uncertainty'] : []),
    ...outWords(choices),
  ];
  return [program, ...words.map(quoted)].join(' ');
}
