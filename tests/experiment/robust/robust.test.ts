import { describe, expect, it } from 'vitest';
import type { PolicyComparison } from '../../../src/experiment/experiment.ts';
import { pointResults } from '../../../src/experiment/points/point-results.ts';
import { robustPlan } from '../../../src/experiment/robust/plan.ts';
import { estimatesOf, undominatedOf } from '../../../src/experiment/robust/resampling.ts';
import { robustOf, standingOf } from '../../../src/experiment/robust/robust.ts';
import { worldShare, worldsNeeded } from '../../../src/experiment/robust/satisficing.ts';
import { HEAD, loadText } from '../plans.ts';

const CRITERIA = [
  { outcome: 'equidistance.end.mean', above: 0.5 },
  { outcome: 'decisiveChoice.probability', below: 0.3 },
];
/** [criteria][policies][worlds]: three policies in five worlds. */
const TABLES = [
  [Float64Array.of(0.8, 0.6, 0.5, 0.9, 0.2), Float64Array.of(0.6, 0.7, 0.4, 0.9, 0.1), Float64Array.of(0.9, 0.1, 0.9, 0.1, 0.9)],
  [Float64Array.of(0.1, 0.2, 0.1, 0.4, 0.6), Float64Array.of(0.3, 0.1, 0.1, 0.2, 0.7), Float64Array.of(0.2, 0.5, 0.0, 0.9, 0.1)],
];
const contest = (names: readonly string[]): PolicyComparison => ({
  policies: names.map((name) => ({ name, settings: [] })),
  criteria: CRITERIA,
});
const flags = (rows: readonly Uint8Array[]): number[][] => rows.map((row) => [...row]);

describe('doing well enough', () => {
  it('is each criterion strictly beyond its bound, and all of them at once', () => {
    const { met, allMet } = standingOf(contest(['a', 'b', 'c']), TABLES);
    expect(flags(met[0])).toEqual([
      [1, 1, 0, 1, 0],
      [1, 1, 0, 1, 0],
      [1, 0, 1, 0, 1],
    ]);
    expect(flags(met[1])).toEqual([
      [1, 1, 1, 0, 0],
      [0, 1, 1, 1, 0],
      [1, 0, 1, 0, 1],
    ]);
    expect(flags(allMet)).toEqual([
      [1, 1, 0, 0, 0],
      [0, 1, 0, 1, 0],
      [1, 0, 1, 0, 1],
    ]);
    expect(allMet.map((row) => worldShare(row))).toEqual([0.4, 0.4, 0.6]);
  });

  it('does not change for the others by one more policy', () => {
    const more = TABLES.map((table, o) => [...table, Float64Array.from(table[0], () => (o === 0 ? 0 : 1))]);
    const [few, many] = [standingOf(contest(['a', 'b', 'c']), TABLES), standingOf(contest(['a', 'b', 'c', 'd']), more)];
    expect(many.allMet.slice(0, 3)).toEqual(few.allMet);
    expect(many.regrets.map((each) => each.slice(0, 3))).toEqual(few.regrets);
  });

  it('and falling short do not hang on the order of the worlds', () => {
    const order = [3, 0, 4, 1, 2];
    const turned = TABLES.map((table) => table.map((row) => Float64Array.from(order, (w) => row[w])));
    const [one, other] = [TABLES, turned].map((tables) => estimatesOf(standingOf(contest(['a', 'b', 'c']), tables), 's'));
    expect(other.allMet).toEqual(one.allMet);
    expect(other.met).toEqual(one.met);
    expect(other.undominated).toEqual(one.undominated);
    expect(other.regret.map((each) => each.map(({ value }) => value))).toEqual(
      one.regret.map((each) => each.map(({ value }) => value)),
    );
  });

  it('takes so many worlds to tell apart as the paired difference asks for', () => {
    const first = Uint8Array.from({ length: 20 }, (_, w) => (w < 3 ? 1 : 0));
    const second = Uint8Array.from({ length: 20 }, (_, w) => (w >= 3 && w < 5 ? 1 : 0));
    expect(worldsNeeded(first, second)).toBe(390);
    expect(worldsNeeded(first, first)).toBeUndefined();
  });

  it('has an interval where no world is good enough', () => {
    const never = standingOf({ criteria: [{ outcome: 'x', above: 2 }] }, [[Float64Array.of(0, 1, 1), Float64Array.of(1, 0, 0)]]);
    const [none] = estimatesOf(never, 's').allMet;
    expect([none.value, none.lo]).toEqual([0, 0]);
    expect(none.hi).toBeCloseTo(0.5615, 3);
  });
});

