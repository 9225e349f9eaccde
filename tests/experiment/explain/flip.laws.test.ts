import { describe, expect, it } from 'vitest';
import { type Decision, decisionsIn, decisionsOf, withoutHolding } from '../../../src/experiment/explain/decision.ts';
import { type Flip, flipOf } from '../../../src/experiment/explain/flip.ts';
import { flipInputs } from '../../../src/experiment/explain/flip-inputs.ts';
import { partingOf } from '../../../src/experiment/explain/flip-run.ts';
import { pickedAfter, termFlipOf } from '../../../src/experiment/explain/flip-term.ts';
import { runnerOf, type Trajectory } from '../../../src/experiment/runs/trajectory.ts';
import { loadScenario, run } from '../../../src/index.ts';
import type { Scenario } from '../../../src/scenario/fields/scenario.ts';
import { computingOf } from '../../computing.ts';
import { loadShipped } from '../../shipped.ts';

const SEED = 'equidistance';
const same = (a: Decision) => (b: Decision) => a.kind === b.kind && a.actor === b.actor && a.channel === b.channel;

/** Name what was done, so that options of two runs can be compared. */
function done({ options, chosen }: Decision): string {
  const { deed, power, channel, depth } = options[chosen];
  return [deed, power, channel, depth].join();
}

/** Say what a flip does when anybody loads the file with the printed number set, and runs it. */
async function reloaded(id: string, flip: Flip, decision: Decision, replicate: number): Promise<string | undefined> {
  const { scenario } = await loadScenario(id, { set: [{ path: flip.input, value: String(flip.to) }] });
  const then = decisionsIn(run(scenario, { seed: SEED, replicate }), decision.month).find(same(decision));
  return then && done(then);
}

/** Find the first act or answer of an actor from a month on; that a power holds is none. */
function decisionFrom(trajectory: Trajectory, month: number, actor: string): Decision {
  const all = decisionsOf(trajectory);
  for (let at = month; at < trajectory.worlds.length; at++) {
    const found = withoutHolding(all(at)).find((each) => each.actor === actor && each.kind !== 'award');
    if (found) return found;
  }
  throw new Error(`${actor} decides nothing from month ${month} on`);
}

const CASES: readonly (readonly [string, number, number, string])[] = [
  ['serbia-2026', 0, 4, 'CN'],
  ['serbia-2026', 17, 5, 'RS'],
  ['rising', 17, 19, 'RS'],
  ['rising', 17, 48, 'RS'],
  ['rupture', 4, 16, 'RS'],
  ['rupture', 4, 40, 'US'],
  ['managed', 2, 30, 'EU'],
  ['nis-chokepoint', 3, 9, 'RS'],
  ['taiwan-crisis', 17, 50, 'US'],
  ['detente-after-crisis', 17, 5, 'RS'],
  ['kosovo-flashpoint', 5, 18, 'RS'],
  ['tariff-war', 1, 20, 'EU'],
  ['transatlantic-split', 8, 40, 'RS'],
];

describe('the smallest change that turns a decision', () => {
  it.each(CASES)('reproduces from the printed number: %s, run %i, from month %i, %s', async (id, replicate, month, actor) => {
    const scenario = await loadShipped(id);
    const trajectory = runnerOf(scenario, SEED)(replicate);
    const decision = decisionFrom(trajectory, month, actor);
    const flip = flipOf({ scenario, seed: SEED, replicate }, decision);
    expect(flip?.verified).toBe(true);
    const then = await reloaded(id, flip!, decision, replicate);
    expect(then).toBeDefined();
    expect(then).not.toBe(done(decision));
    expect(String(flip!.to).length).toBeLessThan(60);
  });

  it('is the same each time', async () => {
    const scenario = await loadShipped('rising');
    const decision = decisionsIn(run(scenario, { seed: SEED, replicate: 17 }), 19)[4];
    const find = () => flipOf({ scenario, seed: SEED, replicate: 17 }, decision);
    expect(find()).toEqual(find());
  });

  it('is nothing where nothing within the ranges turns it', async () => {
    const scenario = await loadShipped('serbia-2026');
    const trajectory = run(scenario, { seed: SEED, replicate: 20 });
    const decision = decisionsIn(trajectory, 40).find(({ actor }) => actor === 'CN')!;
    expect(flipOf({ scenario, seed: SEED, replicate: 20 }, decision)).toBeUndefined();
  });

  it('leaves out what is excepted', async () => {
    const scenario = await loadShipped('serbia-2026');
    const choice = { scenario, seed: SEED, replicate: 0 };
    const decision = decisionFrom(run(scenario, choice), 4, 'CN');
    const first = flipOf(choice, decision)!;
    expect(flipOf(choice, decision, [first.input])?.input).not.toBe(first.input);
  });

  it('is found in about a second', async () => {
    const scenario = await loadShipped('detente-after-crisis');
    const choice = { scenario, seed: SEED, replicate: 3 };
    const decision = decisionsIn(run(scenario, choice), 119)[2];
    expect(await computingOf(() => flipOf(choice, decision))).toBeLessThan(4000);
  });
});

