import { quantileSorted } from 'd3-array';
import type { Detail, Ensemble, Kind, Outcomes } from '../../src/experiment/runs/outcomes.ts';
import { densestIntervals, fires, hasTwoModes } from '../../src/experiment/statistics/modes.ts';
import type { Quantiles } from '../../src/experiment/statistics/statistics.ts';
import type { EventNote, Scenario } from '../../src/scenario/fields/scenario.ts';

/** A made-up ensemble with the shape of a real one: random walks that slide, and runs that jump. */
export interface SampleOptions {
  readonly powers?: readonly { readonly id: string; readonly name: string; readonly axis: number }[];
  readonly channels?: readonly { readonly id: string; readonly name: string; readonly weight: number }[];
  readonly months?: number;
  readonly runs?: number;
  /** Fall of equidistance over the horizon in runs that do not choose. */
  readonly slide?: number;
  /** Share of runs that choose, and how far those fall at once. */
  readonly choosing?: number;
  readonly jump?: number;
  /** Month around which the choosing runs choose. */
  readonly when?: number;
  readonly demands?: number;
  readonly events?: readonly Partial<EventNote>[];
  readonly scenario?: Partial<Scenario>;
  readonly state?: string;
  readonly camps?: { readonly positive: string; readonly negative: string };
}

export const POWERS = [
  { id: 'US', name: 'United States', axis: 1 },
  { id: 'EU', name: 'European Union', axis: 1 },
  { id: 'CN', name: 'China', axis: -1 },
  { id: 'RU', name: 'Russia', axis: -1 },
];
export const CHANNELS = [
  { id: 'trade', name: 'Trade', weight: 0.2 },
  { id: 'investment', name: 'Investment', weight: 0.2 },
  { id: 'technology', name: 'Technology', weight: 0.12 },
  { id: 'security', name: 'Security', weight: 0.16 },
  { id: 'energy', name: 'Energy', weight: 0.14 },
  { id: 'diplomacy', name: 'Diplomacy', weight: 0.18 },
];
export const EVENTS: readonly Partial<EventNote>[] = [
  { at: 9, title: 'US sanctions on oil firm NIS', assumed: false },
  { at: 23, title: 'Early election, weak mandate', assumed: true },
  { at: 24, title: 'Great-power rupture: rivalry jumps to 0.75', assumed: true },
];

const BINS = 200;

