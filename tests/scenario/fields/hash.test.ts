import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MECHANISM_NAMES, without } from '../../../src/experiment/runs/mechanisms.ts';
import type { Case } from '../../../src/model/case.ts';
import { DEFAULTS, PARAMETERS, type Parameters } from '../../../src/model/parameters.ts';
import { canonical, hashOf } from '../../../src/scenario/fields/hash.ts';
import type { Scenario } from '../../../src/scenario/fields/scenario.ts';
import { SHIPPED, shipped, subjectOf } from '../../laws/shipped.ts';
import { endOf } from '../../laws/traces.ts';
import { anyCase } from '../../laws/worlds.ts';

const all = await Promise.all(SHIPPED.map((name) => shipped(name)));
const base = all.find(({ id }) => id === 'serbia-2025')!;

/** What a run depends on, whole: a scenario without its prose. */
function wholeOf({ case: given, theory, parameters, switches, horizon, timeline }: Scenario): string {
  const nameless = (rows: readonly { name: string }[]) => rows.map(({ name: _name, ...rest }) => rest);
  const { name: _name, camps: _camps, state, powers, channels, ...numbers } = given;
  const core = { ...numbers, state: state.id, powers: nameless(powers), channels: nameless(channels) };
  return canonical({ core, theory, parameters, switches, horizon, timeline });
}

/** Find whether the hashes of scenarios part exactly where the scenarios do. */
function partAlike(scenarios: readonly Scenario[]): void {
  const wholes = new Set(scenarios.map(wholeOf));
  expect(new Set(scenarios.map(hashOf)).size).toBe(wholes.size);
  expect(wholes.size).toBeGreaterThan(1);
}

const set = (parameters: Partial<Parameters>): Scenario => ({ ...base, parameters: { ...DEFAULTS, ...parameters } });
const ofCase = (given: Case): Scenario => ({ ...base, case: given });

/** Change one number or flag of a case, wherever it stands. */
function variantsOf(given: Case): Scenario[] {
  const eachRow = <T extends object>(rows: readonly T[], put: (rows: T[]) => Case): Scenario[] =>
    rows.flatMap((row, k) =>
      ['conditional', 'lender', 'claims', 'elastic', 'lumpy', 'core', 'lends', 'market', 'capability', 'weight']
        .filter((key) => Object.hasOwn(row, key))
        .flatMap((key) => {
          const values = typeof row[key as keyof T] === 'boolean' ? [true, false] : [0, 0.5];
          return values.map((value) => ofCase(put(rows.toSpliced(k, 1, { ...row, [key]: value }))));
        }),
    );
  const tables = (['drift', 'affinity', 'ceiling'] as const).flatMap((table) =>
    [0, 0.25, 1].flatMap((value) => [
      ofCase({ ...given, [table]: given[table].map((row) => row.map(() => value)) }),
      ofCase({ ...given, [table]: given[table].map((row, p) => row.map((cell, c) => (p + c === 0 ? value : cell))) }),
    ]),
  );
  return [
    ofCase(given),
    ...eachRow(given.powers, (powers) => ({ ...given, powers })),
    ...eachRow(given.channels, (channels) => ({ ...given, channels })),
    ...tables,
  ];
}

describe('the hash of a scenario', () => {
  it('is the same for ever while its numbers are', () => {
    expect(base.hash).toBe('feb4bc85390b1c3ee03c2f1be6bda06095d07e4361cf5a20e10abb47f3f531a9');
  });
  it('leaves out a parameter that does nothing, as if no version had it', () => {
    const { claimsLeverage: _a, claimsBuild: _b, claimsFade: _c, gateway: _d, ...older } = base.parameters;
    expect(hashOf({ ...base, parameters: older as Parameters })).toBe(base.hash);
  });
  it('leaves out what a case does not use, as if no version had it', () => {
    const { affinity: _a, ceiling: _b, ...given } = base.case;
    expect(base.case.affinity.flat().every((cell) => cell === 0)).toBe(true);
    const powers = base.case.powers.map(({ lender, claims, ...power }) => ({
      ...power,
      ...(lender === 0 ? {} : { lender }),
      ...(claims === 0 ? {} : { claims }),
    }));
    const quiet = { affinity: base.case.affinity.map((row) => row.map(() => 0)), ceiling: base.case.ceiling };
    expect(hashOf(ofCase({ ...given, ...quiet, powers: powers as unknown as Case['powers'] }))).toBe(base.hash);
  });
  it('leaves out a switch that is off, as if no version had it', () => {
    const { squeeze: _squeeze, ...older } = base.switches;
    const off = { ...base, switches: { ...base.switches, squeeze: false } };
    expect(hashOf({ ...base, switches: older as Scenario['switches'] })).toBe(hashOf(off));
    expect(hashOf(off)).not.toBe(base.hash);
  });
  it('holds every default that does something', () => {
    for (const [name, { default: value, ...rest }] of Object.entries(PARAMETERS)) {
      if (('neutral' in rest && rest.neutral === value) || 'scales' in rest) continue;
      const { [name as keyof Parameters]: _gone, ...others } = base.parameters;
      expect(hashOf({ ...base, parameters: others as Parameters }) !== base.hash, name).toBe(true);
    }
  });
  it('parts any two settings of a parameter, alone and beside another', () => {
    const single = Object.entries(PARAMETERS).flatMap(([name, { range, default: value }]) =>
      [...new Set([0, 0.001, value, ...range])].map((number) => ({ [name]: number })),
    );
    partAlike(single.flatMap((one) => [set(one), set({ claimsBuild: 0.01, ...one }), set({ bind: 0, ...one })]));
  });
  it('parts any two cases', () => {
    fc.assert(
      fc.property(anyCase, anyCase, (one, two) => partAlike([...variantsOf(one), ...variantsOf(two)])),
      { numRuns: 20 },
    );
  });
  it('parts shipped scenarios, without a mechanism too, and never stands for two runs', () => {
    const scenarios = all.flatMap((one) => [one, ...MECHANISM_NAMES.map((name) => without(one, [name]))]);
    const ends = new Map<string, string>();
    for (const one of scenarios) {
      const end = Buffer.from(endOf({ ...subjectOf(one), months: 12 }, 0).buffer).toString('base64');
      expect(ends.get(one.hash) ?? end, one.id).toBe(end);
      ends.set(one.hash, end);
    }
    expect(ends.size).toBeGreaterThan(all.length * 8);
  });
});
