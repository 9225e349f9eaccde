import { addressedChance, addressOf } from '../../src/engine/chance.ts';
import { normalQuantile } from '../../src/experiment/statistics/normal-distribution.ts';
import type { WatchedRun, WatchedWorld } from '../../src/experiment/tipping/early-warning-runs.ts';

/** Months of a made-up run. */
export const MONTHS = 60;
/** Month that completes the choices of these tests: they begin in month 49. */
const CHOICE = 60;

/** A made-up run: noise that remembers the month before by `phi(t)`, t from 0 to 1, times `size(t)`. */
interface Noise {
  readonly phi?: (t: number) => number;
  readonly size?: (t: number) => number;
}

/** Make worlds of made-up runs: in each, half of the runs choose; one level lower none does. */
export function worldsOf(seed: string, chooses: Noise, never: Noise, worlds = 24, runs = 12): WatchedWorld[] {
  const luck = addressedChance(seed);
  const noise = addressOf('noise');
  const run = (replicate: number, { phi = () => 0, size = () => 1 }: Noise, choice: number): WatchedRun => {
    luck.begin(replicate);
    let now = 0;
    const equidistance = Float64Array.from({ length: MONTHS + 1 }, (_, month) => {
      luck.turn(month);
      now = phi(month / MONTHS) * now + normalQuantile(luck.draw(noise));
      return 0.7 + 0.01 * size(month / MONTHS) * now;
    });
    return { equidistance, moved: equidistance.map((one) => Math.abs(one - equidistance[0])), choice };
  };
  return Array.from({ length: worlds }, (_, w) => ({
    above: Array.from({ length: runs }, (_, k) =>
      k % 2 === 0 ? run(2 * (w * runs + k), chooses, CHOICE) : run(2 * (w * runs + k), never, 0),
    ),
    below: Array.from({ length: runs }, (_, k) => run(2 * (w * runs + k) + 1, never, 0)),
  }));
}
