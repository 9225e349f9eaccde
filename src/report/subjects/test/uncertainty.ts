import type { Backcast } from '../../../record/test/backcast.ts';
import { firstScored } from '../../../record/test/expected.ts';
import { list, plural } from '../../words/words.ts';

/** Say which settings the runs have, and where these come from; nothing where all have the same. */
export function notKnowingSentences(result: Backcast): string {
  const { uncertainty, runs, to } = result;
  if (uncertainty === undefined) return '';
  const { settings, held, from: made } = uncertainty;
  const all = settings === made.kept ? `the ${settings}` : `${settings} of the ${made.kept}`;
  const rest = held.length > 0 ? ` ${list(held)} ${held.length === 1 ? 'is' : 'are'} set already and held.` : '';
  return `${plural(runs, 'run')}, in turn under ${all} settings that the record does not rule out.${rest} ${madeFrom(made, firstScored(result), to)}`;
}

/** The same in one line, for a caption; nothing where all runs have the same settings. */
export function notKnowingCaption({ uncertainty }: Backcast): string {
  if (uncertainty === undefined) return '';
  const [first, last] = yearsOf(uncertainty.from);
  return `Not knowing the settings: runs spread over ${uncertainty.settings} that the record of ${first}–${last} does not rule out.`;
}

type Made = NonNullable<Backcast['uncertainty']>['from'];

const yearsOf = ({ windows }: Made): [first: number, last: number] => [
  Math.min(...windows.map(([first]) => first)),
  Math.max(...windows.map(([, last]) => last)),
];

/** A set that was chosen by the years that it is held against proves little by fitting them. */
function madeFrom(made: Made, from: number, to: number): string {
  const [first, last] = yearsOf(made);
  if (from > last || to < first) return `The set was made from ${first}–${last}, none of the years here.`;
  const shared = Math.min(to, last) - Math.max(from, first) + 1;
  const all = to - from + 1;
  const some = 2 * shared > all ? 'mostly the same years' : `years of which ${shared === 1 ? 'one is' : `${shared} are`} here`;
  const years = shared === all ? 'the same years' : some;
  return `The set was made from ${years} (${first}–${last}): that these fit is no test of it.`;
}
