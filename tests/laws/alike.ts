import fc from 'fast-check';
import { columnsOver } from '../../src/engine/columns.ts';
import type { Case, Power } from '../../src/model/case.ts';
import type { Parameters } from '../../src/model/parameters.ts';
import { type CaseReading, steadyStart } from '../../src/model/simulation/steady-start.ts';
import type { CellPath } from '../../src/model/simulation/timeline.ts';
import { VARIABLES, type VariableName } from '../../src/model/variables.ts';
import { leveredRivalry, SERBIA } from '../model/serbia.ts';
import type { Subject } from './shipped.ts';
import { sameBits, type Trace, traceOf } from './traces.ts';
import { anyCase } from './worlds.ts';

const MONTHS = 24;

/** A case at .5 of the way to war, with more paths if need be. */
export function subject(
  kase: Case,
  parameters: Partial<Parameters> = {},
  paths: readonly CellPath[] = [],
  reading: CaseReading = {},
): Subject {
  const lever = leveredRivalry(kase, 0.5)
    .flat()
    .map((level, cell): CellPath => ({ variable: 'rivalry', cell, values: [level] }));
  return {
    name: kase.name,
    calibrated: steadyStart(kase, { ...reading, parameters }),
    timeline: { paths: [...lever, ...paths], events: [] },
    months: MONTHS,
  };
}

/** Tell whether two subjects live the same months, but for constants and stocks that only the mechanism holds. */
export function liveAlike(one: Subject, two: Subject, apart: readonly VariableName[] = []): boolean {
  const [a, b] = [traceOf(one, 0), traceOf(two, 0)];
  const all = (trace: Trace) =>
    [...trace.months, trace.end].map((buffer) => columnsOver(VARIABLES, one.calibrated.sizes, buffer));
  const other = all(b);
  const names = (Object.keys(VARIABLES) as VariableName[]).filter((name) => !apart.includes(name));
  return all(a).every((world, month) => names.every((name) => sameBits(world[name], other[month][name])));
}

/** Change every power of a case. */
export const eachPower = (kase: Case, change: (power: Power) => Power): Case => ({ ...kase, powers: kase.powers.map(change) });
/** Hold a law against a hundred cases. */
export const inAnyCase = (law: (kase: Case) => boolean) => fc.assert(fc.property(anyCase, law), { numRuns: 100 });

/** The 2025 case with a lender that holds claims and seeks a market. */
export const RICH: Case = {
  ...SERBIA,
  powers: SERBIA.powers.map((power) => (power.id === 'CN' ? { ...power, lender: 1, claims: 0.2, gatewayTo: 'EU' } : power)),
  channels: SERBIA.channels.map((channel) => ({
    ...channel,
    lends: channel.id === 'investment',
    market: channel.id === 'trade',
  })),
};
