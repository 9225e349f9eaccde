import { beforeAll, describe, expect, it } from 'vitest';
import type { Chance } from '../../src/engine/chance.ts';
import type { Case } from '../../src/model/case.ts';
import { fillAnswers } from '../../src/model/decisions/answer.ts';
import { load, machineFor } from '../../src/model/simulation/bound-model.ts';
import { steadyStart } from '../../src/model/simulation/steady-start.ts';
import type { ExogenousName, StockName, TimedEvent } from '../../src/model/simulation/timeline.ts';
import { type BalancingWorld, VARIABLES } from '../../src/model/variables.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { loadShipped } from '../shipped.ts';
import {
  cut,
  demandsApart,
  eachPower,
  GENERATED,
  type Reply,
  replyOf,
  tiltApart,
  withBystander,
  withoutChannel,
  withoutDrift,
  withQuarrel,
} from './recut.ts';
import { reader } from './shipped.ts';

// The answer hangs on the case, not on how it is written down. The tolerances were set before the rules that keep
// them; the numbers in brackets are what model 3 gave. The share of runs that choose is not among these laws: halves of
// a lumpy channel draw winners of their own, so the spread of ends falls with the number of channels while their mean stays.

const RUNS = 400;
/** Rivalry between the camps four fifths of the way to war. */
const LEVER = 0.8;
/** How far a mean tilt may move, beyond three standard errors. */
const TILT = 0.02;
const TILT_OF_ALLIES = 0.03;
const TILT_IN_FIVE_YEARS = 0.03;
/** By what share demands may, beyond three standard errors. */
const DEMANDS = 0.12;

const BASES = ['serbia-2026', 'serbia-2025', 'serbia-2020', 'serbia-2014', 'serbia-2012', 'serbia-2010'];
const cases: [name: string, of: Case, plain: Reply][] = [];

beforeAll(async () => {
  const shippedCases = await Promise.all(
    BASES.map(async (name): Promise<[string, Case]> => [name, (await loadShipped(name)).case]),
  );
  const generated = GENERATED.map((of, k): [string, Case] => [`generated ${k}`, of]);
  for (const [name, of] of [...shippedCases, ...generated]) cases.push([name, of, replyOf(of, LEVER, RUNS)]);
});

/** Replies to all cases by how they are written: the same runs tell a tilt and the demands. */
const replies = new Map<(of: Case) => Case, readonly Reply[]>();

/** Find the largest distance between a case and the same case written otherwise. */
function furthest(
  written: (of: Case) => Case,
  apart: (one: Reply, two: Reply) => number,
  among: (name: string) => boolean = () => true,
): number {
  const others = replies.get(written) ?? cases.map(([, of]) => replyOf(written(of), LEVER, RUNS));
  replies.set(written, others);
  return Math.max(...cases.flatMap(([name, , plain], k) => (among(name) ? [apart(plain, others[k])] : [])));
}

const equal = (parts: number) => (of: Case) => cut(of, () => Array<number>(parts).fill(1 / parts));
const inTwo = equal(2);
const inFour = equal(4);
const uneven = (of: Case): Case => cut(of, () => [0.25, 0.75]);
const lastUneven = (of: Case): Case => cut(of, (_, c) => (c === of.channels.length - 1 ? [0.25, 0.75] : [1]));

describe('channels cut into parts', () => {
  it('in two give the same tilt (.228)', () => expect(furthest(inTwo, tiltApart)).toBeLessThan(TILT));
  it('in two give the same demands (97 %)', () => expect(furthest(inTwo, demandsApart)).toBeLessThan(DEMANDS));
  it('in four give the same tilt (.297), on all cases but one', () =>
    expect(furthest(inFour, tiltApart, (name) => name !== 'serbia-2026')).toBeLessThan(TILT));
  // With chokepoints on both sides of a channel demands come so often that luck within a channel bends the mean: cut in
  // four it has less of it, and the tilt of .32 ends at .28, of which three standard errors leave .022.
  it.fails('in four give the same tilt on the plain case of 2026', () =>
    expect(furthest(inFour, tiltApart, (name) => name === 'serbia-2026')).toBeLessThan(TILT));
  it('in four give the same demands (99 %)', () => expect(furthest(inFour, demandsApart)).toBeLessThan(DEMANDS));
  it('in a quarter and the rest give the same tilt (.147)', () => expect(furthest(uneven, tiltApart)).toBeLessThan(TILT));
  it('in a quarter and the rest give the same demands (94 %)', () =>
    expect(furthest(uneven, demandsApart)).toBeLessThan(DEMANDS));
  it('in a quarter and the rest, one of them, give the same tilt (.124)', () =>
    expect(furthest(lastUneven, tiltApart)).toBeLessThan(TILT));
  it('in a quarter and the rest, one of them, give the same demands (91 %)', () =>
    expect(furthest(lastUneven, demandsApart)).toBeLessThan(DEMANDS));
});

