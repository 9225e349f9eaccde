import { expect, it } from 'vitest';
import { addressedChance } from '../../src/engine/chance.ts';
import { simulationOf } from '../../src/model/simulation/simulation.ts';
import { steadyStart } from '../../src/model/simulation/steady-start.ts';
import type { TimedEvent } from '../../src/model/simulation/timeline.ts';
import { leveredRivalry, SERBIA } from '../model/serbia.ts';

const MONTHS = 60;
const BATCH = 20;
/** A month may box some numbers that pass between functions (16 bytes each), but make no array, object or closure. */
const MOST = 900;

/** Find by how many bytes the heap grows in a month of a run: the median over batches, as a collection makes growth negative in a few. */
function growthOf(run: (replicate: number) => void): number {
  const grown = Array.from({ length: 101 }, (_, batch) => {
    const before = process.memoryUsage().heapUsed;
    for (let replicate = 0; replicate < BATCH; replicate++) run(batch * BATCH + replicate);
    return (process.memoryUsage().heapUsed - before) / BATCH / MONTHS;
  });
  return grown.sort((a, b) => a - b)[50];
}

it('a month makes nothing that has to be thrown away, but for a few boxed numbers', () => {
  const paths = leveredRivalry(SERBIA, 0.5)
    .flat()
    .map((level, cell) => ({ variable: 'rivalry' as const, cell, values: [level] }));
  const events: TimedEvent[] = [
    { at: 5, variable: 'pressure', cell: 3, operator: '=', value: 0.5, months: 20 },
    {
      at: 8,
      variable: 'credibility',
      cell: 0,
      operator: '*',
      value: 0.5,
      until: { variable: 'protest', cell: 0, operator: '<', value: 0.1 },
    },
  ];
  const simulation = simulationOf(steadyStart(SERBIA), { paths, events }, addressedChance('memory'), MONTHS);
  for (let replicate = 0; replicate < 2000; replicate++) simulation.run(replicate);
  const grown = growthOf((replicate) => simulation.run(replicate));
  expect(grown).toBeGreaterThanOrEqual(0);
  expect(grown).toBeLessThan(MOST);
  // One array a month would be seen.
  const sink: number[][] = [];
  const careless = growthOf((replicate) => {
    for (let month = 0; month < MONTHS; month++) sink[month] = new Array(64).fill(0.5);
    simulation.run(replicate);
  });
  expect(sink).toHaveLength(MONTHS);
  expect(careless).toBeGreaterThan(grown + 400);
});
