import { exp, log } from '../../engine/arithmetic.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import type { Decision } from './decision.ts';
import { type FlipInput, flipInputs, type Written } from './flip-inputs.ts';
import { type LuckTest, luckTest, type TurnedLucks } from './flip-lucks.ts';
import type { FlipChoice } from './flip-run.ts';

/** The smallest change of one named assumption found to turn a decision, whatever the luck. */
export interface Flip {
  /** As `--set` takes it, `parameters.bite`. */
  readonly input: string;
  readonly from: Written;
  readonly to: Written;
  /** Share of the input's range that the change takes, a hundredth at least. */
  readonly share: number;
  /** In how many other lucks it turns the decision, most of them. */
  readonly lucks: TurnedLucks;
  /** Whether the whole run with `to`, from month 0 and on the same luck, has been seen to decide otherwise. */
  readonly verified: true;
  /** The scenario with the input changed. */
  readonly scenario: Scenario;
}

/** The least share of its range by which an assumption is changed: less is a butterfly. [C] */
const LEAST = 0.01;
const TINY = 1e-12;
/** Shares of an input's range at which a change is tried, the smallest first. [C] */
const STEPS = [LEAST, 0.02, 0.03, 0.045, 0.06, 0.08, 0.1, 0.14, 0.2, 0.28, 0.4, 0.55, 0.75, 1];
/** Halvings at most between the last change that did not flip and the first that did. */
const HALVINGS = 9;
/** Halving ends where what is left between the two is this share of the change. [C] a printed number is no finer */
const CLOSE = 0.01;
/** A rounder number may take this much more of a change than the smallest. [C] */
const ROOM = 1.05;
/** Decimals tried for a rounder number, beyond those that make a hundred steps of a range. */
const FINER = 5;
/** Months of running that a search may take; a longer run is scanned at fewer steps. Some half a second. */
const BUDGET = 130_000;
/** Months of running that one calibration costs, about. */
const CALIBRATION = 120;
/** An input moves down or up. */
const WAYS = [-1, 1] as const;

type Flips = (changed: Scenario) => boolean;

interface Found {
  readonly input: FlipInput;
  /** The last value that did not flip, and one that does. */
  readonly before: number;
  readonly value: number;
}

/** A range whose ends differ by more than this factor is measured in ratios: from 10 to 100 is then as far as to 1000 from there. [C] */
const WIDE = 20;

/** Find where a value lies in the range of an input: 0 at the lower end, 1 at the upper. */
function placeOf({ range: [low, high] }: FlipInput, value: number): number {
  if (low > 0 && high > WIDE * low) return log(value / low) / log(high / low);
  return (value - low) / (high - low);
}

/** Find the value at a place in the range; beyond the ends, the end. */
function valueAt({ range: [low, high] }: FlipInput, place: number): number {
  if (place <= 0) return low;
  if (place >= 1) return high;
  return low > 0 && high > WIDE * low ? low * exp(place * log(high / low)) : low + place * (high - low);
}

const shareOf = ({ input, value }: Found): number => Math.abs(placeOf(input, value) - placeOf(input, input.from));

/**
 * Find the smallest change of one named assumption, as a share of its range, that turns a decision: the case is
 * calibrated anew, the whole run is made from month 0 on the same luck, and the actor, asked the same, decides
 * otherwise; and so it does in most of 50 other lucks (see `luckTest`).
 *
 * Because  all assumptions are tried at growing steps both ways; at the first step at which any turns it, that change
 *          is halved down, and every further one has to turn it at the smallest change so far; what is reported is a
 *          printable number that was run itself; finer islands may be missed
 * Inputs in `except` are left as they are.
 */
export function flipOf(choice: FlipChoice, decision: Decision, except: readonly string[] = []): Flip | undefined {
  const inputs = flipInputs(choice.scenario).filter(({ path, isAssumption }) => isAssumption && !except.includes(path));
  const { turns: flips, count } = luckTest(choice, decision);
  const stride = Math.ceil((inputs.length * 2 * STEPS.length * (decision.month + CALIBRATION)) / BUDGET);
  const steps = STEPS.filter((_, k) => (STEPS.length - 1 - k) % stride === 0);
  for (const [k, step] of steps.entries()) {
    const found = smallestOf(inputs, steps[k - 1] ?? 0, step, flips);
    if (found) return written(printable(found, flips), count);
  }
  return undefined;
}

/**
 * Tell whether a decision that no assumption turns was only luck: with nothing changed, most lucks decide otherwise.
 * Else nothing small would have turned it.
 */
export function isOnlyLuck({ options, chosen, precision }: Decision): boolean {
  return precision <= 0 || 2 * options[chosen].probability < 1;
}

/** Find the smallest change beyond `last` and up to `step` that flips, as the inputs take turns to beat it. */
function smallestOf(inputs: readonly FlipInput[], last: number, step: number, flips: Flips): Found | undefined {
  let best: Found | undefined;
  for (const input of inputs) {
    for (const way of WAYS) {
      if (best && shareOf(best) < LEAST + TINY) return best;
      const found = flipAt(input, way, last, best ? shareOf(best) : step, flips);
      if (found) best = halved(found, flips);
    }
  }
  return best;
}

function written(found: Found, count: LuckTest['count']): Flip {
  const { input, value } = found;
  const [from, to] = [input.write(input.from), input.write(value)];
  const scenario = input.with(value);
  return { input: input.path, from, to, share: shareOf(found), lucks: count(scenario), verified: true, scenario };
}

/** Try an input at one step one way; beyond its range it is tried at the end once. */
function flipAt(input: FlipInput, way: number, last: number, step: number, flips: Flips): Found | undefined {
  const at = (share: number) => (share === 0 ? input.from : valueAt(input, placeOf(input, input.from) + way * share));
  const value = at(step);
  const before = at(Math.max(last, LEAST));
  // A number outside its declared range can only come back towards it.
  const moved = way > 0 ? value > input.from && before >= input.from : value < input.from && before <= input.from;
  const isNew = last === 0 ? Math.abs(placeOf(input, value) - placeOf(input, input.from)) > LEAST - TINY : value !== before;
  return moved && isNew && flips(input.with(value)) ? { input, before, value } : undefined;
}

function halved(found: Found, flips: Flips): Found {
  const { input } = found;
  let { before, value } = found;
  for (let k = 0; k < HALVINGS && Math.abs(value - before) > CLOSE * Math.abs(value - input.from); k++) {
    const middle = (before + value) / 2;
    if (flips(input.with(middle))) value = middle;
    else before = middle;
  }
  return { ...found, before, value };
}

/** Round the change outward to the shortest number that still flips. */
function printable(found: Found, flips: Flips): Found {
  const { input, value } = found;
  const [low, high] = input.range;
  const up = value > input.from;
  let scale = 1;
  let decimals = 0;
  while ((high - low) * scale < 100) {
    scale *= 10;
    decimals++;
  }
  for (let more = 0; more < FINER; more++, scale *= 10) {
    const whole = up ? Math.ceil(value * scale) : Math.floor(value * scale);
    const round = Number((whole / scale).toFixed(decimals + more));
    const near = Math.abs(round - input.from) <= ROOM * Math.abs(value - input.from) || more >= 2;
    if (near && round >= low && round <= high && flips(input.with(round))) return { ...found, value: round };
  }
  return found;
}