describe('powers', () => {
  it('that stand by, without a camp, ties or rivals, move nothing (.041)', () =>
    expect(furthest(withBystander, tiltApart)).toBeLessThan(TILT));
  it('of one camp that are rivals by .01 are like those that are none (.246)', () =>
    expect(furthest((of) => withQuarrel(of, 0.01), tiltApart)).toBeLessThan(TILT_OF_ALLIES));
  it('of one camp that are rivals by .05 are hardly other than those that are none (.245)', () =>
    expect(furthest((of) => withQuarrel(of, 0.05), tiltApart)).toBeLessThan(TILT_OF_ALLIES));
  it('of the two camps swapped give every run mirrored, bit for bit', () => {
    for (const [name, of, plain] of cases) {
      const { ends } = replyOf(
        eachPower(of, (power) => ({ ...power, axis: -power.axis })),
        LEVER,
        RUNS,
      );
      expect(ends, name).toEqual(plain.ends.map((tilt) => -tilt));
    }
  });
  it.each([2, 0.5])('with all capabilities times %d give the same, bit for bit (.103)', (factor) => {
    for (const [name, of, plain] of cases) {
      const scaled = eachPower(of, (power) => ({ ...power, capability: power.capability * factor }));
      expect(replyOf(scaled, LEVER, RUNS).ends, name).toEqual(plain.ends);
    }
  });
});

describe('names', () => {
  it('of channels are luck and nothing else', () => {
    const renamed = (of: Case): Case => ({ ...of, channels: of.channels.map((one) => ({ ...one, id: `${one.id}-renamed` })) });
    expect(furthest(renamed, tiltApart)).toBeLessThan(0.001);
  });
});

const shippedText = reader();

describe('a channel without figures', () => {
  const WITH = `
channels:
  unknown: {name: Unknown, kind: share, weight: 0.2, rate: 0.02, elastic: 0, lumpy: false, conditional: false}
  trade: {weight: 0.16}
  investment: {weight: 0.16}
  technology: {weight: 0.096}
  security: {weight: 0.128}
  energy: {weight: 0.112}
  diplomacy: {weight: 0.144}
ties: {US: {unknown: 0}, EU: {unknown: 0}, CN: {unknown: 0}, RU: {unknown: 0}}
`;
  it('leaves the equidistance of the others (.014 at the start)', async () => {
    const read = async (name: string) =>
      name === 'with'
        ? { file: 'with.yaml', text: `format: 2\nname: With\nstory: A story.\nextends: serbia-2025\n${WITH}` }
        : shippedText(name);
    const one = (await loadScenario('serbia-2025', { read: shippedText })).scenario.case;
    const two = (await loadScenario('with', { read })).scenario.case;
    const [plain, other] = [replyOf(one, LEVER, RUNS), replyOf(two, LEVER, RUNS)];
    expect(Math.abs(other.start - plain.start)).toBeLessThan(1e-9);
    expect(Math.max(...other.ends.map((end, k) => Math.abs(end - plain.ends[k])))).toBeLessThan(1e-6);
  });
});