/** A small generator for samples; the product's own luck is in src/engine. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

interface Run {
  readonly equidistance: number[];
  readonly month: number;
  readonly camp: number;
}

function drawRun(
  random: () => number,
  options: Required<Pick<SampleOptions, 'months' | 'slide' | 'choosing' | 'jump' | 'when'>>,
): Run {
  const chooses = random() < options.choosing;
  const month = chooses
    ? Math.min(options.months, Math.max(2, Math.round(options.when + (random() + random() - 1) * options.months * 0.35)))
    : 0;
  let level = 0.92;
  const equidistance = Array.from({ length: options.months + 1 }, (_, t) => {
    if (t > 0) level += (random() + random() - 1) * 0.02 - (options.slide / options.months) * (0.3 + random());
    const fallen = chooses ? options.jump * Math.min(1, Math.max(0, (t - month + 10) / 10)) : 0;
    return Math.max(0, Math.min(1, level - fallen));
  });
  return { equidistance, month, camp: chooses ? (random() < 0.96 ? 1 : -1) : 0 };
}

function quantiles(values: readonly number[]): Quantiles {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (p: number): number => quantileSorted(sorted, p) ?? Number.NaN;
  return { p05: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95) };
}

function histogram(values: readonly number[]): Uint32Array {
  const counts = new Uint32Array(BINS);
  for (const value of values) counts[Math.min(BINS - 1, Math.floor(value * BINS))]++;
  return counts;
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

function kindOf(values: readonly number[], runs: number): Kind {
  return { share: values.length / runs, middle: values.length > 0 ? quantiles(values).p50 : Number.NaN };
}

function scenarioOf(options: SampleOptions): Scenario {
  const powers = options.powers ?? POWERS;
  const channels = options.channels ?? CHANNELS;
  const events = (options.events ?? EVENTS).map((event) => ({
    at: 0,
    target: 'pressure',
    title: 'An event',
    assumed: true,
    ...event,
  }));
  return {
    id: 'rupture',
    name: 'Rupture',
    story: 'The great powers break with each other.',
    changes: ['rivalry jumps from 0.35 to 0.75 in 2027'],
    mechanisms: [],
    extends: 'serbia-2026',
    case: {
      name: 'Sample',
      state: { id: 'RS', name: options.state ?? 'Serbia', adjective: 'Serbian', capital: 'Belgrade' },
      camps: options.camps ?? { positive: 'West', negative: 'East' },
      start: '2025-01',
      powers: [...powers].sort((a, b) => (a.id < b.id ? -1 : 1)),
      channels: [...channels].sort((a, b) => (a.id < b.id ? -1 : 1)),
      tie: powers.map(() => channels.map(() => 0.2)),
      rivalry: powers.map((_, p) => powers.map((_, r) => (p === r ? 0 : 0.35))),
    },
    timeline: { paths: [], events: [] },
    shown: { powers: powers.map((power) => power.id), channels: channels.map((channel) => channel.id) },
    unknown: [],
    theory: 'mixed',
    preset: 'default',
    horizon: options.months ?? 60,
    lever: [],
    events,
    expect: [],
    hash: '58b4a75b',
    provenance: [
      {
        path: 'ties.EU.trade',
        value: 0.58,
        unit: 'share',
        mark: 'S',
        source: 'Statistical office, first half of 2022',
        from: 'serbia-2026',
      },
      { path: 'lever', value: [0.35, 0.75], mark: 'J', why: 'a break like 2022', from: 'rupture' },
    ],
    ...options.scenario,
  } as unknown as Scenario;
}

function seriesOf(
  options: SampleOptions,
  random: () => number,
  months: number,
): Pick<Detail['mean'], 'tie' | 'pressure' | 'inducement' | 'tiltByChannel'> {
  const powers = options.powers ?? POWERS;
  const channels = options.channels ?? CHANNELS;
  const wave = (low: number, high: number): number[] => {
    const [from, to, at] = [low + random() * (high - low), low + random() * (high - low), random()];
    return Array.from({ length: months + 1 }, (_, t) => from + (to - from) / (1 + Math.exp(-12 * (t / months - at))));
  };
  const cells = (low: number, high: number): number[][][] => powers.map(() => channels.map(() => wave(low, high)));
  return {
    tie: cells(0.02, 0.6),
    pressure: cells(0, 0.3),
    inducement: cells(0.05, 0.6),
    tiltByChannel: channels.map((_, c) => wave(c % 2 ? -0.5 : 0, c % 2 ? 0.1 : 0.65)),
  };
}

/** Runs of a sample lean to the positive camp, as their mean tilt does. */
function leaning(tilts: readonly number[], towards: string): Outcomes['lean'] {
  return { tilt: quantiles(tilts), towards, shareBalanced: tilts.filter((tilt) => tilt <= 0.1).length / tilts.length };
}

function outcomesOf(all: readonly Run[], detail: Detail, options: SampleOptions, months: number): Outcomes {
  const scenario = scenarioOf(options);
  const at = (t: number): number[] => all.map((run) => run.equidistance[t]);
  const chosen = all.filter((run) => run.camp !== 0);
  const moments = quantiles(chosen.map((run) => run.month));
  const perYear = options.demands ?? 1.8;
  const tilts = (t: number): Record<string, number> =>
    Object.fromEntries(scenario.shown.channels.map((id, c) => [id, detail.mean.tiltByChannel[c][t]]));
  const share = (camp: number): number => all.filter((run) => run.camp === camp).length / all.length;
  const spread = (ids: readonly string[]): Record<string, number> =>
    Object.fromEntries(ids.map((id, k) => [id, perYear * ((ids.length - k) / ((ids.length * (ids.length + 1)) / 2))]));
  return {
    equidistance: {
      start: at(0)[0],
      end: { ...quantiles(at(months)), mean: mean(at(months)) },
      byMonth: Array.from({ length: months + 1 }, (_, month) => ({ month, ...quantiles(at(month)) })),
    },
    lean: leaning(
      all.map((run) => 1 - run.equidistance[months]),
      scenario.case.camps.positive,
    ),
    withinChannels: { start: detail.mean.within[0], end: detail.mean.within[months] },
    tiltByChannel: { start: tilts(0), end: tilts(months) },
    hedging: {
      end: 1 - chosen.length / all.length,
      byMonth: detail.chosen.map((c, month) => ({ month, share: 1 - c.positive - c.negative })),
    },
    decisiveChoice: {
      probability: chosen.length / all.length,
      interval: [0, 1],
      byCamp: { [scenario.case.camps.positive]: share(1), [scenario.case.camps.negative]: share(-1) },
      month: chosen.length > 0 ? { p25: moments.p25, p50: moments.p50, p75: moments.p75 } : null,
    },
    demands: {
      perYear,
      refused: 0.42,
      low: 0.68,
      byPower: spread(scenario.shown.powers),
      byChannel: spread(scenario.shown.channels),
    },
    twoHumps: detail.twoHumps[months],
  };
}

