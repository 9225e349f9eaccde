import type { MorrisDesign } from '../design/morris-design.ts';
import { noiseOf, pointMeans, type Samples } from '../design/samples.ts';
import { percentiles, RESAMPLES, resamples } from '../statistics/resampling.ts';

/** An estimate and its 95 % interval. */
export interface Estimate {
  readonly value: number;
  readonly lo: number;
  readonly hi: number;
}

/**
 * How an input acts, from sigma / mu*: `nothing` where it cannot be told from chance; `straight` below 0.1; `one way`
 * below 0.5; `mostly one way` below 1; else `both ways`: its effect turns round, by a bend or by other inputs.
 *
 * Source  Garcia Sanchez et al. 2014 (limits)
 */
export type Manner = 'nothing' | 'straight' | 'one way' | 'mostly one way' | 'both ways';

/** Elementary effects of an input: changes of the outcome over its whole range. */
export interface Screened {
  readonly name: string;
  /** Mean effect: its sign is the direction. */
  readonly mu: Estimate;
  /** Mean size of the effect, whatever its sign: how much the input matters. */
  readonly muStar: Estimate;
  /** Standard deviation of the effect: bends, other inputs, and noise. */
  readonly sigma: number;
  readonly manner: Manner;
}

/**
 * Screen inputs by their elementary effects. An input counts as nothing where its mean size is not above what noise
 * alone would give.
 *
 * @throws UsageError where the samples are of another design or incomplete
 *
 * Source  Morris 1991 (mu, sigma); Campolongo, Cariboni & Saltelli 2007 (mu*)
 */
export function morrisEffects(design: MorrisDesign, samples: Samples, seed: string): Screened[] {
  const means = pointMeans(design, samples);
  const floor = sizeOfNoise(noiseOf(design, samples) ?? 0, Math.abs(design.steps[0][0].by));
  const every = effectsOf(design, means);
  const counts = [...resamples(design.trajectories, seed)];
  return design.inputs.map(({ name }, i) => {
    const effects = every[i];
    const mu = estimate(effects, counts);
    const muStar = estimate(effects.map(Math.abs), counts);
    const sigma = deviationOf(effects, mu.value);
    return { name, mu, muStar, sigma, manner: muStar.lo > floor ? mannerOf(sigma / muStar.value) : 'nothing' };
  });
}

/** Find the effect of each input in each trajectory, [inputs][trajectories]. */
function effectsOf({ inputs, steps }: MorrisDesign, means: Float64Array): Float64Array[] {
  const effects = inputs.map(() => new Float64Array(steps.length));
  for (const [trajectory, moves] of steps.entries()) {
    const first = trajectory * (inputs.length + 1);
    for (const [k, { input, by }] of moves.entries()) effects[input][trajectory] = (means[first + k + 1] - means[first + k]) / by;
  }
  return effects;
}

function estimate(effects: Float64Array, counts: readonly Uint32Array[]): Estimate {
  const spread = new Float64Array(RESAMPLES);
  for (const [k, count] of counts.entries())
    spread[k] = effects.reduce((sum, one, t) => sum + count[t] * one, 0) / effects.length;
  const [lo, hi] = percentiles(spread);
  return { value: effects.reduce((sum, one) => sum + one, 0) / effects.length, lo, hi };
}

function deviationOf(effects: Float64Array, mean: number): number {
  const squares = effects.reduce((sum, one) => sum + (one - mean) * (one - mean), 0);
  return Math.sqrt(squares / (effects.length - 1));
}

/** Find the mean size of the difference of two noisy means over a step: √(2/π) of its deviation. */
function sizeOfNoise(noise: number, step: number): number {
  return (Math.sqrt(2 * noise) / step) * 0.7978845608028654;
}

function mannerOf(ratio: number): Manner {
  if (ratio < 0.1) return 'straight';
  if (ratio < 0.5) return 'one way';
  return ratio < 1 ? 'mostly one way' : 'both ways';
}
