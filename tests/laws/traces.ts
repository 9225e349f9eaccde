import { addressedChance } from '../../src/engine/chance.ts';
import { simulationOf } from '../../src/model/simulation/simulation.ts';
import type { Subject } from './shipped.ts';

/** The whole world of each month after everyone has decided, and the world at the end. */
export interface Trace {
  readonly months: readonly Float64Array[];
  readonly end: Float64Array;
}

/** Run one replicate and keep everything. */
export function traceOf({ calibrated, timeline, months }: Subject, replicate: number, seed = 'laws'): Trace {
  const simulation = simulationOf(calibrated, timeline, addressedChance(seed), months);
  const kept: Float64Array[] = [];
  simulation.run(replicate, [{ decided: () => void kept.push(simulation.buffer.slice()) }]);
  return { months: kept, end: simulation.buffer.slice() };
}

/** Run one replicate and keep nothing but the end. */
export function endOf({ calibrated, timeline, months }: Subject, replicate: number, seed = 'laws'): Float64Array {
  const simulation = simulationOf(calibrated, timeline, addressedChance(seed), months);
  simulation.run(replicate);
  return simulation.buffer.slice();
}

/** Say whether two worlds are the same bits; -0 and 0 are not. */
export function sameBits(a: Float64Array, b: Float64Array): boolean {
  return Buffer.from(a.buffer, a.byteOffset, a.byteLength).equals(Buffer.from(b.buffer, b.byteOffset, b.byteLength));
}
