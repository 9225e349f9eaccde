import type { Decision } from './decision.ts';
import { chancesOf, optionAt } from './questions.ts';

/** The smallest change of one reason, in that month alone, that turns the decision. */
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

/** The least share of itself by which a reason is changed: less is a butterfly. [C] */
const LEAST = 0.01;
/** Part of its chance that an option may keep and be turned in most lucks. */
const HALF = 0.5;

/**
 * Find the reason for the chosen option, or for the one then taken, whose smallest change, as a share of itself, a
 * hundredth at least and without changing sides, turns the decision, all else as it was: no past is changed. The same
 * draw falls elsewhere, and so do most of those that fell on the chosen option.
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
  // That a third option grows and pushes its neighbours along the line of the draw is no reason anyone has.
  if (option !== chosen && pickedAfter(decision, option, shift) !== option) return [];
  return options[option].terms
    .filter(({ value }) => value !== 0 && (value + shift) / value >= 0)
    .map(({ name, value }) => {
      const to = value + way * Math.max(Math.abs(shift), LEAST * Math.abs(value));
      const then = pickedAfter(decision, option, to - value);
      return { option, term: name, from: value, to, then };
    })
    .filter(({ to, from }) => isTurnedBy(decision, option, to - from));
}

/** Find the option that the draw picks once one option's utility is shifted. */
export function pickedAfter(decision: Decision, option: number, shift: number): number {
  return optionAt(chancesAfter(decision, option, shift), decision.uniform);
}

function chancesAfter({ options, precision }: Decision, option: number, shift: number): number[] {
  return chancesOf(
    options.map(({ utility }, k) => utility + (k === option ? shift : 0)),
    precision,
  );
}

/** Tell whether a shift of one option's utility turns the decision, on its own draw and in most lucks. */
function isTurnedBy(decision: Decision, option: number, shift: number): boolean {
  const { options, chosen } = decision;
  if (pickedAfter(decision, option, shift) === chosen) return false;
  return chancesAfter(decision, option, shift)[chosen] < HALF * options[chosen].probability;
}

/** Find the least shift of one option's utility towards `most` that turns the decision; undefined where none does. */
function leastShift(decision: Decision, option: number, most: number): number | undefined {
  if (!isTurnedBy(decision, option, most)) return undefined;
  let [before, shift] = [0, most];
  for (let k = 0; k < HALVINGS; k++) {
    const middle = (before + shift) / 2;
    if (isTurnedBy(decision, option, middle)) shift = middle;
    else before = middle;
  }
  return shift;
}
