import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedFiles } from '../../.config/build-scenarios.ts';
import { run } from '../../src/experiment/runs/trajectory.ts';
import { DEPTHS } from '../../src/model/parameters.ts';
import type { Override } from '../../src/model/simulation/override.ts';
import { stepsOf } from '../../src/web/engine/answers.ts';
import { deskOver } from '../../src/web/engine/scenario-cache.ts';
import type { ScenarioChoice } from '../../src/web/game/choice.ts';
import { COUNT, gameComparisonSteps } from '../../src/web/game/compare.ts';
import { tellGame } from '../../src/web/game/describe.ts';
import { branched, gameFrom, isPlayable, ordered, played } from '../../src/web/game/game.ts';
import { forgetOn, keepOn, keptOn, type TextStore } from '../../src/web/game/kept.ts';
import { movesOf, nudgeOf, ordersFrom } from '../../src/web/game/moves.ts';
import type { Game } from '../../src/web/game/pair.ts';
import { endText, fileOf, fromFile, fromQuery, gameQuery, type Opened, type Saved } from '../../src/web/game/save.ts';
import { type Futures, tellingReason, unlikeOf } from '../../src/web/game/view.ts';
import { loadShipped } from '../shipped.ts';

const scenario = await loadShipped('rupture');
const { channels, powers } = scenario.case;
const LUMPY = channels.findIndex(({ lumpy }) => lumpy);
const SHARED = channels.findIndex(({ lumpy }) => !lumpy);
const CHOICE: ScenarioChoice = { scenario: 'rupture', set: {}, theory: null, seed: 'class' };
const GAME: Game = gameFrom(CHOICE, { seats: ['RS'], pair: null, months: 24, clock: null });
const SEAL = { hash: scenario.hash, end: '0.900000' };
const known = (name: string): boolean => name === 'rupture';
const months = (count: number, orders: readonly Override[] = []): Game['orders'] => Array.from({ length: count }, () => orders);

const place = fc.integer({ min: 0, max: 5 });
const anyOrder: fc.Arbitrary<Override> = fc.oneof(
  fc.record({ kind: fc.constant('act' as const), power: place, option: fc.integer({ min: 0, max: 40 }) }),
  fc.record({ kind: fc.constant('award' as const), channel: place, power: fc.integer({ min: -1, max: 5 }) }),
  fc.record({ kind: fc.constant('answer' as const), channel: place, power: place, depth: fc.constantFrom(...DEPTHS) }),
  place.map((channel): Override => ({ kind: 'answer', channel, power: -1, depth: 0 })),
  fc.record({
    kind: fc.constant('lean' as const),
    channel: place,
    power: place,
    by: fc.integer({ min: -5, max: 5 }).map(nudgeOf),
  }),
);
const anySaved: fc.Arbitrary<Saved> = fc
  .record({
    seed: fc.string({ minLength: 1, maxLength: 60 }),
    seats: fc.subarray(['RS', 'US', 'EU', 'CN', 'RU'], { minLength: 1 }),
    orders: fc.array(fc.array(anyOrder, { maxLength: 9 }), { maxLength: 24 }),
  })
  .map((part): Saved => ({ game: { ...GAME, ...part }, seal: SEAL }));

const faultOf = (opened: Opened): string => ('fault' in opened ? opened.fault.kind : 'none');

describe('a saved game', () => {
  it('of an earlier version, which calls the theory lens, is opened', () => {
    const saved: Saved = { game: { ...GAME, theory: 'realist' }, seal: SEAL };
    const link = gameQuery(saved)!;
    expect(link).toContain('theory=realist');
    expect(fromQuery(link.replace('theory=', 'lens='), known)).toEqual({ saved });
    expect(fromFile(fileOf(saved).replace('"theory"', '"lens"'), known)).toEqual({ saved });
  });

  it('is written and read without loss, as moves, as a link and as a file', () => {
    fc.assert(
      fc.property(anySaved, (saved) => {
        for (const orders of saved.game.orders) expect(ordersFrom(movesOf(orders))).toEqual(orders);
        expect(fromQuery(gameQuery(saved)!, known)).toEqual({ saved });
        expect(fromFile(fileOf(saved), known)).toEqual({ saved });
      }),
      { numRuns: 200 },
    );
  });

  it('fits in a link of a few thousand characters, however long', () => {
    const order: Override = { kind: 'lean', channel: 1, power: 2, by: 0.3 };
    const game = {
      ...GAME,
      months: 60,
      orders: months(
        60,
        Array.from({ length: 8 }, () => order),
      ),
    };
    expect(gameQuery({ game, seal: SEAL })!.length).toBeLessThan(2500);
  });

  const good = gameQuery({ game: { ...GAME, orders: months(3, [{ kind: 'award', channel: 1, power: 0 }]) }, seal: SEAL })!;
  it.each([
    ['of another version', good.replace('v=1', 'v=2'), 'version'],
    ['of no version', 'scenario=rupture', 'version'],
    ['of an unknown scenario', good.replace('rupture', 'atlantis'), 'scenario'],
    ['with a move that is none', good.replace('a10', 'q10'), 'broken'],
    ['cut short', good.slice(0, good.indexOf('moves') + 9), 'broken'],
    ['with more months than it has', good.replace('played=3', 'played=9'), 'broken'],
    ['of an odd length', good.replace('months=24', 'months=7'), 'broken'],
    ['without a seed', good.replace('seed=class', 'seed='), 'broken'],
    ['without a chair', good.replace('seats=RS', 'seats='), 'broken'],
  ])('%s is refused by its kind', (_, query, kind) => expect(faultOf(fromQuery(query, known))).toBe(kind));

  it.each(['', 'nothing', '[]', '{}', '{"kind":"something else","v":"1"}', 'null'])('that is %j is foreign', (text) =>
    expect(faultOf(fromFile(text, known))).toBe('foreign'),
  );
});

