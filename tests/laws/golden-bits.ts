import { addressedChance, type Chance } from '../../src/engine/chance.ts';
import { equidistanceOf } from '../../src/model/equidistance.ts';
import { type Simulation, simulationOf } from '../../src/model/simulation/simulation.ts';
import { SHIPPED, type Subject, shipped, subjectOf } from './shipped.ts';

const RUNS = 20;
const MONTHS = 60;

/** What makes runs: a simulation, or something in its place. */
export type Runner = Pick<Simulation, 'run'>;

/** Make the simulation of a subject as the model has it. */
function whole({ calibrated, timeline }: Subject, luck: Chance): Runner {
  return simulationOf(calibrated, timeline, luck, MONTHS);
}

/** Hash the bits of E* in every month of twenty replicates: FNV-1a over bytes, 32 bits. */
export function goldenHash(
  subject: Subject,
  runnerOf: (subject: Subject, luck: Chance, months: number) => Runner = whole,
): string {
  const number = new Float64Array(1);
  const bytes = new DataView(number.buffer);
  let hash = 0x811c9dc5 | 0;
  const runner = runnerOf(subject, addressedChance('golden'), MONTHS);
  const { power: n, channel: m } = subject.calibrated.sizes;
  for (let replicate = 0; replicate < RUNS; replicate++) {
    runner.run(replicate, [
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
  const hashes = SHIPPED.map(async (name) => [name, goldenHash(subjectOf(await shipped(name)))] as const);
  return Object.fromEntries(await Promise.all(hashes));
}
