import fc from 'fast-check';
import { addressedChance } from '../../src/engine/chance.ts';
import type { Case, Channel, Power } from '../../src/model/case.ts';
import { equidistanceOf, portfolioOf } from '../../src/model/equidistance.ts';
import { simulationOf } from '../../src/model/simulation/simulation.ts';
import { steadyStart } from '../../src/model/simulation/steady-start.ts';
import type { CellPath, TimedEvent } from '../../src/model/simulation/timeline.ts';
import type { BalancingWorld } from '../../src/model/variables.ts';
import { leveredRivalry } from '../model/serbia.ts';
import { within } from './worlds.ts';

// The same world written otherwise: cut finer, with a bystander, with other names. And what a case answers to that.

const MONTHS = 60;
/** A channel of the usual weight: one of six alike. Demands are counted in these. */
const USUAL = 1 / 6;

/** What a case answers: the tilt of every run's end, and demands a year, each as heavy as its channel. */
export interface Reply {
  readonly ends: readonly number[];
  readonly tilt: number;
  readonly demands: number;
  /** Standard errors of the mean tilt and of demands a year. */
  readonly tiltError: number;
  readonly demandError: number;
  /** Tilt at month 0. */
  readonly start: number;
  /** [power x channel] mean ties at the end. */
  readonly ties: Float64Array;
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const errorOf = (values: readonly number[]): number => {
  const mean = meanOf(values);
  return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)) / values.length);
};

/** Demands of a month, each as heavy as its channel. */
function demandsIn({ demand, weight }: BalancingWorld): number {
  return demand.reduce((sum, asked, i) => sum + (asked * weight[i % weight.length]) / USUAL, 0);
}

/** Run a case for five years, under the lever from month 0 if `lever` is not 0. */
export function replyOf(of: Case, lever: number, runs: number, events: readonly TimedEvent[] = []): Reply {
  const paths = leveredRivalry(of, lever)
    .flat()
    .map((level, cell): CellPath => ({ variable: 'rivalry', cell, values: [level] }));
  const timeline = { paths: lever === 0 ? [] : paths, events };
  const simulation = simulationOf(steadyStart(of), timeline, addressedChance('equidistance'), MONTHS);
  const { world } = simulation;
  const portfolio = portfolioOf(world);
  const demands: number[] = [];
  const ties = new Float64Array(world.tie.length);
  const ends = Array.from({ length: runs }, (_, replicate) => {
    let count = 0;
    const decided = (now: BalancingWorld): void => {
      count += demandsIn(now);
    };
    simulation.run(replicate, [{ decided }]);
    demands.push((count * 12) / MONTHS);
    for (const [i, tie] of world.tie.entries()) ties[i] += tie / runs;
    return equidistanceOf(world.tie, portfolio).tilt;
  });
  return {
    ends,
    tilt: meanOf(ends),
    demands: meanOf(demands),
    tiltError: errorOf(ends),
    demandError: errorOf(demands),
    start: equidistanceOf(Float64Array.from(of.tie.flat()), portfolio).tilt,
    ties,
  };
}

/** Find how far two mean tilts lie apart, less three standard errors of the difference. */
export const tiltApart = (one: Reply, two: Reply): number =>
  Math.abs(one.tilt - two.tilt) - 3 * Math.hypot(one.tiltError, two.tiltError);

/** Fewer demands a year than these are counted as these: a share of next to nothing says nothing. */
const FEW = 0.4;

/** Find by what share the demands of two lie apart, less three standard errors. */
export const demandsApart = (one: Reply, two: Reply): number =>
  (Math.abs(one.demands - two.demands) - 3 * Math.hypot(one.demandError, two.demandError)) / Math.max(FEW, one.demands);

/** Cut the channels of a case into parts that share its weight, with the same ties and the same speed. */
export function cut(of: Case, partsOf: (channel: Channel, c: number) => readonly number[]): Case {
  const parts = of.channels.map(partsOf);
  const spread = <T>(row: readonly T[]): T[] => row.flatMap((value, c) => parts[c].map(() => value));
  return {
    ...of,
    powers: of.powers.map((power) => ({ ...power, chokepoint: spread(power.chokepoint) })),
    channels: of.channels.flatMap((channel, c) =>
      parts[c].map((part, k) => ({ ...channel, id: `${channel.id}${k}`, weight: channel.weight * part })),
    ),
    tie: of.tie.map(spread),
    drift: of.drift.map(spread),
    affinity: of.affinity.map(spread),
    ceiling: of.ceiling.map(spread),
  };
}

/** Add a power of no camp, without ties and without rivals. */
export function withBystander(of: Case): Case {
  const none = of.channels.map(() => 0);
  const bystander = { ...of.powers[0], id: 'XX', axis: 0, coerciveness: 0.1, capability: 0.5, chokepoint: none, stance: 0 };
  return {
    ...of,
    powers: [...of.powers, bystander],
    tie: [...of.tie, none],
    drift: [...of.drift, none],
    affinity: [...of.affinity, none],
    ceiling: [...of.ceiling, none.map(() => 1)],
    rivalry: [...of.rivalry.map((row) => [...row, 0]), Array<number>(of.powers.length + 1).fill(0)],
  };
}

