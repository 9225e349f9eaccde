import { calibrate } from '../src/model/calibrate.ts';
import { simulationOf } from '../src/model/simulation.ts';
import { addressedLuck } from '../src/engine/chance.ts';
import { SERBIA } from './model/serbia.ts';
const cal = calibrate(SERBIA); const sim = simulationOf(cal, { paths: [], events: [] }, addressedLuck('x'), 60);
console.log(%HasFastProperties(sim.world), %HasFastProperties(cal.setting), %HasFastProperties(cal.setting.q), Object.keys(sim.world).length);
const s2=calibrate(SERBIA);
console.log(%HaveSameMap(s2.setting, cal.setting));
