import type { Pair } from '../../../experiment/compare/pair.ts';
import { type Interval, isKnown, medianOf } from '../../../experiment/statistics/statistics.ts';
import type { PairUnder, UncertainPair } from '../../../record/plausible/pairs.ts';
import { list, number, plural, signed } from '../../words/words.ts';

/** The optional key `uncertainty` of a pair in `equidistance compare --json`. */
export interface PairUncertaintyJson {
  readonly from: UncertainPair['from'];
  /** Settings that were run, and pairs of runs of each. */
  readonly settings: number;
  readonly replicates: number;
  /** Parameters that each scenario sets itself. */
  readonly held: UncertainPair['held'];
  /** Settings under which a ends lower and higher than b on average, and those of either whose 95 % interval leaves out 0. */
  readonly lower: number;
  readonly higher: number;
  readonly known: number;
  /** Mean difference at the end, a minus b, over the settings. */
  readonly end: { readonly least: number; readonly median: number; readonly most: number };
  readonly under: readonly (Interval & { readonly row: number })[];
}

const lowerIn = (under: readonly PairUnder[]): number => under.filter(({ end }) => end.mean < 0).length;
const higherIn = (under: readonly PairUnder[]): number => under.filter(({ end }) => end.mean > 0).length;

/** Write down what not knowing the settings does to the difference of a pair. */
export function pairUncertaintyJson({ from, replicates, held, under }: UncertainPair): PairUncertaintyJson {
  const means = under.map(({ end }) => end.mean);
  return {
    from,
    settings: under.length,
    replicates,
    held,
    lower: lowerIn(under),
    higher: higherIn(under),
    known: under.filter(({ end }) => isKnown(end)).length,
    end: { least: Math.min(...means), median: medianOf(means) ?? 0, most: Math.max(...means) },
    under: under.map(({ row, end }) => ({ row, ...end })),
  };
}

/** Count the settings under which the first ends lower or higher, whichever are more; `all` or how many. */
export function settingsCount({ under }: Pick<UncertainPair, 'under'>) {
  const [lower, higher] = [lowerIn(under), higherIn(under)];
  const most = Math.max(lower, higher);
  const way = most === 0 ? 'alike' : lower >= higher ? 'lower' : 'higher';
  return { way, share: most === under.length ? 'all' : String(most) } as const;
}

/** Say under how many of the settings one ends lower, and by how much. */
export function notKnowingSentence({ a, b }: Pair, { under, replicates, held }: UncertainPair): string {
  const [one, other] = [a.scenario.id, b.scenario.id];
  const over = `over ${under.length} settings that the record does not rule out,`;
  const { way, share } = settingsCount({ under });
  const rest = heldWords([
    [one, held.a],
    [other, held.b],
  ]);
  if (way === 'alike') return `${over} ${one} and ${other} end alike on average in all of them.${rest}`;
  const means = under.map(({ end }) => end.mean);
  const told = `${over} ${one} ends ${way} than ${other} in ${share} of them`;
  return `${told}, ${spanWords(means)} on average.${shownWords(under, replicates)}${rest}`;
}

/** Write the span of differences: as sizes where all go one way, with signs where they do not. */
function spanWords(means: readonly number[]): string {
  const [least, most] = [Math.min(...means), Math.max(...means)];
  const size = (value: number): string => (Math.abs(value) < 0.005 ? '0.00' : number(Math.abs(value)));
  if (least <= 0 && most <= 0) return `by ${size(most)} to ${size(least)}`;
  if (least >= 0) return `by ${size(least)} to ${size(most)}`;
  return `the difference going from ${signed(least)} to ${signed(most)}`;
}

function shownWords(under: readonly PairUnder[], replicates: number): string {
  const open = under.filter(({ end }) => !isKnown(end)).length;
  if (open === 0) return '';
  const pairs = plural(replicates, 'pair');
  if (open === under.length) return ` In none of them do ${pairs} show which ends lower.`;
  return ` In ${open} of them ${pairs} do not show which ends lower.`;
}

function heldWords(sides: readonly (readonly [id: string, names: readonly string[]])[]): string {
  const [[one, first], [other, second]] = sides;
  const same = first.join() === second.join();
  const told: readonly (readonly [string, readonly string[]])[] = same ? [[`${one} and ${other}`, first]] : sides;
  return told
    .filter(([, names]) => names.length > 0)
    .map(([who, names]) => ` ${list(names)} ${names.length === 1 ? 'is' : 'are'} set by ${who} and held.`)
    .join('');
}
