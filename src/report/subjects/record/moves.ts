import type { Family, IndicatorSeries } from '../../../record/measure/series.ts';
import { rounded } from '../../../scenario/text/words.ts';
import type { RecordView } from './view.ts';

/** What a family of series is called in a sentence, and how much of a change is one. */
const FAMILIES: Readonly<Record<Family, { readonly name: string; readonly noise: number }>> = {
  trade: { name: 'trade', noise: 0.04 },
  fdi: { name: 'investment', noise: 0.08 },
  arms: { name: 'arms', noise: 0.2 },
  unga: { name: 'votes', noise: 0.2 },
  cfsp: { name: 'EU statements', noise: 0.08 },
  support: { name: 'support for the EU', noise: 0.05 },
  finance: { name: 'loans', noise: 0.3 },
};

/** Decimals to which changes count, beyond what the record has. */
const EXACT = 9;

/** What became of one family between its first and its last figure. */
export interface FamilyMove {
  readonly family: Family;
  readonly name: string;
  readonly moved: boolean;
  /** 1 towards the positive camp, -1 towards the negative one, 0 where neither or not moved. */
  readonly towards: -1 | 0 | 1;
}

/**
 * Tell what moved and which way: a family has moved where a series of it changed by more than twice what such
 * figures change from year to year.
 *
 * Source  the yearly noise of each family is the scale on which docs/model.md measures errors [J]
 */
export function familyMoves(view: RecordView, families: readonly Family[]): FamilyMove[] {
  return families.flatMap((family) => {
    const changes = view.series.flatMap((series) => (series.family === family ? changeOf(series) : []));
    if (changes.length === 0) return [];
    const { name, noise } = FAMILIES[family];
    const far = changes.filter(({ change }) => rounded(Math.abs(change), EXACT) > rounded(2 * noise, EXACT));
    const moved = far.length > 0;
    const net = far.reduce((sum, { power, change }) => sum + closer(family, change) * axisOf(view, power), 0);
    return [{ family, name, moved, towards: Math.sign(rounded(net, EXACT)) as -1 | 0 | 1 }];
  });
}

const closer = (family: Family, change: number): number => (family === 'unga' ? -change : change);

function axisOf({ scenario }: RecordView, power: string | null): number {
  return scenario.case.powers.find(({ id }) => id === power)?.axis ?? 0;
}

function changeOf({ power, points }: IndicatorSeries): { power: string | null; change: number }[] {
  const exact = points.filter(({ bound }) => bound === undefined);
  return exact.length < 2 ? [] : [{ power, change: exact[exact.length - 1].value - exact[0].value }];
}
