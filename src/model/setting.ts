import { addressOf } from '../engine/chance.ts';
import type { Rule } from '../engine/model.ts';
import type { Case } from './case.ts';
import type { Lens } from './lens.ts';
import { DEPTHS, type Parameters, type Switches } from './parameters.ts';
import type { VARIABLES } from './variables.ts';

/** A case as arrays. (power, channel) arrays are flat, p*m + c; flags are 0 or 1. */
export interface CaseArrays {
  /** Number of powers. */
  readonly n: number;
  /** Number of channels. */
  readonly m: number;
  /** Number of a power's options: hold, then induce, press and demand in each channel. */
  readonly options: number;
  readonly axis: Float64Array;
  readonly stance: Float64Array;
  readonly conditionalPower: Uint8Array;
  readonly lender: Float64Array;
  /** Index of the power whose market a power seeks; -1 = none. */
  readonly gatewayTo: Int32Array;
  readonly weight: Float64Array;
  readonly rate: Float64Array;
  readonly isRate: Uint8Array;
  readonly lumpy: Uint8Array;
  readonly conditionalChannel: Uint8Array;
  readonly isCapital: Uint8Array;
  readonly elastic: Float64Array;
  readonly lends: Uint8Array;
  /** Index of the channel a gateway leads to; -1 = none. */
  readonly market: number;
  /** Base probability of an award, from calibration step 1. */
  readonly base: Float64Array;
  /** Base probability that a share channel's award stays at home. */
  readonly other: Float64Array;
  readonly tie0: Float64Array;
  readonly capability0: Float64Array;
  readonly credibility0: number;
  readonly legitimacy0: number;
  readonly protest0: number;
  readonly salience0: number;
  /** Where each decision takes its luck: powers' acts, awards of a channel, answers in a channel. */
  readonly address: { readonly act: Int32Array; readonly award: Int32Array; readonly answer: Int32Array };
}

/** Room for working numbers, so that no month allocates. */
export interface Scratch {
  readonly weights: Float64Array;
  readonly answers: Float64Array;
  readonly before: Float64Array;
  readonly after: Float64Array;
  readonly shift: Float64Array;
  readonly usual: Float64Array;
}

/** All that is fixed while a world runs: the case, the numbers of the model, and the calibrated start. */
export interface Setting extends CaseArrays {
  readonly q: Parameters;
  readonly lens: Lens;
  readonly switches: Switches;
  readonly scratch: Scratch;
  /** Reference values of calibration step 3. */
  readonly load0: number;
  /** 0 while calibrating: then strain does not squeeze. */
  readonly strain0: number;
  readonly benefit0: number;
  readonly appeal0: Float64Array;
}

/** A rule of the balancing model. */
export type BalancingRule = Rule<typeof VARIABLES, Setting>;

/** Lay a case out as arrays, with calibration step 1. */
export function arraysOf(kase: Case, q: Parameters): CaseArrays {
  const { powers, channels } = kase;
  const flags = <T>(list: readonly T[], test: (item: T) => boolean) => Uint8Array.from(list, (item) => (test(item) ? 1 : 0));
  const addresses = (stream: string, list: readonly { id: string }[]) => Int32Array.from(list, ({ id }) => addressOf(stream, id));
  return {
    n: powers.length,
    m: channels.length,
    options: 3 * channels.length + 1,
    axis: Float64Array.from(powers, (power) => power.axis),
    stance: Float64Array.from(powers, (power) => power.stance),
    conditionalPower: flags(powers, (power) => power.conditional),
    lender: Float64Array.from(powers, (power) => power.lender),
    gatewayTo: Int32Array.from(powers, (power) => powers.findIndex(({ id }) => id === power.gatewayTo)),
    weight: Float64Array.from(channels, (channel) => channel.weight),
    rate: Float64Array.from(channels, (channel) => channel.rate),
    isRate: flags(channels, (channel) => channel.kind === 'rate'),
    lumpy: flags(channels, (channel) => channel.lumpy),
    conditionalChannel: flags(channels, (channel) => channel.conditional),
    isCapital: flags(channels, (channel) => channel.elastic === 'capital'),
    elastic: Float64Array.from(channels, ({ elastic }) => (elastic === 'capital' ? q.supply : elastic)),
    lends: flags(channels, (channel) => channel.lends),
    market: channels.findIndex((channel) => channel.market),
    ...baseOf(kase, q),
    tie0: Float64Array.from(kase.tie.flat()),
    capability0: Float64Array.from(powers, (power) => power.capability),
    credibility0: kase.domestic.credibility,
    legitimacy0: kase.domestic.legitimacy,
    protest0: kase.domestic.protest,
    salience0: kase.domestic.salience,
    address: { act: addresses('act', powers), award: addresses('award', channels), answer: addresses('answer', channels) },
  };
}

/**
 * Find the base probability of every award: calibration step 1.
 *
 *   base[p,c] = tie + momentum · drift / (12 · rate), kept inside its bounds; other = 1 - sum
 *
 * Bounds [C]: a share at least min(.005, tie) and all together at most .98, a rate from .02 to .98.
 */
function baseOf(kase: Case, q: Parameters): { base: Float64Array; other: Float64Array } {
  const n = kase.powers.length;
  const m = kase.channels.length;
  const base = new Float64Array(n * m);
  const other = new Float64Array(m);
  kase.channels.forEach(({ kind, rate }, c) => {
    let sum = 0;
    for (let p = 0; p < n; p++) {
      const tie = kase.tie[p][c];
      const low = kind === 'rate' ? 0.02 : Math.min(0.005, tie);
      const wish = tie + (q.momentum * kase.drift[p][c]) / (12 * rate);
      base[p * m + c] = Math.min(0.98, Math.max(low, wish));
      sum += base[p * m + c];
    }
    if (kind === 'rate') return;
    if (sum > 0.98) for (let p = 0; p < n; p++) base[p * m + c] *= 0.98 / sum;
    other[c] = Math.max(0.02, 1 - sum);
  });
  return { base, other };
}

/** Make room for working numbers. */
export function scratchFor(n: number, m: number): Scratch {
  const answers = 1 + DEPTHS.length * n;
  return {
    weights: new Float64Array(3 * m + 1),
    answers: new Float64Array(answers),
    before: new Float64Array(n),
    after: new Float64Array(answers * n),
    shift: new Float64Array(n),
    usual: new Float64Array(n),
  };
}