function detailOf(all: readonly Run[], options: SampleOptions, months: number, random: () => number): Detail {
  const runs = all.length;
  const times = Array.from({ length: months + 1 }, (_, t) => t);
  const at = (t: number): number[] => all.map((run) => run.equidistance[t]);
  const picked = (t: number, keep: (run: Run) => boolean): number[] => all.filter(keep).map((run) => run.equidistance[t]);
  const has = (run: Run, t: number): boolean => run.camp !== 0 && run.month <= t;
  const byEnd = all
    .map((run, replicate) => ({ replicate, equidistance: run.equidistance }))
    .sort((a, b) => a.equidistance[months] - b.equidistance[months]);
  const equidistance = times.map((t) => mean(at(t)));
  const within = times.map((t) => 0.74 - 0.02 * (t / months));
  const powers = options.powers ?? POWERS;
  const channels = options.channels ?? CHANNELS;
  const total = ((options.demands ?? 1.8) * runs * months) / 12;
  return {
    twoHumps: fires(times.map((t) => hasTwoModes(histogram(at(t))))),
    densest: times.map((t) => {
      const densest = densestIntervals(histogram(at(t)));
      return { half: densest(0.5), most: densest(0.9) };
    }),
    kinds: times.map((t) => ({
      hedging: kindOf(
        picked(t, (run) => !has(run, t)),
        runs,
      ),
      chosen: kindOf(
        picked(t, (run) => has(run, t)),
        runs,
      ),
    })),
    chosen: times.map((t) => ({
      positive: all.filter((run) => has(run, t) && run.camp > 0).length / runs,
      negative: all.filter((run) => has(run, t) && run.camp < 0).length / runs,
    })),
    realRuns: [0.08, 0.3, 0.5, 0.7, 0.92].map((q) => byEnd[Math.round(q * (runs - 1))]),
    mean: {
      equidistance,
      within,
      gap: times.map((t) => equidistance[t] - within[t]),
      tilt: equidistance.map((e) => 1 - e),
      entropy: times.map(() => 0.8),
      exposure: times.map(() => 0.7),
      aggregate: times.map(() => 0.8),
      legitimacy: times.map(() => 0.4),
      protest: times.map(() => 0.3),
      salience: times.map(() => 0.5),
      strain: times.map(() => 0.5),
      outflow: powers.map(() => times.map(() => 0.01)),
      ...seriesOf(options, random, months),
    },
    medianWithin: within,
    answers: powers.map((_, p) => channels.map((__, c) => answersAt(total, p, c, powers.length, channels.length))),
    choiceMonth: Int32Array.from(all, (run) => run.month),
    choiceCamp: Int8Array.from(all, (run) => run.camp),
    otherLabels: { tilt: 0.4, yield: 0.01 },
    gridWidth: null,
    byRun: null,
    end: Float64Array.from(all, (run) => run.equidistance[months]),
  };
}

function answersAt(total: number, p: number, c: number, powers: number, channels: number): Detail['answers'][number][number] {
  const share = (size: number, k: number): number => (2 * (size - k)) / (size * (size + 1));
  const cell = Math.round(total * share(powers, p) * share(channels, c) * (p >= 2 && c > 2 ? 0 : 1));
  const refused = Math.round(cell * 0.42);
  const quarter = Math.round(cell * 0.26);
  const half = Math.round(cell * 0.16);
  const most = Math.round(cell * 0.1);
  return { refused, quarter, half, most, whole: Math.max(0, cell - refused - quarter - half - most) };
}

/** Make up an ensemble; the same options give the same one. */
export function sampleEnsemble(options: SampleOptions = {}): Ensemble {
  const months = options.months ?? 60;
  const random = generator(7);
  const drawn = {
    months,
    slide: options.slide ?? 0.06,
    choosing: options.choosing ?? 0,
    jump: options.jump ?? 0.22,
    when: options.when ?? months * 0.7,
  };
  const all = Array.from({ length: options.runs ?? 120 }, () => drawRun(random, drawn));
  const detail = detailOf(all, options, months, random);
  return {
    scenario: scenarioOf(options),
    seed: 'belgrade',
    runs: all.length,
    months,
    outcomes: outcomesOf(all, detail, options, months),
    detail,
  };
}

/** One kind of runs: a slow slide. */
export const oneKind = (): Ensemble => sampleEnsemble({ scenario: { id: 'rising' }, slide: 0.08, choosing: 0.2, jump: 0.05 });
/** Two kinds: most runs fall at once, the others keep near where they were. */
export const twoKinds = (): Ensemble => sampleEnsemble({ choosing: 0.62, jump: 0.24, slide: 0.05 });
/** A calm reference in which nothing is chosen. */
export const calm = (): Ensemble => sampleEnsemble({ scenario: { id: 'managed', hash: '0a1b2c3d', changes: [] }, slide: 0.01 });
