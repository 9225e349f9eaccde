import { number, percent } from '../../src/report/words/words.ts';
import type { ChoiceCurve, CurvePoint } from './choice-curves.ts';

/** A share that the choice is said to be gone at: what 200 runs cannot tell from one in a hundred. [C] */
const GONE = 0.015;
/** Points between the lowest and the highest share from which an assumption is said to move it: twice what luck makes. [C] */
const MOVES = 0.15;

const lowestOf = ({ points }: ChoiceCurve): CurvePoint =>
  points.reduce((low, point) => (point.choosing < low.choosing ? point : low));
const highestOf = ({ points }: ChoiceCurve): CurvePoint =>
  points.reduce((high, point) => (point.choosing > high.choosing ? point : high));

/** Find between which shares a curve goes. */
export const spanOf = (curve: ChoiceCurve): number => highestOf(curve).choosing - lowestOf(curve).choosing;

/** Find the share that chooses as it stands. */
const standingOf = ({ points, present }: ChoiceCurve): number => points.find(({ at }) => at === present)?.choosing ?? 0;

/** Assumptions of which some defensible value alone leaves no choice, where there is one to be taken away. */
export const carriersOf = (curves: readonly ChoiceCurve[]): ChoiceCurve[] =>
  curves.filter((curve) => standingOf(curve) >= MOVES && lowestOf(curve).choosing <= GONE);

/** Assumptions that move the share and never take the choice away, the strongest first. */
export const moversOf = (curves: readonly ChoiceCurve[]): ChoiceCurve[] =>
  curves
    .filter((curve) => !carriersOf(curves).includes(curve) && spanOf(curve) >= MOVES)
    .sort((one, other) => spanOf(other) - spanOf(one));

/** Assumptions that hardly move it. */
export const idlersOf = (curves: readonly ChoiceCurve[]): ChoiceCurve[] => curves.filter((curve) => spanOf(curve) < MOVES);

/** Say from where to where a curve goes. */
export function rangeWords(curve: ChoiceCurve): string {
  const [first, last] = [curve.points[0], curve.points[curve.points.length - 1]];
  return `${curve.title}: from ${number(first.at)}, where ${percent(first.choosing)} choose, to ${number(last.at)}, where ${percent(last.choosing)} do; as it stands, at ${number(curve.present)}.`;
}

/** Say at which value an assumption takes the choice away, and what it leaves. */
export function carrierWords(curve: ChoiceCurve): string {
  const { at, choosing } = lowestOf(curve);
  return `${curve.words} (at ${number(at)}: ${choosing === 0 ? 'none' : percent(choosing)})`;
}

/** Say between which shares an assumption moves the choice. */
export function moverWords(curve: ChoiceCurve): string {
  const [low, high] = [lowestOf(curve), highestOf(curve)];
  return `${curve.words} (${percent(low.choosing)} at ${number(low.at)}, ${percent(high.choosing)} at ${number(high.at)})`;
}