describe('the shelf', () => {
  const shelfOf = (first: string | null = null) => {
    const things = new Map(first === null ? [] : [['equidistance.games', first]]);
    return (): TextStore => ({
      getItem: (name) => things.get(name) ?? null,
      setItem: (name, text) => void things.set(name, text),
    });
  };
  const saved = (seed: string): Saved => ({ game: { ...GAME, seed }, seal: SEAL });

  it('keeps games, the last played first, and at most eight', () => {
    const shelf = shelfOf();
    for (let k = 0; k < 10; k++) expect(keepOn(shelf, { id: `${k}`, ...saved(`s${k}`) })).toBe(true);
    keepOn(shelf, { id: '5', ...saved('again') });
    expect(keptOn(shelf, known)!.map(({ game }) => game.seed)).toEqual(['again', 's9', 's8', 's7', 's6', 's4', 's3', 's2']);
    forgetOn(shelf, '9');
    expect(keptOn(shelf, known)!.length).toBe(7);
  });

  it('says where a browser refuses to keep anything, and does not fall over what others have left', () => {
    const refusing = (): TextStore => {
      throw new DOMException('refused', 'SecurityError');
    };
    expect([keptOn(refusing, known), keepOn(refusing, { id: '1', ...saved('x') }), forgetOn(refusing, '1')]).toEqual([
      null,
      false,
      false,
    ]);
    for (const spoilt of ['{', '7', '[1,null,{"id":"a"}]']) expect(keptOn(shelfOf(spoilt), known)).toEqual([]);
  });

  it('leaves a game that it cannot read where it is', () => {
    const other = JSON.stringify([{ id: 'later', text: '{"kind":"equidistance game","v":"7"}' }]);
    const shelf = shelfOf(other);
    expect(keptOn(shelf, known)).toEqual([]);
    keepOn(shelf, { id: 'mine', ...saved('x') });
    expect(shelf().getItem('equidistance.games')).toContain('later');
  });
});

describe('orders', () => {
  it('take the place of one another where they are about the same matter', () => {
    const award = (power: number): Override => ({ kind: 'award', channel: 1, power });
    const act = (power: number): Override => ({ kind: 'act', power, option: 3 });
    expect(ordered([award(0), act(0)], award(2), award(2))).toEqual([act(0), award(2)]);
    expect(ordered([award(0), act(0), act(1)], act(0), null)).toEqual([award(0), act(1)]);
  });

  it.each<[string, boolean, Override]>([
    ['an award of a lumpy channel', true, { kind: 'award', channel: LUMPY, power: 1 }],
    ['an award of a shared channel', false, { kind: 'award', channel: SHARED, power: 1 }],
    ['a lean in a shared channel', true, { kind: 'lean', channel: SHARED, power: 0, by: 0.5 }],
    ['a lean in a lumpy channel', false, { kind: 'lean', channel: LUMPY, power: 0, by: 0.5 }],
    ['a lean beyond its bound', false, { kind: 'lean', channel: SHARED, power: 0, by: 0.6 }],
    ['a refusal', true, { kind: 'answer', channel: 0, power: -1, depth: 0 }],
    ['an answer of no depth on offer', false, { kind: 'answer', channel: 0, power: 1, depth: 0.3 }],
    ['an act of somebody else', false, { kind: 'act', power: 0, option: 0 }],
    ['a channel that is not there', false, { kind: 'award', channel: 9, power: 0 }],
  ])('may be given by Belgrade where they are %s: %s', (_, allowed, order) =>
    expect(isPlayable(order, GAME, scenario)).toBe(allowed),
  );
});