describe('dominance', () => {
  it('needs another that is nowhere worse and somewhere better', () => {
    const rows = [
      [1, 0],
      [0, 1],
      [0, 0],
      [1, 0],
    ];
    expect(undominatedOf(rows)).toEqual([true, true, false, true]);
  });

  it('is certain in every resample where one policy is better in every world', () => {
    const tables = [[Float64Array.of(0.9, 0.8, 0.7, 0.9), Float64Array.of(0.1, 0.2, 0.3, 0.1)]];
    const { undominated, undominatedShare, allMetDifference, regretDifference } = estimatesOf(
      standingOf({ criteria: [CRITERIA[0]] }, tables),
      's',
    );
    expect([undominated, undominatedShare]).toEqual([
      [true, false],
      [1, 0],
    ]);
    expect(allMetDifference(0, 1)).toEqual({ value: 1, lo: 1, hi: 1 });
    expect(regretDifference(0, 1, 0).lo).toBeGreaterThan(0.4);
  });
});

const TEXT = `${HEAD}question: robust
policies:
  - {name: As it stands}
  - {name: Refuse, set: {parameters.honour: 0.7}}
  - {name: Security first, theory: realist, set: {parameters.honour: 0.1}}
uncertainties: {rivalry.lever: {uniform: [0, 1]}, parameters.bite: declared}
outcomes: [{outcome: equidistance.end.mean, above: 0.7}, {outcome: legitimacy.end, above: 0.4}]
design: {points: 20, replicates: 2}
`;

describe('a plan of policies', () => {
  it('runs every policy in the same worlds, and sets nothing that a policy leaves alone', async () => {
    const { experiment } = await loadText(TEXT);
    const { columns, values, worlds } = robustPlan(experiment, experiment.contest!.policies, 's');
    expect(columns).toEqual([
      { path: 'parameters.honour', choices: ['0.7', '0.1'] },
      { path: 'theory', choices: ['realist'] },
      { path: 'rivalry.lever' },
      { path: 'parameters.bite' },
    ]);
    const row = (k: number, world: number): number[] => [...values.subarray((k * 20 + world) * 4, (k * 20 + world) * 4 + 4)];
    expect(worlds.count).toBe(20);
    for (const world of [0, 7, 19]) {
      expect([0, 1, 2].map((k) => row(k, world).slice(0, 2))).toEqual([
        [Number.NaN, Number.NaN],
        [0, Number.NaN],
        [1, 0],
      ]);
      expect(new Set([0, 1, 2].map((k) => row(k, world).slice(2).join())).size).toBe(1);
    }
    expect(new Set(Array.from({ length: 20 }, (_, world) => row(0, world)[3])).size).toBe(20);
  });

  it('has another id where a policy sets something else, and the same where it is called something else', async () => {
    const idOf = async (text: string): Promise<string> => {
      const { experiment } = await loadText(text);
      return robustPlan(experiment, experiment.contest!.policies, 's').design;
    };
    const id = await idOf(TEXT);
    expect(await idOf(TEXT.replace('name: Refuse', 'name: Stand firm'))).toBe(id);
    expect(await idOf(TEXT.replace('0.7}}', '0.6}}'))).not.toBe(id);
  });

  it('finds the policy that is good enough most often, and the conditions under which it fails', async () => {
    const { experiment } = await loadText(TEXT.replace('points: 20', 'points: 100'));
    const plan = robustPlan(experiment, experiment.contest!.policies, 's');
    const { count, unit } = plan.worlds;
    const results = pointResults({ points: 3 * count, replicates: 1, outcomes: experiment.outcomes });
    // the first fails where rivalry is high, the second nearly everywhere, the third always
    const runs = Float64Array.from({ length: 6 * count }, (_, cell) => {
      const [k, world] = [Math.floor(cell / (2 * count)), Math.floor((cell % (2 * count)) / 2)];
      const isGood = k === 0 ? unit[2 * world] < 0.6 : k === 1 && unit[2 * world] < 0.05;
      return cell % 2 === 0 ? (isGood ? 0.9 : 0.1 - k / 100) : 0.45;
    });
    results.take(0, runs);
    const found = robustOf(experiment.contest!, plan, results, 's');
    expect(found.ranking).toEqual([0, 1, 2]);
    expect(found.estimates.allMet[0].value).toBeCloseTo(0.6, 1);
    expect(found.against.map((each) => each?.settled)).toEqual([undefined, true, true]);
    expect(found.failure.box).toEqual([{ input: 0, kind: 'from', limit: expect.closeTo(0.6, 1) }]);
    expect(found.failure.coverage).toBeGreaterThan(0.9);
    expect(found.nearest.policy).toBe(0);
    expect(found.estimates.undominated).toEqual([true, false, false]);
  });
});
