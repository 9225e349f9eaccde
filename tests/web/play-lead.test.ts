import { describe, expect, it } from 'vitest';
import { shippedFiles } from '../../.config/build-scenarios.ts';
import { readerFrom } from '../../src/cli/inputs/scenario-files.ts';
import type { Override } from '../../src/model/simulation/override.ts';
import type { Scenario } from '../../src/scenario/fields/scenario.ts';
import { deskOver } from '../../src/web/engine/scenario-cache.ts';
import type { ScenarioChoice } from '../../src/web/game/choice.ts';
import { gameComparisonSteps } from '../../src/web/game/compare.ts';
import { tellGame } from '../../src/web/game/describe.ts';
import { branched, choiceOf, gameFrom, isPlain, played, restarted, struck, unstruck } from '../../src/web/game/game.ts';
import { type Injection, injectedInto, shocksIn } from '../../src/web/game/injected-events.ts';
import { type Game, takersOf, together } from '../../src/web/game/pair.ts';
import { endText, fileOf, fromFile, fromQuery, gameQuery, type Opened, type Saved } from '../../src/web/game/save.ts';
import { SHOCK_NAMES, shockEvents } from '../../src/web/game/shocks.ts';
import { momentOf, TURN_SECONDS } from '../../src/web/game/turn-time.ts';
import type { Futures } from '../../src/web/game/view.ts';
import { speechIn } from '../../src/web/page/language.tsx';
import { settingsInWords } from '../../src/web/play/set-up/choice-words.ts';
import { loadShipped, SHIPPED_NAMES } from '../shipped.ts';

const MONTH = 6;
const scenario = await loadShipped('rupture');
const CHOICE: ScenarioChoice = { scenario: 'rupture', set: {}, theory: null, seed: 'class' };
const RULES = { seats: ['RS'], pair: null, months: 24, clock: null } as const;
const GAME: Game = gameFrom(CHOICE, RULES);
const known = (name: string): boolean => name === 'rupture';
const left = (count: number): Game['orders'] => Array.from({ length: count }, () => []);
const EVERYTHING: Game = {
  ...gameFrom(
    { ...CHOICE, set: { 'parameters.capacity': '0.2', 'rivalry.lever': '{11: 0, 12: 0.5}' }, theory: 'realist' },
    { seats: ['RS', 'EU'], pair: 'EU', months: 24, clock: { seconds: 90, end: 'stand' } },
  ),
  orders: [[{ kind: 'act', power: 1, option: 0 }], ...left(11)],
  injections: [
    { month: 3, shock: 'oil' },
    { month: 3, shock: 'freeze' },
    { month: 12, shock: 'rupture' },
  ],
  split: [0, 4],
};

function savedOf(game: Game, base: Scenario): Saved {
  const { scenario: told, situations, month } = tellGame(game, base);
  return { game, seal: { hash: told.hash, end: endText(situations[month].equidistance) } };
}

function gameIn(opened: Opened): Game {
  if ('fault' in opened) throw new Error(opened.fault.kind);
  return opened.saved.game;
}