describe('a game', () => {
  it('in which everything is left to the model is the ordinary run', () => {
    const told = tellGame({ ...GAME, orders: months(24) }, scenario);
    const { equidistance } = run(scenario, { seed: 'class' });
    expect(told.situations.map((one) => one.equidistance)).toEqual(equidistance.slice(0, 25));
    expect(told.questions).toEqual([]);
  });

  it('told month by month is told the same when replayed from its link', () => {
    let game = GAME;
    for (let month = 0; month < 16; month++) {
      const { questions } = tellGame(game, scenario);
      const orders = questions.map(({ kind, channel, deeds }): Override => {
        const { power, depth } = deeds[month % deeds.length];
        return kind === 'award' ? { kind, channel, power } : { kind: 'answer', channel, power, depth };
      });
      game = played(game, { orders, split: false });
    }
    const told = tellGame(game, scenario);
    const opened = fromQuery(gameQuery({ game, seal: SEAL })!, known);
    expect(tellGame('saved' in opened ? opened.saved.game : GAME, scenario)).toEqual(told);
    expect(tellGame(branched(game, 5), scenario).situations).toEqual(told.situations.slice(0, 6));
    const answers = told.taken.flat().filter(({ kind }) => kind === 'answer');
    expect(answers.length).toBeGreaterThan(0);
    for (const taken of told.taken.flat()) expect(taken.byHand).toBe(taken.kind !== 'act');
    expect(unlikeOf(told.taken).length).toBeGreaterThan(0);
    for (const { probability, likeliestProbability } of unlikeOf(told.taken))
      expect([probability < 0.1, likeliestProbability >= probability]).toEqual([true, true]);
  });

  it('asks each chair what it decides, and every theory gives advice on it', () => {
    const told = tellGame({ ...GAME, seats: ['RS', 'CN'] }, scenario);
    const lumpy = channels.filter(({ lumpy, kind }) => lumpy && kind === 'share').length;
    expect(told.questions.map(({ actor, kind }) => `${actor} ${kind}`).sort()).toEqual(
      ['CN act', ...Array.from({ length: lumpy }, () => 'RS award')].sort(),
    );
    for (const { advice, deeds } of told.questions) {
      expect(advice.map(({ theory }) => theory)).toEqual(['realist', 'liberal', 'constructivist']);
      for (const { deed, probability, reason } of advice) {
        expect(deeds).toContainEqual(deed);
        expect([probability > 0, probability <= 1, reason !== '']).toEqual([true, true, true]);
      }
    }
    expect(told.hopes.map(({ power }) => powers[power].id)).toEqual(['CN', 'CN', 'CN']);
    expect(told.cards.map(({ seat }) => seat)).toEqual(['RS', 'CN']);
  });

  it('leaves out orders that mean nothing and says how many', () => {
    const stray: Override = { kind: 'act', power: 0, option: 1 };
    const told = tellGame({ ...GAME, orders: [[stray]] }, scenario);
    expect(told.stray).toBe(1);
    expect(told.situations).toEqual(tellGame({ ...GAME, orders: [[]] }, scenario).situations);
  });

  it('writes its end so that another model shows', () => expect(endText(0.87654321)).toBe('0.876543'));
});

describe('the comparison', () => {
  const compared = (game: Game): Futures => {
    const steps = gameComparisonSteps(game, scenario);
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
    }
  };

  it('sets a game beside a hundred futures over the months played', () => {
    const futures = compared({ ...GAME, orders: months(18) });
    expect([futures.count, futures.months, futures.fan.length]).toEqual([COUNT, 18, 19]);
    for (const { p05, p50, p95 } of futures.fan) expect(p05 <= p50 && p50 <= p95).toBe(true);
    expect(futures.fan[0].p05).toBe(futures.fan[0].p95);
    expect(futures.fan[18].p05).toBeLessThan(futures.fan[18].p95);
    const [card] = futures.cards;
    expect(card.reached).toBeGreaterThanOrEqual(0);
    expect(card.reached).toBeLessThanOrEqual(COUNT);
  });

  it('leaves one who always refuses outside of what the machine does', () => {
    const refuse = channels.map((_, channel): Override => ({ kind: 'answer', channel, power: -1, depth: 0 }));
    const futures = compared({ ...GAME, orders: months(24, refuse) });
    expect(futures.own.demands).toBeGreaterThan(0);
    expect(futures.own.refused).toBe(futures.own.demands);
    expect(futures.mean.refused).toBeLessThan(futures.mean.demands);
  });

  it('comes from the engine as any other answer does', async () => {
    const desk = deskOver(shippedFiles());
    const steps = stepsOf({ kind: 'futures', id: 1, slot: 'a', ask: { game: { ...GAME, orders: months(2) } } }, desk);
    let last: IteratorResult<unknown, unknown>;
    do last = await steps.next();
    while (!last.done);
    expect(last.value).toEqual(compared({ ...GAME, orders: months(2) }));
  });
});

it('a telling reason is the one in which an option gains most on the other', () => {
  const terms = (a: number, b: number) => ({
    terms: [
      { name: 'a', value: a },
      { name: 'b', value: b },
    ],
  });
  expect([tellingReason(terms(1, 3), terms(0, 1)), tellingReason(terms(0, -1), { terms: [] })]).toEqual(['b', 'a']);
});