describe('inputs that may be changed', () => {
  const plain = (scenario: Scenario) =>
    scenario.timeline.paths.map(({ cell, values }) => [cell, values.map((v) => v.toFixed(9))]);

  it('hold the value of the case, within their ranges', async () => {
    const scenario = await loadShipped('serbia-2026');
    for (const { from, range, path } of flipInputs(scenario)) expect(from >= range[0] && from <= range[1], path).toBe(true);
    const paths = flipInputs(scenario).map(({ path }) => path);
    expect(paths).toContain('parameters.bite');
    expect(paths).toContain('powers.US.chokepoint.energy');
    expect(paths).toContain('domestic.credibility');
    expect(paths).toContain('rivalry.lever');
    expect(paths).not.toContain('parameters.profitRate');
  });

  it.each(['serbia-2026', 'rising', 'rupture', 'managed'])(
    'shift the lever as the file with the same value does: %s',
    async (id) => {
      const scenario = await loadShipped(id);
      const lever = flipInputs(scenario).find(({ path }) => path === 'rivalry.lever')!;
      const value = String(lever.write(0.125));
      const read = await loadShipped(id, { set: [{ path: lever.path, value }] });
      expect(plain(lever.with(0.125))).toEqual(plain(read));
    },
  );

  it('shift a lever that is an expression', async () => {
    const set = [{ path: 'rivalry.lever', value: '0.01 * t' }];
    const lever = flipInputs(await loadShipped('serbia-2026', { set })).find(({ path }) => path === 'rivalry.lever')!;
    const read = await loadShipped('serbia-2026', { set: [{ path: 'rivalry.lever', value: String(lever.write(0.2)) }] });
    expect(plain(lever.with(0.2))).toEqual(plain(read));
  });
});

describe('the smallest change of one reason', () => {
  it('moves the same draw to another option, and a little less does not', async () => {
    const scenario = await loadShipped('rising');
    const decisions = decisionsOf(runnerOf(scenario, SEED)(17));
    let met = 0;
    for (let month = 0; month < scenario.horizon; month += 3) {
      for (const decision of decisions(month)) {
        const found = termFlipOf(decision);
        if (found === undefined) continue;
        met++;
        const shift = found.to - found.from;
        expect(decision.options[found.option].terms.find(({ name }) => name === found.term)?.value).toBe(found.from);
        expect(pickedAfter(decision, found.option, 0)).toBe(decision.chosen);
        expect(pickedAfter(decision, found.option, shift * (1 + 1e-9))).toBe(found.then);
        expect(pickedAfter(decision, found.option, shift * (1 - 1e-6))).toBe(decision.chosen);
        expect(found.then).not.toBe(decision.chosen);
        expect([found.then, decision.chosen]).toContain(found.option);
      }
    }
    expect(met).toBeGreaterThan(50);
  });

  it('and the month in which two runs part are none where nothing differs', async () => {
    const scenario = await loadShipped('rising');
    const one = run(scenario, { seed: SEED, replicate: 1 });
    expect(partingOf(one, one)).toBeUndefined();
    expect(partingOf(one, run(scenario, { seed: SEED, replicate: 2 }))).toBe(0);
  });
});
