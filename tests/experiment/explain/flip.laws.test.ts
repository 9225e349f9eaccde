import { describe, expect, it } from 'vitest';
import { type Decision, decisionsIn, decisionsOf, withoutHolding } from '../../../src/experiment/explain/decision.ts';
import { type Flip, flipOf, isOnlyLuck } from '../../../src/experiment/explain/flip.ts';
import { flipInputs } from '../../../src/experiment/explain/flip-inputs.ts';
import { partingOf } from '../../../src/experiment/explain/flip-run.ts';
import { pickedAfter, termFlipOf } from '../../../src/experiment/explain/flip-term.ts';
import { chancesOf } from '../../../src/experiment/explain/questions.ts';
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

/** Say what of a flip is a butterfly; nothing where none of it is. */
function faultOf({ input, share, lucks: { turned, of } }: Flip, scenario: Scenario): string {
  const found = flipInputs(scenario).find(({ path }) => path === input);
  if (!found?.isAssumption) return `${input} is no assumption`;
  if (share < 0.01 - 1e-9) return `${input} moves by ${share} of its range`;
  return of >= 25 && 2 * turned > of ? '' : `${input} turns ${turned} of ${of}`;
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
  ['serbia-2025', 17, 5, 'RS'],
  ['rising', 17, 30, 'RS'],
  ['rising', 17, 48, 'RS'],
  ['rupture', 4, 25, 'RS'],
  ['managed', 2, 30, 'EU'],
  ['nis-chokepoint', 3, 9, 'RS'],
  ['detente-after-crisis', 17, 5, 'RS'],
  ['kosovo-flashpoint', 5, 18, 'RS'],
  ['transatlantic-split', 8, 40, 'RS'],
];
/** Acts and answers of small chance. */
const LUCKY: readonly (readonly [string, number, number, string])[] = [
  ['serbia-2025', 0, 4, 'CN'],
  ['rupture', 4, 40, 'US'],
  ['taiwan-crisis', 17, 50, 'US'],
  ['tariff-war', 1, 20, 'EU'],
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
    expect(faultOf(flip!, scenario)).toBe('');
  });

  it.each(LUCKY)('is none where it was only luck: %s, run %i, from month %i, %s', async (id, replicate, month, actor) => {
    const scenario = await loadShipped(id);
    const decision = decisionFrom(runnerOf(scenario, SEED)(replicate), month, actor);
    expect(flipOf({ scenario, seed: SEED, replicate }, decision)).toBeUndefined();
    expect(isOnlyLuck(decision)).toBe(true);
  });

  it('is none where powers act at random', async () => {
    const scenario = await loadShipped('rising', { set: [{ path: 'parameters.lambda', value: '0' }] });
    const decision = decisionFrom(runnerOf(scenario, SEED)(17), 4, 'CN');
    expect(decision.precision).toBe(0);
    expect(isOnlyLuck(decision)).toBe(true);
    expect(termFlipOf(decision)).toBeUndefined();
  });

  it('is never a butterfly: an assumption that is declared, by a hundredth of its range, in most lucks', async () => {
    let met = 0;
    for (const [id, replicate] of [
      ['serbia-2025', 0],
      ['rising', 17],
      ['kosovo-flashpoint', 5],
      ['judged-chokepoints', 2],
    ] as const) {
      const scenario = await loadShipped(id);
      const decisions = decisionsOf(runnerOf(scenario, SEED)(replicate));
      for (let month = 2; month < 60; month += 14) {
        for (const decision of withoutHolding(decisions(month)).slice(0, 3)) {
          const flip = flipOf({ scenario, seed: SEED, replicate }, decision);
          if (flip === undefined) continue;
          met++;
          expect(faultOf(flip, scenario), `${id} ${replicate} ${month}`).toBe('');
        }
      }
    }
    expect(met).toBeGreaterThan(5);
  });

  it('is the same each time', async () => {
    const scenario = await loadShipped('rising');
    const decision = decisionsIn(run(scenario, { seed: SEED, replicate: 17 }), 19)[4];
    const find = () => flipOf({ scenario, seed: SEED, replicate: 17 }, decision);
    expect(find()).toEqual(find());
  });

  it('is nothing where nothing within the ranges turns it', async () => {
    const scenario = await loadShipped('serbia-2025');
    const trajectory = run(scenario, { seed: SEED, replicate: 20 });
    const decision = decisionsIn(trajectory, 40).find(({ actor }) => actor === 'CN')!;
    expect(flipOf({ scenario, seed: SEED, replicate: 20 }, decision)).toBeUndefined();
  });

  it('leaves out what is excepted', async () => {
    const scenario = await loadShipped('serbia-2025');
    const choice = { scenario, seed: SEED, replicate: 0 };
    const decision = decisionFrom(run(scenario, choice), 25, 'RS');
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
    const scenario = await loadShipped('serbia-2025');
    for (const { from, range, path } of flipInputs(scenario)) expect(from >= range[0] && from <= range[1], path).toBe(true);
    const paths = flipInputs(scenario).map(({ path }) => path);
    expect(paths).toContain('parameters.bite');
    expect(paths).toContain('powers.US.chokepoint.energy');
    expect(paths).toContain('domestic.credibility');
    expect(paths).toContain('rivalry.lever');
    expect(paths).not.toContain('parameters.profitRate');
  });

  it.each(['serbia-2025', 'rising', 'rupture', 'managed'])(
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
    const lever = flipInputs(await loadShipped('serbia-2025', { set })).find(({ path }) => path === 'rivalry.lever')!;
    const read = await loadShipped('serbia-2025', { set: [{ path: 'rivalry.lever', value: String(lever.write(0.2)) }] });
    expect(plain(lever.with(0.2))).toEqual(plain(read));
  });
});

/** Find the part of its chance that the chosen option keeps once the utility of one is shifted. */
function kept({ options, precision, chosen }: Decision, option: number, shift: number): number {
  const utilities = options.map(({ utility }, k) => utility + (k === option ? shift : 0));
  return chancesOf(utilities, precision)[chosen] / options[chosen].probability;
}

describe('the smallest change of one reason', () => {
  it('turns it on the same draw and on most others, by a hundredth at least, and a little less does not', async () => {
    const scenario = await loadShipped('rising');
    const decisions = decisionsOf(runnerOf(scenario, SEED)(17));
    let met = 0;
    for (let month = 0; month < scenario.horizon; month += 3) {
      for (const decision of decisions(month)) {
        const found = termFlipOf(decision);
        if (found === undefined) continue;
        met++;
        const shift = found.to - found.from;
        const isFloor = Math.abs(shift) <= 0.01 * Math.abs(found.from) * (1 + 1e-9);
        expect(decision.options[found.option].terms.find(({ name }) => name === found.term)?.value).toBe(found.from);
        expect(pickedAfter(decision, found.option, 0)).toBe(decision.chosen);
        expect(pickedAfter(decision, found.option, shift * (1 + 1e-9))).toBe(found.then);
        expect(kept(decision, found.option, shift)).toBeLessThan(0.5);
        const less = shift * (1 - 1e-6);
        const isUnturned =
          pickedAfter(decision, found.option, less) === decision.chosen || kept(decision, found.option, less) >= 0.5;
        expect(isUnturned || isFloor).toBe(true);
        expect(Math.abs(shift)).toBeGreaterThanOrEqual(0.01 * Math.abs(found.from) * (1 - 1e-9));
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
