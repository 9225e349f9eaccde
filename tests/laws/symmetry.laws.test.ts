import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOver } from '../../src/engine/columns.ts';
import type { Case } from '../../src/model/case.ts';
import { equidistanceOf } from '../../src/model/equidistance.ts';
import { steadyStart } from '../../src/model/simulation/steady-start.ts';
import type { TimedEvent } from '../../src/model/simulation/timeline.ts';
import { VARIABLES, type VariableName } from '../../src/model/variables.ts';
import type { Subject } from './shipped.ts';
import { traceOf } from './traces.ts';
import { anyCase, within } from './worlds.ts';

// No one acts and awards are their expected values: what is left is the model without its luck.
const STILL = { switches: { powers: false } } as const;
const expectedAwards = (kase: Case): Case => ({
  ...kase,
  channels: kase.channels.map((channel) => ({ ...channel, lumpy: false })),
});
/** What happens to a power's stocks in each channel at some months. */
const happenings = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 23 }),
    variable: fc.constantFrom('pressure' as const, 'inducement' as const, 'tie' as const),
    c: fc.nat(5),
    value: within(0, 1),
  }),
  { minLength: 1, maxLength: 6 },
);

/** Let the last power be a twin of the first but in name. */
function twinned(kase: Case): Case {
  const last = kase.powers.length - 1;
  const copy = <T>(rows: readonly T[]): T[] => rows.map((row, p) => (p === last ? rows[0] : row));
  const level = (p: number, r: number): number =>
    p === r || (p === 0 && r === last) || (p === last && r === 0) ? 0 : kase.rivalry[p === last ? 0 : p][r === last ? 0 : r];
  return {
    ...kase,
    powers: kase.powers.map((power, p) => (p === last ? { ...kase.powers[0], id: power.id, name: power.name } : power)),
    tie: copy(kase.tie).map((row) => row.map((tie) => tie / 2)),
    drift: copy(kase.drift),
    affinity: copy(kase.affinity),
    ceiling: copy(kase.ceiling),
    rivalry: kase.rivalry.map((row, p) => row.map((_, r) => level(p, r))),
  };
}

/** Let all powers be one: half in each camp, all equally hostile to the other camp's. */
function mirrored(kase: Case, rivalry: number): Case {
  const n = kase.powers.length - (kase.powers.length % 2);
  const camp = (p: number) => (p % 2 === 0 ? 1 : -1);
  const first = <T>(rows: readonly T[]): T[] => Array.from({ length: n }, () => rows[0]);
  return {
    ...kase,
    powers: kase.powers.slice(0, n).map(({ id, name }, p) => ({ ...kase.powers[0], id, name, axis: camp(p), stance: 0 })),
    tie: first(kase.tie).map((row) => row.map((tie) => tie / n)),
    drift: first(kase.drift),
    affinity: first(kase.affinity),
    ceiling: first(kase.ceiling),
    rivalry: Array.from({ length: n }, (_, p) => Array.from({ length: n }, (_r, r) => (camp(p) === camp(r) ? 0 : rivalry))),
  };
}

/** All that is kept for each tie, but where it takes its luck: that belongs to a name. */
const PER_TIE = (Object.keys(VARIABLES) as VariableName[]).filter(
  (name) => VARIABLES[name].shape.join() === 'power,channel' && name !== 'actAddress',
);

describe('identical powers', () => {
  it('stay identical while the same happens to both, awards are expected and no one acts', () => {
    fc.assert(
      fc.property(
        anyCase.filter(({ powers }) => powers.length > 2),
        happenings,
        (kase, events) => {
          const twins = twinned(expectedAwards(kase));
          const [n, m] = [twins.powers.length, twins.channels.length];
          const both = events.flatMap(({ at, variable, c, value }) =>
            [0, n - 1].map(
              (p): TimedEvent => ({ at, variable, cell: p * m + (c % m), operator: variable === 'tie' ? '*' : '=', value }),
            ),
          );
          const subject: Subject = {
            name: 'twins',
            calibrated: steadyStart(twins, STILL),
            timeline: { paths: [], events: both },
            months: 24,
          };
          for (const buffer of traceOf(subject, 0).months) {
            const world = columnsOver(VARIABLES, subject.calibrated.sizes, buffer);
            for (const name of PER_TIE)
              expect(world[name].subarray(0, m), name).toEqual(world[name].subarray((n - 1) * m, n * m));
          }
        },
      ),
      { numRuns: 200 },
    );
  });
  it('in two camps leave the state exactly between them', () => {
    fc.assert(
      fc.property(anyCase, within(0, 1), happenings, (kase, rivalry, events) => {
        const mirror = mirrored(expectedAwards(kase), rivalry);
        const [n, m] = [mirror.powers.length, mirror.channels.length];
        const all = events.flatMap(({ at, variable, c, value }) =>
          mirror.powers.map(
            (_, p): TimedEvent => ({ at, variable, cell: p * m + (c % m), operator: variable === 'tie' ? '*' : '=', value }),
          ),
        );
        const subject: Subject = {
          name: 'mirror',
          calibrated: steadyStart(mirror, STILL),
          timeline: { paths: [], events: all },
          months: 24,
        };
        const end = columnsOver(VARIABLES, subject.calibrated.sizes, traceOf(subject, 0).end);
        expect(Math.abs(equidistanceOf(end.tie, { n, m, axis: end.axis, weight: end.weight }).tilt)).toBeLessThan(1e-12);
      }),
      { numRuns: 200 },
    );
  });
});
