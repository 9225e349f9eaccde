import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressedChance } from '../../src/engine/chance.ts';
import { simulationOf } from '../../src/model/simulation/simulation.ts';
import { goldenBits } from './golden-bits.ts';
import { shipped, subjectOf } from './shipped.ts';
import { endOf, sameBits } from './traces.ts';
import { anySubject } from './worlds.ts';

const GOLDEN = 'tests/golden/hashes.json';
const CHANGED = 'tests/golden/hashes-changed.json';

describe('golden bits', () => {
  it(`every shipped scenario gives the same bits as ever (accept with a reason: move ${CHANGED} over ${GOLDEN})`, async () => {
    const found = await goldenBits();
    const golden: unknown = existsSync(GOLDEN) ? JSON.parse(readFileSync(GOLDEN, 'utf8')) : {};
    if (JSON.stringify(found) === JSON.stringify(golden)) rmSync(CHANGED, { force: true });
    else writeFileSync(CHANGED, `${JSON.stringify(found, null, 2)}\n`);
    expect(found).toEqual(golden);
  });
});

describe('simulations share nothing that counts', () => {
  it('running any others of the same or other shapes in between changes no bit', () => {
    fc.assert(
      fc.property(fc.array(anySubject, { minLength: 2, maxLength: 5 }), (subjects) => {
        const alone = subjects.map((subject) => endOf(subject, 7));
        const simulations = subjects.map(({ calibrated, timeline, months }) =>
          simulationOf(calibrated, timeline, addressedChance('laws'), months),
        );
        for (const order of [simulations, [...simulations].reverse(), simulations]) {
          for (const simulation of order) {
            const index = simulations.indexOf(simulation);
            simulation.run(3);
            simulation.run(7);
            expect(sameBits(simulation.buffer.slice(), alone[index])).toBe(true);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
  it('replicates may run in any order', async () => {
    const { calibrated, timeline, months } = subjectOf(await shipped('nis-chokepoint'));
    const simulation = simulationOf(calibrated, timeline, addressedChance('laws'), months);
    const run = (replicate: number) => {
      simulation.run(replicate);
      return simulation.buffer.slice();
    };
    const forward = [0, 1, 2, 3].map(run);
    const backward = [3, 2, 1, 0].map(run).reverse();
    expect(forward.every((end, k) => sameBits(end, backward[k]))).toBe(true);
  });
});
