import { chancesOf, type Decision } from './decision.ts';

/** The smallest change of one reason, in that month alone, that moves the draw to another option. */
export interface TermFlip {
  /** Index of the option whose reason changes. */
  readonly option: number;
  readonly term: string;
  readonly from: number;
  readonly to: number;
  /** Index of the option that the same draw then picks. */
  readonly then: number;
}

/** Odds by which an option is moved at most: beyond, it is as good as certain or out of the question. [C] */
const MOST_ODDS = 30;
const HALVINGS = 50;

/**
 * Find the reason for the chosen option, or for the one then taken, whose smallest change, as a share of itself and
 * without changing sides, makes the same draw fall elsewhere, all else as it was: no past is changed.
 */
export function termFlipOf(decision: Decision): TermFlip | undefined {
  if (decision.precision <= 0) return undefined;
  const share = ({ from, to }: TermFlip) => Math.abs((to - from) / from);
  return decision.options
    .flatMap((_, option) => [-1, 1].flatMap((way) => changesOf(decision, option, way)))
    .reduce<TermFlip | undefined>((best, each) => (best && share(best) <= share(each) ? best : each), undefined);
}

/** List the changes of one option's reasons, for it or against, that move the draw. */
function changesOf(decision: Decision, option: number, way: number): TermFlip[] {
  const { options, precision, chosen } = decision;
  const shift = leastShift(decision, option, way * (MOST_ODDS / precision));
  if (shift === undefined) return [];
  const then = pickedAfter(decision, option, shift);
  // That a third option grows and pushes its neighbours along the line of the draw is no reason anyone has.
  if (option !== chosen && then !== option) return [];
  return options[option].terms
    .filter(({ value }) => value !== 0 && (value + shift) / value >= 0)
    .map(({ name, value }) => ({ option, term: name, from: value, to: value + shift, then }));
}

/** Find the option that the draw picks once one option's utility is shifted. */
export function pickedAfter({ options, precision, uniform }: Decision, option: number, shift: number): number {
  const chances = chancesOf(
    options.map(({ utility }, k) => utility + (k === option ? shift : 0)),
    precision,
  );
  let left = uniform;
  for (const [k, chance] of chances.entries()) {
    left -= chance;
    if (left <= 0) return k;
  }
  return chances.length - 1;
}

/** Find the least shift of one option's utility towards `most` at which the draw picks another; undefined where none does. */
function leastShift(decision: Decision, option: number, most: number): number | undefined {
  if (pickedAfter(decision, option, most) === decision.chosen) return undefined;
  let [before, shift] = [0, most];
  for (let k = 0; k < HALVINGS; k++) {
    const middle = (before + shift) / 2;
    if (pickedAfter(decision, option, middle) === decision.chosen) before = middle;
    else shift = middle;
  }
  return shift;
}
