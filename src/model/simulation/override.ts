import type { Step } from '../../engine/model.ts';
import { cutTies, turnover } from '../decisions/concession.ts';
import { actOf, HOLD } from '../decisions/options.ts';
import type { RuleContext } from '../rule-context.ts';
import { type BalancingWorld, VARIABLES } from '../variables.ts';
import type { BoundCase } from './bound-model.ts';

/**
 * One decision that somebody takes in place of the model. Powers, channels and options by index; power -1 is
 * nobody: the award stays at home, the demands of the channel are refused.
 */
export type Override =
  /** The one act of a power in a month; in all other channels it holds. `option`: see `actOf`. */
  | { readonly kind: 'act'; readonly power: number; readonly option: number }
  | { readonly kind: 'award'; readonly channel: number; readonly power: number }
  | { readonly kind: 'answer'; readonly channel: number; readonly power: number; readonly depth: number }
  /** Log-odds added to the affinity of one tie, for this month. */
  | { readonly kind: 'lean'; readonly channel: number; readonly power: number; readonly by: number };

/** What is decided in place of the model, index [month]; what is left out the model decides. */
export type Overrides = readonly (readonly Override[])[];

/** Places overrides in one run. */
export interface Overriding {
  /** Once a month's paths and events are set: lean. `set` sets them. */
  prepare(month: number, set: (month: number) => void): void;
  /** After the model has decided: decide otherwise. */
  readonly step: Step;
}

/**
 * Make ready to override decisions of a run: leans act on the affinity that the month begins with, everything else
 * on what the model has just decided.
 *
 * Because  a choice by hand then passes through the same derivations, stocks and luck as one by the model; choosing
 *          what the model would have chosen gives the same bits
 */
export function overridingOf({ world, setting }: BoundCase, overrides: Overrides): Overriding {
  let now: readonly Override[] = [];
  let kept: Float64Array | null = null;
  return {
    prepare(month, set) {
      // Put back exactly, not by subtraction: without paths nobody else writes the column.
      if (kept) world.affinity.set(kept);
      set(month);
      now = overrides[month] ?? [];
      kept = now.some(({ kind }) => kind === 'lean') ? world.affinity.slice() : null;
      for (const one of now) if (one.kind === 'lean') lean(one, world, setting.m);
    },
    step() {
      for (const one of now) {
        if (one.kind === 'act') act(one, world, setting.m);
        if (one.kind === 'award') award(one, world, setting.n, setting.m);
        if (one.kind === 'answer') answer(one, world, setting);
      }
      if (now.some(({ kind }) => kind === 'answer')) countConcession(world, setting.n, setting.m);
    },
  };
}

type Of<K extends Override['kind']> = Extract<Override, { kind: K }>;

function lean({ power, channel, by }: Of<'lean'>, { affinity }: BalancingWorld, m: number): void {
  const [low, high] = VARIABLES.affinity.range;
  const i = power * m + channel;
  affinity[i] = Math.min(high, Math.max(low, affinity[i] + by));
}

function act({ power, option }: Of<'act'>, world: BalancingWorld, m: number): void {
  world.act.fill(HOLD, power * m, (power + 1) * m);
  const chosen = actOf(option, m);
  if (chosen.channel >= 0) world.act[power * m + chosen.channel] = chosen.act;
}

function award({ power, channel }: Of<'award'>, world: BalancingWorld, n: number, m: number): void {
  for (let p = 0; p < n; p++) world.award[p * m + channel] = p === power ? 1 : 0;
}

/** Answer as told; an answer to a demand that is not open has no object and is left aside. */
function answer({ power, channel, depth }: Of<'answer'>, world: BalancingWorld, { n, m, q }: RuleContext): void {
  const { tie, yielded, rivalry, isRate, rate, demand } = world;
  if (power >= 0 && demand[power * m + channel] === 0) return;
  const before = Float64Array.from({ length: n }, (_, p) => tie[p * m + channel]);
  const after = Float64Array.from(before);
  const part = depth * turnover(rate[channel], q.decay);
  if (power >= 0 && depth > 0) cutTies(before, power, part, rivalry, isRate[channel], after, 0);
  for (let p = 0; p < n; p++) {
    world.depth[p * m + channel] = p === power ? depth : 0;
    yielded[p * m + channel] = after[p];
  }
}

/** Count what the month's answers give away, channel by channel as the answers do. */
function countConcession({ concession, tie, yielded, weight }: BalancingWorld, n: number, m: number): void {
  concession[0] = 0;
  for (let c = 0; c < m; c++)
    for (let p = 0; p < n; p++) concession[0] += weight[c] * Math.max(0, tie[p * m + c] - yielded[p * m + c]);
}
