// Prints how many bare runs a second a fresh process reaches on the base case, at the model layer; run by bench.ts.
import { addressedChance } from '../../src/engine/chance.ts';
import { simulationOf } from '../../src/model/simulation/simulation.ts';
import { steadyStart } from '../../src/model/simulation/steady-start.ts';
import { SERBIA } from '../model/serbia.ts';

const RUNS = 5000;
const simulation = simulationOf(steadyStart(SERBIA), { paths: [], events: [] }, addressedChance('bench'), 60);
let rate = 0;
// The first rounds warm the compiler up.
for (let round = 0; round < 4; round++) {
  const before = process.hrtime.bigint();
  for (let k = 0; k < RUNS; k++) simulation.run(k);
  rate = RUNS / (Number(process.hrtime.bigint() - before) / 1e9);
}
process.stdout.write(`${rate}\n`);