/** Take a channel out of a case; the others share its weight. */
export function withoutChannel(of: Case, id: string): Case {
  const out = of.channels.findIndex((channel) => channel.id === id);
  const rest = <T>(row: readonly T[]): T[] => row.filter((_, c) => c !== out);
  return {
    ...of,
    powers: of.powers.map((power) => ({ ...power, chokepoint: rest(power.chokepoint) })),
    channels: rest(of.channels).map((channel) => ({ ...channel, weight: channel.weight / (1 - of.channels[out].weight) })),
    tie: of.tie.map(rest),
    drift: of.drift.map(rest),
    affinity: of.affinity.map(rest),
    ceiling: of.ceiling.map(rest),
  };
}

/** Let powers of one camp that are no rivals be rivals by a little. */
export const withQuarrel = (of: Case, level: number): Case => ({
  ...of,
  rivalry: of.rivalry.map((row, p) =>
    row.map((now, r) => (p !== r && now === 0 && of.powers[p].axis * of.powers[r].axis > 0 ? level : now)),
  ),
});

export const eachPower = (of: Case, change: (power: Power) => Power): Case => ({ ...of, powers: of.powers.map(change) });

/** A case whose past goes on by itself nowhere. */
export const withoutDrift = (of: Case): Case => ({ ...of, drift: of.drift.map((row) => row.map(() => 0)) });

const generatedChannel = (id: string): fc.Arbitrary<Omit<Channel, 'kin'>> =>
  fc.record({
    id: fc.constant(id),
    name: fc.constant(id),
    kind: fc.constantFrom('share' as const, 'share' as const, 'rate' as const),
    weight: within(0.1, 0.5),
    rate: within(0.01, 0.06),
    elastic: fc.constantFrom<number | 'capital'>(0, 1, 'capital'),
    lumpy: fc.boolean(),
    conditional: fc.boolean(),
    core: fc.boolean(),
    lends: fc.constant(false),
    market: fc.constant(false),
  });

const generatedPower = (id: string, camp: number): fc.Arbitrary<Omit<Power, 'chokepoint'> & { chokepoint: number }> =>
  fc.record({
    id: fc.constant(id),
    name: fc.constant(id),
    axis: fc.constant(camp),
    coerciveness: within(0.1, 0.8),
    capability: within(0.3, 1.2),
    chokepoint: within(0, 0.5),
    stance: within(-0.6, 0.6),
    conditional: fc.boolean(),
    lender: fc.constant(0),
    claims: fc.constant(0),
  });

const table = (rows: number, columns: number, cell: fc.Arbitrary<number>): fc.Arbitrary<number[][]> =>
  fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });

/** Cases that could be real: two to three powers a camp, three to five channels, rivals across the camps only. */
const plausibleCase: fc.Arbitrary<Case> = fc
  .tuple(fc.integer({ min: 3, max: 5 }), fc.integer({ min: 3, max: 5 }))
  .chain(([n, m]) =>
    fc
      .record({
        powers: fc.tuple(...Array.from({ length: n }, (_, p) => generatedPower(`p${p}`, p % 2 === 0 ? 1 : -1))),
        channels: fc.tuple(...Array.from({ length: m }, (_, c) => generatedChannel(`c${c}`))),
        tie: table(n, m, within(0.02, 1)),
        home: fc.array(within(0, 0.4), { minLength: m, maxLength: m }),
        level: table(n, n, within(0.2, 0.8)),
        domestic: fc.record({
          legitimacy: within(0.3, 0.7),
          protest: within(0, 0.5),
          salience: within(0, 0.8),
          credibility: within(0.2, 0.8),
        }),
      })
      .map(({ powers, channels, tie, home, level, domestic }): Case => {
        const weights = channels.reduce((sum, { weight }) => sum + weight, 0);
        const sums = channels.map((_, c) => tie.reduce((sum, row) => sum + row[c], 0) / (1 - home[c]));
        return {
          name: 'Generated',
          state: { id: 'GG', name: 'Genland', adjective: 'Genlandic', capital: 'Genville' },
          camps: { positive: 'Plus', negative: 'Minus' },
          start: '2025-01',
          powers: powers.map((power) => ({ ...power, chokepoint: channels.map(() => power.chokepoint) })),
          channels: channels.map((channel, c) => ({
            ...channel,
            kin: channel.lumpy && c % 2 === 0,
            weight: channel.weight / weights,
          })),
          tie: tie.map((row) => row.map((one, c) => (channels[c].kind === 'rate' ? one : one / sums[c]))),
          drift: tie.map((row) => row.map(() => 0)),
          affinity: tie.map((row) => row.map(() => 0)),
          ceiling: tie.map((row) => row.map(() => 1)),
          rivalry: level.map((row, p) => row.map((one, r) => (powers[p].axis * powers[r].axis < 0 ? one : 0))),
          domestic,
        };
      }),
  );

/** Generated cases, the same ones each time. */
export const GENERATED: readonly Case[] = fc.sample(plausibleCase, { seed: 4, numRuns: 8 });
