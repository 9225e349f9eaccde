import { addressedChance } from '../../src/engine/chance.ts';
import { equidistanceOf } from '../../src/model/equidistance.ts';
import { simulationOf } from '../../src/model/simulation/simulation.ts';
import { SHIPPED, type Subject, shipped, subjectOf } from './shipped.ts';

const RUNS = 20;
const MONTHS = 60;

/** Hash the bits of E* in every month of twenty replicates: FNV-1a over bytes, 32 bits. */
function hashOf({ calibrated, timeline }: Subject): string {
  const number = new Float64Array(1);
  const bytes = new DataView(number.buffer);
  let hash = 0x811c9dc5 | 0;
  const simulation = simulationOf(calibrated, timeline, addressedChance('golden'), MONTHS);
  const { power: n, channel: m } = calibrated.sizes;
  for (let replicate = 0; replicate < RUNS; replicate++) {
    simulation.run(replicate, [
      {
        advanced({ tie, axis, weight }) {
          bytes.setFloat64(0, equidistanceOf(tie, { n, m, axis, weight }).equidistance);
          for (let k = 0; k < 8; k++) hash = Math.imul(hash ^ bytes.getUint8(k), 0x01000193);
        },
      },
    ]);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Hash every shipped scenario, by name. */
export async function goldenBits(): Promise<Record<string, string>> {
  const hashes = SHIPPED.map(async (name) => [name, hashOf(subjectOf(await shipped(name)))] as const);
  return Object.fromEntries(await Promise.all(hashes));
}
