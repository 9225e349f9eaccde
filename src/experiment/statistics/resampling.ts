import { addressedChance, addressOf } from '../../engine/chance.ts';
import { quantileAt } from './statistics.ts';

/** Resamples from which a 95 % interval is read. [C] */
export const RESAMPLES = 1000;

/**
 * Draw rows with replacement, and say how often each came, [rows]: yields RESAMPLES such counts.
 *
 * Source  Efron 1979 (bootstrap)
 */
export function* resamples(rows: number, seed: string): Generator<Uint32Array> {
  const luck = addressedChance(seed);
  const address = addressOf('bootstrap');
  for (let resample = 0; resample < RESAMPLES; resample++) {
    luck.begin(resample);
    const counts = new Uint32Array(rows);
    for (let k = 0; k < rows; k++) {
      luck.turn(k);
      counts[Math.floor(luck.draw(address) * rows)]++;
    }
    yield counts;
  }
}

/** Find the 95 % interval of estimates from resamples; sorts them. */
export function percentiles(estimates: Float64Array): [number, number] {
  estimates.sort();
  return [quantileAt(estimates, 0.025), quantileAt(estimates, 0.975)];
}