describe('a channel in which the tie of one power is unknown', () => {
  it.each(['energy', 'diplomacy'])('gives, to rounding, what the case without %s gives', async (id) => {
    const loaded = (set: readonly { readonly path: string; readonly value: string }[]) =>
      loadScenario('serbia-2025', { read: shippedText, set });
    const { case: of } = (await loaded([])).scenario;
    const { scenario, notices } = await loaded([{ path: `ties.RU.${id}`, value: 'unknown' }]);
    expect([scenario.unknown, notices.map(({ path }) => path)]).toEqual([[id], [`ties.RU.${id}`]]);
    for (const lever of [0, LEVER]) {
      const [one, two] = [replyOf(scenario.case, lever, RUNS), replyOf(withoutChannel(of, id), lever, RUNS)];
      expect(Math.abs(one.start - two.start)).toBeLessThan(1e-12);
      expect(Math.max(...one.ends.map((end, k) => Math.abs(end - two.ends[k])))).toBeLessThan(1e-12);
      expect(one.demands).toBeCloseTo(two.demands, 9);
      const c = scenario.case.channels.findIndex((channel) => channel.id === id);
      expect([...one.ties].filter((_, i) => i % scenario.case.channels.length === c)).toEqual([0, 0, 0, 0]);
    }
  });
});

describe('without an event, a drift or another rivalry', () => {
  it('nothing goes anywhere in five years (.282)', () => {
    const moved = cases.map(([, of]) => {
      const { tilt, start, tiltError } = replyOf(withoutDrift(of), 0, RUNS);
      return Math.abs(tilt - start) - 3 * tiltError;
    });
    expect(Math.max(...moved)).toBeLessThan(TILT_IN_FIVE_YEARS);
  });
});

describe('powers that supply nothing', () => {
  it('leave every answer to their demands a number (NaN)', () => {
    for (const [name, of] of cases) {
      const machine = machineFor(of.powers.length, of.channels.length);
      load(machine, steadyStart(of));
      const { world, setting, steps } = machine;
      world.disrupt.fill(0);
      for (const step of [...steps.derive, ...steps.decide]) step(NO_LUCK);
      for (const c of of.channels.keys()) {
        openDemand(world, 0, c);
        const count = fillAnswers(c, world, setting);
        expect(count).toBeGreaterThan(1);
        expect([...setting.scratch.answers.subarray(0, count)].every(Number.isFinite), name).toBe(true);
      }
    }
  });
});

describe('the lever', () => {
  it('moves a dyad that has a path of its own (not at all)', async () => {
    const base =
      'format: 2\nname: Own paths\nstory: A story.\nextends: serbia-2025\nrivalry: {paths: {US-CN: 0.5, US-RU: 0.5, EU-CN: 0.3, EU-RU: 0.8}}\n';
    const read = async (name: string) => (name === 'own' ? { file: 'own.yaml', text: base } : shippedText(name));
    const at = async (lever: string) =>
      (await loadScenario('own', { read, set: [{ path: 'rivalry.lever', value: lever }] })).scenario;
    const [plain, levered] = [await at('0'), await at('0.8')];
    expect(levered.hash).not.toBe(plain.hash);
    const reach = (scenario: typeof plain): number =>
      Math.max(...scenario.timeline.paths.filter(({ variable }) => variable === 'rivalry').flatMap(({ values }) => values));
    expect(reach(levered)).toBeGreaterThan(reach(plain) + 0.05);
  });
});

describe('a measure that withholds a power’s own business', () => {
  // Before measures had a variable of their own, they could only be written as pressure.
  const HELD = ('withheld' in VARIABLES ? 'withheld' : 'pressure') as ExogenousName | StockName;
  it.each([
    ['an American tariff', 0, 'trade', 47],
    ['European money that is not paid', 1, 'investment', 18],
  ] as const)('%s moves the tie and the state away from who takes it (towards it)', async (_, p, id, months) => {
    const { case: of } = await loadShipped('serbia-2025');
    const c = of.channels.findIndex((channel) => channel.id === id);
    const power = of.powers.findIndex((one) => one.id === ['US', 'EU'][p]);
    const cell = power * of.channels.length + c;
    const held: TimedEvent = { at: 12, variable: HELD, cell, operator: '=', value: 0.6, months };
    const [plain, other] = [replyOf(of, 0, 2 * RUNS), replyOf(of, 0, 2 * RUNS, [held])];
    expect(other.ties[cell]).toBeLessThan(plain.ties[cell]);
    expect(other.tilt).toBeLessThan(plain.tilt + 0.002);
  });
});

const NO_LUCK: Chance = { begin() {}, turn() {}, draw: () => 0 };

/** Let power p have an open demand in channel c. */
function openDemand({ demand, weight }: BalancingWorld, p: number, c: number): void {
  demand.fill(0);
  demand[p * weight.length + c] = 1;
}