function compared(game: Game, base: Scenario): Futures {
  const steps = gameComparisonSteps(game, base);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

describe('a shock', () => {
  it.each(SHOCK_NAMES)('%s changes nothing before its month, and something after', (shock) => {
    const usual = tellGame({ ...GAME, orders: left(18) }, scenario);
    const told = tellGame({ ...GAME, orders: left(18), injections: [{ month: MONTH, shock }] }, scenario);
    expect(told.situations.slice(0, MONTH)).toEqual(usual.situations.slice(0, MONTH));
    expect(told.situations[MONTH].equidistance).toBe(usual.situations[MONTH].equidistance);
    expect(told.taken.slice(0, MONTH)).toEqual(usual.taken.slice(0, MONTH));
    expect(told.situations.slice(MONTH)).not.toEqual(usual.situations.slice(MONTH));
    expect(told.scenario.hash).not.toBe(usual.scenario.hash);
  });

  it('is the very events of a scenario file that says the same', async () => {
    const injections: Injection[] = SHOCK_NAMES.map((shock, k) => ({ shock, month: k + 1 }));
    const events = injections.flatMap(({ shock, month }) => shockEvents(shock, scenario, month));
    const text = `format: 2\nname: mine\nstory: mine\nextends: rupture\nevents: ${JSON.stringify(events)}\n`;
    const shipped = readerFrom('.');
    const read: typeof shipped = async (name, from) => (name === 'mine' ? { file: 'mine.yaml', text } : shipped(name, from));
    const { timeline, hash } = await loadShipped('mine', { read });
    const injected = injectedInto(scenario, injections);
    expect(injected.timeline).toEqual(timeline);
    expect(injected.hash).toBe(hash);
  });

  it.each([
    ['gas', 'moscow-cuts-gas'],
    ['street', 'canopy'],
    ['government', 'new-government'],
    ['kosovo', 'kosovo-flashpoint'],
  ] as const)('%s is of the size that the scenario %s gives it', async (shock, name) => {
    const { events } = await loadShipped(name);
    const sizes = events.map(({ target, change, for: months }) => ({ target, change, for: months }));
    for (const { target, change, for: months } of shockEvents(shock, scenario, 0))
      expect(sizes).toContainEqual({ target, change, for: months });
  });

  it('of sanctions on the oil company is of the size that the NIS scenario gives it, and ends by itself', async () => {
    const { events } = await loadShipped('nis-chokepoint');
    const [pressure, demand] = shockEvents('oil', scenario, 0);
    expect(events.map(({ target, change }) => `${target} ${change}`)).toContain(`${pressure.target} ${pressure.change}`);
    expect(events.map(({ target }) => target)).toContain(demand.target);
    expect(pressure.for).toBeGreaterThan(0);
  });

  it('can be expressed in every shipped scenario, and is not offered where its powers are missing', async () => {
    for (const name of SHIPPED_NAMES) expect([name, shocksIn(await loadShipped(name))]).toEqual([name, [...SHOCK_NAMES]]);
    const powers = scenario.case.powers.map((power) => (power.id === 'RU' ? { ...power, id: 'TR' } : power));
    const other = { ...scenario, case: { ...scenario.case, powers } };
    expect(SHOCK_NAMES.filter((name) => !shocksIn(other).includes(name))).toEqual(['front', 'gas', 'government', 'kosovo']);
  });

  it('moves rivalry from wherever it is, and never beyond open war', () => {
    const n = scenario.case.powers.length;
    const highest = ({ month, shock }: Injection): number[] => {
      const { timeline } = injectedInto(scenario, [{ month, shock }]);
      return timeline.events.map(({ cell, value }) => {
        const path = timeline.paths.find((one) => one.variable === 'rivalry' && one.cell === cell)!.values;
        return path[month] + value;
      });
    };
    const [early, late] = [highest({ month: 1, shock: 'rupture' }), highest({ month: 20, shock: 'rupture' })];
    expect(early.length).toBeLessThanOrEqual(n * (n - 1));
    for (const values of [early, late]) expect(values.every((value) => value > 0.8 && value <= 1)).toBe(true);
    expect(Math.min(...late)).toBeGreaterThan(Math.min(...early));
  });
});

describe('a game with shocks, levers, a theory, a clock and two on one chair', () => {
  it('is told and compared to the same bits when replayed from its link and from its file', async () => {
    const base = await deskOver(shippedFiles()).scenarioOf(choiceOf(EVERYTHING));
    const saved = savedOf(EVERYTHING, base);
    const told = tellGame(EVERYTHING, base);
    const futures = compared(EVERYTHING, base);
    for (const opened of [fromQuery(gameQuery(saved)!, known), fromFile(fileOf(saved), known)]) {
      expect(opened).toEqual({ saved });
      const again = gameIn(opened);
      const fresh = await deskOver(shippedFiles()).scenarioOf(choiceOf(again));
      expect(tellGame(again, fresh)).toEqual(told);
      expect(compared(again, fresh)).toEqual(futures);
      expect(savedOf(again, fresh).seal).toEqual(saved.seal);
    }
    expect(gameQuery(saved)!.length).toBeLessThan(1000);
  });

  it.each([
    ['a shock that is none', { injections: [{ month: 1, shock: 'flood' as 'gas' }] }],
    ['a shock after the last month', { injections: [{ month: 13, shock: 'gas' as const }] }],
    ['two on a chair that nobody plays', { pair: 'CN' }],
    ['a clock that is not on offer', { clock: { seconds: 7, end: 'tell' as const } }],
    ['a theory that is none', { theory: 'marxist' as 'liberal' }],
    ['a setting without a path', { set: { capacity: '1' } }],
    ['a month without agreement that was not played', { split: [12] }],
  ])('with %s is damaged', (_, part) => {
    const opened = fromQuery(gameQuery({ game: { ...EVERYTHING, ...part }, seal: { hash: '', end: '' } })!, known);
    expect('fault' in opened && opened.fault.kind).toBe('broken');
  });

  it('goes back with the shocks that a month began with, or starts again without any', () => {
    const back = branched(EVERYTHING, 3);
    expect([back.orders.length, back.injections.length, back.split]).toEqual([3, 2, [0]]);
    const fresh = restarted(EVERYTHING);
    expect([fresh.orders, fresh.injections, fresh.split, fresh.set]).toEqual([[], [], [], EVERYTHING.set]);
    expect(unstruck(struck(GAME, 'gas'), 'gas')).toEqual(GAME);
    expect(unstruck(played(struck(GAME, 'gas'), { orders: [], split: false }), 'gas').injections).toHaveLength(1);
  });

  it('lets shocks strike the hundred futures too', () => {
    const orders = left(18);
    const [usual, struckAll] = [[], [{ month: 2, shock: 'rupture' as const }]].map((injections) =>
      compared({ ...GAME, orders, injections }, scenario),
    );
    expect(struckAll.fan[2]).toEqual(usual.fan[2]);
    expect(struckAll.fan[18].p50).toBeLessThan(usual.fan[18].p50);
  });
});

describe('a file of the reader’s own', () => {
  const text = 'format: 2\nname: Mine\nstory: Mine.\nextends: serbia-2026\nhorizon: 12\nparameters: {bite: 3}\n';
  const game = gameFrom({ ...CHOICE, scenario: 'mine', own: { name: 'mine', text } }, RULES);

  it('is played as it is, for as many months as it has, and replayed from the saved file', async () => {
    const base = await deskOver(shippedFiles()).scenarioOf(choiceOf(game));
    const saved = savedOf({ ...game, orders: left(4) }, base);
    const told = tellGame(saved.game, base);
    expect([told.months, told.scenario.parameters.bite]).toEqual([12, 3]);
    const again = gameIn(fromFile(fileOf(saved), known));
    expect(tellGame(again, await deskOver(shippedFiles()).scenarioOf(choiceOf(again)))).toEqual(told);
  });

  it('fits in no link', () => expect(gameQuery({ game, seal: { hash: '', end: '' } })).toBe(null));

  it('is left out of a choice for which another scenario was taken', () => {
    expect(choiceOf({ ...game, scenario: 'rupture' })).toEqual(CHOICE);
    expect([isPlain(game), isPlain({ ...game, scenario: 'rupture' })]).toEqual([false, true]);
  });
});

describe('what stands in Explore', () => {
  it('is told in words, in both languages', async () => {
    const choice = { ...EVERYTHING, own: { name: 'rupture', text: '' } };
    const resolved = await deskOver(shippedFiles()).scenarioOf(choiceOf(EVERYTHING));
    expect(settingsInWords(choice, resolved, speechIn('en'))).toEqual([
      'A file of your own: rupture.yaml',
      'Theory: Realist',
      'Load that a legitimate and quiet state can bear: 0.20',
      'Rivalry of the powers, at its farthest from the start: +0.50',
    ]);
    expect(settingsInWords(choice, resolved, speechIn('sr-Latn'))[2]).toBe(
      'Teret koji može da podnese legitimna i mirna država: 0,20',
    );
  });
});

describe('two on one chair', () => {
  const act = (power: number, option: number): Override => ({ kind: 'act', power, option });
  const takers = takersOf({ seats: ['RS', 'EU', 'CN'], pair: 'EU' });
  const award: Override = { kind: 'award', channel: 1, power: 0 };

  it('take the device one after the other, and everybody else once', () => {
    expect(takers.map(({ seat, place }) => `${seat}${place}`)).toEqual(['RS0', 'EU1', 'EU2', 'CN0']);
    expect(takersOf(GAME)).toEqual([{ seat: 'RS', place: 0 }]);
  });

  it.each([
    ['both the same', [act(1, 5)], [act(1, 5)], [act(1, 5)], false],
    ['different acts', [act(1, 5)], [act(1, 6)], [act(1, 0)], true],
    ['an act, and it is left to the model', [], [act(1, 6)], [act(1, 0)], true],
    ['holding both', [act(1, 0)], [act(1, 0)], [act(1, 0)], false],
    ['nothing: the model decides', [], [], [], false],
  ])('who seal %s', (_, first, second, agreed, split) => {
    const all = together(takers, [[award], first, second, [act(0, 3)]]);
    expect(all).toEqual({ orders: [award, act(0, 3), ...agreed], split });
  });

  it('are remembered as not having agreed', () => {
    const game = played(played(GAME, { orders: [], split: false }), { orders: [act(1, 0)], split: true });
    expect(game.split).toEqual([1]);
  });
});

describe('the clock of a turn', () => {
  it.each(TURN_SECONDS)('of %d seconds speaks at few moments, the last one once', (whole) => {
    const moments = Array.from({ length: whole + 1 }, (_, k) => momentOf(whole - k, whole));
    const changes = moments.filter((moment, k) => k === 0 || moment !== moments[k - 1]);
    expect(changes[0]).toBe('early');
    expect(changes.slice(-2)).toEqual(['seconds', 'up']);
    expect(changes.length).toBe(new Set(changes).size);
    expect(changes.includes('half')).toBe(whole > 120);
    expect(changes.includes('minute')).toBe(whole > 60);
  });
});
