import { exp, log } from '../../engine/arithmetic.ts';
import { campGrowth } from '../../model/decisions/award.ts';
import type { BalancingWorld } from '../../model/variables.ts';
import { type ReasonInputs, type Term, type Weighed, weighed } from './reasons.ts';

/** The reasons for an award, in the order in which they are filled: three levels, then changes since month 0. */
export const AWARD_REASONS = [
  'usual share of the business',
  'change in what it can supply',
  'making up for partners of its camp',
  'change in its offers',
  'what it withholds',
  "change in its rivals' pressure",
  'change in its own pressing',
  'promises kept to its rivals, or to it',
  'change in sympathy',
] as const;
/** Reasons that count as they stand: the first three. */
export const LEVELS = 3;
/** What stands for nothing under a logarithm. */
const LEAST = 1e-30;

/**
 * Weigh who gets the month's award in a lumpy channel: each power that has something to offer, then home.
 *
 *   utility = log(base · supply) + appeal - appeal_0, in a kin channel + (nest - 1) · log(camp's pull / its base);  home: log(other)
 */
export function reasonsOfAward(c: number, inputs: ReasonInputs): Weighed[] {
  const { base, supply, other, axis, weight } = inputs.world;
  const m = weight.length;
  const powers = Array.from(axis, (_, p) => p).filter((p) => base[p * m + c] * supply[p * m + c] > 0);
  return [
    ...powers.map((p) => weighed({ deed: 'award', power: p, channel: c }, awardTerms(p * m + c, inputs))),
    weighed({ deed: 'home', power: -1, channel: c }, [{ name: AWARD_REASONS[0], value: log(other[c]) }]),
  ];
}

/** Find the power that gets the month's award in a lumpy channel; -1 = it stays at home. */
export function winnerIn(c: number, { award, axis, weight }: BalancingWorld): number {
  return axis.findIndex((_, p) => award[p * weight.length + c] === 1);
}

function awardTerms(i: number, { world, start, ...reading }: ReasonInputs): Term[] {
  const [now, then] = [world, start].map((each) => {
    const filled = new Float64Array(AWARD_REASONS.length);
    awardReasonsIn(each, start, reading)(i, filled, 0);
    return filled;
  });
  return AWARD_REASONS.map((name, k) => ({ name, value: k < LEVELS ? now[k] : now[k] - then[k] }));
}

/** Fills `out` from `at` on with what speaks for the award of cell i as the world now stands, in log-odds. */
export type FillAwardReasons = (i: number, out: Float64Array, at: number) => void;

/**
 * Make ready to fill the reasons for awards in a world, whose columns may move on but for what `start` holds for good.
 *
 * Because  what speaks for an award is told against the appeal of month 0; where that is no longer the usual one, the
 *          usual share is what it would be if it were
 */
export function awardReasonsIn(
  world: BalancingWorld,
  { base: base0, isRate, kin, axis, appeal0: firstAppeal, conditionalChannel }: BalancingWorld,
  { q, theory }: Pick<ReasonInputs, 'q' | 'theory'>,
): FillAwardReasons {
  const { base, appeal0, supply, reward, inducement, withheld, squeeze, threat, leverage, pressure, bound, affinity, appeal } =
    world;
  const m = isRate.length;
  const pull = new Float64Array(base.length);
  const levelOf = (b: number, i: number): number => log(Math.max(LEAST, isRate[i % m] === 1 ? b / (1 - b) : b));
  const first = base0.map(levelOf);
  const usualOf = (i: number): number => (base[i] === base0[i] ? first[i] : levelOf(base[i], i));
  const growthOf = (i: number): number => {
    const c = i % m;
    for (let k = c; k < pull.length; k += m) pull[k] = base[k] * exp(appeal[k] - appeal0[k]) * supply[k];
    return campGrowth((i - c) / m, c, pull, base, axis);
  };
  return (i, out, at) => {
    const c = i % m;
    const k = conditionalChannel[c] === 1 ? reward[(i - c) / m] : 1;
    const felt = -theory.security * squeeze[0];
    out[at] = usualOf(i) - (appeal0[i] - firstAppeal[i]);
    // A rate does not divide a business, so supply does not move it.
    out[at + 1] = isRate[c] === 1 || supply[i] === 1 ? 0 : log(Math.max(LEAST, supply[i]));
    out[at + 2] = kin[c] === 1 && q.nest !== 1 ? (q.nest - 1) * log(Math.max(LEAST, growthOf(i))) : 0;
    out[at + 3] = theory.economic * q.gain * (k - 1 + inducement[i] * k);
    out[at + 4] = -theory.economic * q.gain * withheld[i];
    out[at + 5] = felt * q.bite * threat[i];
    out[at + 6] = felt * q.derisk * (1 - leverage[i]) * pressure[i];
    out[at + 7] = -q.bind * bound[i];
    out[at + 8] = affinity[i];
  };
}
