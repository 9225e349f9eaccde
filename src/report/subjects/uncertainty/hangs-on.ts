import { type HangsOn, largestEffect, type MovedAssumption } from '../../../experiment/hangs/hangs-on.ts';
import { FINE_EQUIDISTANCE, type Interval, isKnown } from '../../../experiment/statistics/statistics.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { theCamp } from '../../words/camps.ts';
import { parameterWords } from '../../words/input-words.ts';
import type { Table } from '../../words/table.ts';
import { capital, count, number, signed, theName } from '../../words/words.ts';

/** An effect under this is not told. [C] half of the last digit that is written */
const TOLD = 0.005;

/** Name an assumption within a sentence. */
export function assumptionName({ id, power }: Pick<MovedAssumption, 'id' | 'power'>, { case: kase }: Scenario): string {
  if (id === 'rivalry') return 'present rivalry';
  if (id !== 'leverage') return `the ${parameterWords(id)}`;
  return `the leverage of ${theName(kase.powers.find((each) => each.id === power)?.name ?? String(power))}`;
}

/** Tell whether an effect can be told from none. */
const isTold = (effect: Interval, { runs }: HangsOn): boolean => runs > 1 && Math.abs(effect.mean) >= TOLD && isKnown(effect);

/** Name both ends of an assumption: by its values, or where it is several numbers by which end it is. */
function endsOf({ from, range }: MovedAssumption): readonly [low: string, high: string] {
  if (range === undefined || from === undefined) return ['lowest', 'highest'];
  return [`at ${number(range[0])} instead of ${number(from)}`, `at ${number(range[1])}`];
}

/**
 * Say what the outcome hangs on most of the assumptions that were moved, as what follows “hangs on”.
 *
 * Example  most on the bite of pressure: at 1 instead of 5 the mean tilt ends 0.22 nearer the East, at 8, 0.08 nearer the West.
 */
export function hangsOnWords(hangs: HangsOn, scenario: Scenario): string {
  const [most] = hangs.assumptions;
  if (hangs.runs < 2) return 'not known: one pair of runs tells nothing.';
  if (most === undefined) return 'nothing that was moved: no assumption has a range.';
  if (!isTold(most.low, hangs) && !isTold(most.high, hangs))
    return `none of ${count(hangs.assumptions.length)} assumptions moved to the ends of their ranges, as far as ${count(hangs.runs)} pairs can tell.`;
  const little = largestEffect(most) < FINE_EQUIDISTANCE ? 'not much; ' : '';
  return `${little}most on ${assumptionName(most, scenario)}: ${effectsWords(most, hangs, scenario)}.`;
}

/** Say what becomes of the outcome at each end; what is measured is named once. */
function effectsWords(most: MovedAssumption, hangs: HangsOn, scenario: Scenario): string {
  const comma = most.range === undefined ? ',' : '';
  const outcome = hangs.of === 'tilt' ? 'the mean tilt ends ' : 'the mean difference is ';
  const standing = hangs.of === 'tilt' ? '' : ` instead of ${signed(hangs.stands)}`;
  const effects = [most.low, most.high];
  const named = effects.findIndex((effect) => isTold(effect, hangs));
  const told = effects.map((effect, k) => {
    const place = endsOf(most)[k];
    if (!isTold(effect, hangs)) return `${place}${comma} nothing changes`;
    const size = sizeWords(effect, hangs, scenario);
    return k === named ? `${place}${comma} ${outcome}${size}${standing}` : `${place}, ${size}`;
  });
  return told.join(', ');
}

/** Say what becomes of the outcome: of the tilt how much it moves and whereto, of a difference what it is then. */
function sizeWords({ mean }: Interval, hangs: HangsOn, scenario: Scenario): string {
  if (hangs.of === 'difference') return signed(hangs.stands + mean);
  return `${number(Math.abs(mean))} nearer ${theCamp(scenario, mean > 0 ? 'positive' : 'negative')}`;
}

/** Say in few words what it hangs on and by how much, for a heading. */
export function hangsOnHeading(hangs: HangsOn, scenario: Scenario): string {
  const [most] = hangs.assumptions;
  if (most === undefined || (!isTold(most.low, hangs) && !isTold(most.high, hangs)))
    return 'no assumption that was moved shifts it by more than chance';
  const what = hangs.of === 'tilt' ? 'the mean tilt' : 'the mean difference';
  return `${assumptionName(most, scenario)} moves ${what} by up to ${number(largestEffect(most))}`;
}

/** Say what was moved, how, and what the numbers are. */
export function hangsOnMethod({ of, runs, stands }: HangsOn): string {
  const what = of === 'tilt' ? 'mean tilt at the end' : 'mean difference of equidistance at the end';
  return `Each assumption alone is moved to both ends of its declared range, ${count(runs)} runs at each on the same luck; the numbers are how the ${what} changes (as it stands ${signed(stands)} in these runs), with their 95 % intervals. They are the same five for every case, a judgement: how hard pressure bites, how hard a concession binds, what it costs to be seen yielding, leverage without a tie (here of the power that demands most), and rivalry at the start, from which all pressure comes.`;
}

/** Tabulate what each assumption does at both ends of its range, the one with the largest effect first. */
export function hangsOnTable({ assumptions }: HangsOn, scenario: Scenario): Table {
  const cell = ({ mean, lo, hi }: Interval): string => `${signed(mean)} (${signed(lo)} to ${signed(hi)})`;
  return {
    columns: ['Assumption', 'As it stands', 'Range', 'At the low end', 'At the high end'],
    rows: assumptions.map((each) => [
      capital(assumptionName(each, scenario).replace(/^the /, '')),
      each.from === undefined ? 'as declared' : number(each.from),
      each.range === undefined ? 'each number its own' : `${number(each.range[0])} to ${number(each.range[1])}`,
      cell(each.low),
      cell(each.high),
    ]),
  };
}

/** Write down what was measured, with the assumption that moves the outcome most. */
export function hangsOnJson({ of, runs, stands, assumptions }: HangsOn) {
  return { of, runs, stands, most: assumptions[0]?.id ?? null, assumptions };
}
