import { ensemble } from '../../src/experiment/runs/ensemble.ts';
import { runnerOf } from '../../src/experiment/runs/trajectory.ts';
import { CHOICE_MONTHS, SHIFT_LEVEL, shiftWatch } from '../../src/model/decisive-choice.ts';
import { PARAMETERS } from '../../src/model/parameters.ts';
import type { Scenario } from '../../src/scenario/fields/scenario.ts';
import type { Assignment } from '../../src/scenario/layers/set.ts';
import { PLAIN_CASE } from '../../src/scenario/plain-case.ts';
import { tidy } from '../../src/scenario/text/words.ts';
import { loadShipped } from '../shipped.ts';

/** The scenario that is held against itself, and the one on which dyads go to war. */
const SCENARIO = 'rupture';
export const JUDGED = 'judged-chokepoints';
export const CURVE_RUNS = { runs: 200, seed: 'equidistance' };
/** Points of a curve, besides the setting as it stands. */
const POINTS = 7;

/** Runs at one setting. */
export interface CurvePoint {
  readonly at: number;
  /** Share of runs with a decisive choice. */
  readonly choosing: number;
  /** Mean balance within channels at the end. */
  readonly within: number;
}

/** What one assumption does alone, all else as it stands, on the same luck. */
export interface ChoiceCurve {
  readonly id: string;
  /** As a heading, and as the middle of a sentence. */
  readonly title: string;
  readonly words: string;
  /** Where it stands. */
  readonly present: number;
  /** Rising; the present is one of them. */
  readonly points: readonly CurvePoint[];
  /** What `run` is given to repeat a point, `…` for the value; nothing where no setting reaches it. */
  readonly set: string | undefined;
}

/** The same scenario with some inputs set otherwise. */
export interface OtherInputs {
  readonly words: string;
  readonly set: string;
  readonly choosing: number;
  readonly within: number;
}

export interface ChoiceCurves {
  readonly scenario: Scenario;
  readonly curves: readonly ChoiceCurve[];
  readonly dyads: readonly OtherInputs[];
  /** Who holds leverage over votes without a tie: as coded, nobody, the East alone, the West alone. */
  readonly votes: readonly OtherInputs[];
  /** The same break between the powers, with chokepoints from people who had the events in view. */
  readonly judged: Omit<CurvePoint, 'at'> & { readonly set: string };
}

type Name = keyof typeof PARAMETERS;
const OF_MODEL: readonly (readonly [name: Name, title: string, words: string])[] = [
  ['bite', 'Bite of pressure', 'how hard pressure bites'],
  ['bind', 'Binding of concessions', 'how hard a concession binds'],
  ['honour', 'Face lost by yielding', 'what it costs to be seen yielding'],
  ['decay', 'Decay of pressure and offers', 'how fast pressure and offers fade'],
  ['memory', 'Memory of demands', 'how long a power remembers its demands'],
  ['effect', 'Powers expect: gain of an offer', 'how much a power expects an offer to win'],
  ['backlash', 'Powers expect: backlash', 'how much a power expects to lose by pressing'],
];

const HOLDERS: readonly (readonly [words: string, holds: (axis: number) => boolean])[] = [
  ['as coded', () => true],
  ['nobody', () => false],
  ['the East alone', (axis) => axis < 0],
  ['the West alone', (axis) => axis > 0],
];
const WARS: readonly (readonly [words: string, dyads: readonly string[]])[] = [
  ['none', []],
  ['Russian', ['US-RU', 'EU-RU']],
  ['Chinese', ['US-CN', 'EU-CN']],
  ['all four', ['US-RU', 'EU-RU', 'US-CN', 'EU-CN']],
];

const spread = ([low, high]: readonly [number, number], present: number): number[] => {
  const even = Array.from({ length: POINTS }, (_, k) => tidy(low + ((high - low) * k) / (POINTS - 1)));
  return [...new Set([...even, present])].sort((one, other) => one - other);
};

async function measured(name: string, set: readonly Assignment[]): Promise<Omit<CurvePoint, 'at'>> {
  const { outcomes } = ensemble(await loadShipped(name, { set }), CURVE_RUNS);
  return { choosing: outcomes.decisiveChoice.probability, within: outcomes.withinChannels.end };
}

async function curveOf(
  about: Omit<ChoiceCurve, 'points'>,
  levels: readonly number[],
  at: (level: number) => Promise<Omit<CurvePoint, 'at'>>,
): Promise<ChoiceCurve> {
  const points: CurvePoint[] = [];
  for (const level of levels) points.push({ at: level, ...(await at(level)) });
  return { ...about, points };
}

const parameterCurve = ([name, title, words]: (typeof OF_MODEL)[number], scenario: Scenario): Promise<ChoiceCurve> => {
  const present = scenario.parameters[name];
  return curveOf(
    { id: name, title, words, present, set: `--set parameters.${name}=…` },
    spread(PARAMETERS[name].range, present),
    (level) => measured(SCENARIO, [{ path: `parameters.${name}`, value: String(level) }]),
  );
};

/** All chokepoints times a factor, none above 1. */
function chokepointCurve({ case: { powers, channels } }: Scenario): Promise<ChoiceCurve> {
  const about = {
    id: 'chokepoints',
    title: 'Chokepoints, times',
    words: 'how much leverage the powers have without a tie',
    present: 1,
    set: powers.map(({ id }) => `--set powers.${id}.chokepoint=0`).join(' '),
  };
  return curveOf(about, spread([0, 1.5], 1), (factor) =>
    measured(
      SCENARIO,
      powers.flatMap(({ id, chokepoint }) =>
        channels.map((channel, c) => ({
          path: `powers.${id}.chokepoint.${channel.id}`,
          value: String(tidy(Math.min(1, factor * chokepoint[c]))),
        })),
      ),
    ),
  );
}

/** Read other labels off the same runs: nothing in the model reads the label. */
function labelCurves(scenario: Scenario, within: number): Promise<ChoiceCurve>[] {
  const runOf = runnerOf(scenario, CURVE_RUNS.seed);
  const tilts = Array.from({ length: CURVE_RUNS.runs }, (_, replicate) => runOf(replicate).tilt);
  const choosing = (level: number, months: number): number =>
    tilts.filter((path) => {
      const watch = shiftWatch(path[0], level, months);
      for (let month = 1; month < path.length; month++) watch.see(path[month], month);
      return watch.choice.month > 0;
    }).length / tilts.length;
  const of = (about: Omit<ChoiceCurve, 'points' | 'set'>, range: readonly [number, number], share: (at: number) => number) =>
    curveOf({ ...about, set: undefined }, spread(range, about.present), async (at) => ({ choosing: share(at), within }));
  return [
    of(
      {
        id: 'threshold',
        title: 'Label: threshold of tilt',
        words: 'how far the tilt must have moved to be called a choice',
        present: SHIFT_LEVEL,
      },
      [0.1, 0.4],
      (level) => choosing(level, CHOICE_MONTHS),
    ),
    of(
      {
        id: 'hold',
        title: 'Label: months it must hold',
        words: 'how long it must have moved to be called one',
        present: CHOICE_MONTHS,
      },
      [6, 36],
      (months) => choosing(SHIFT_LEVEL, months),
    ),
  ];
}

async function othersOf(name: string, words: string, set: readonly Assignment[]): Promise<OtherInputs> {
  return { words, set: set.map(({ path, value }) => `--set ${path}=${value}`).join(' '), ...(await measured(name, set)) };
}

const warsAmong = (): Promise<OtherInputs[]> =>
  Promise.all(
    WARS.map(([words, dyads]) => {
      const set = dyads.map((dyad) => ({ path: `rivalry.paths.${dyad}`, value: '1' }));
      return othersOf(PLAIN_CASE, words, set);
    }),
  );

/** Take away the leverage over votes of the powers that do not hold it. */
const votesOf = ({ case: { powers } }: Scenario): Promise<OtherInputs[]> =>
  Promise.all(
    HOLDERS.map(([words, holds]) => {
      const without = powers.filter(({ axis }) => !holds(axis));
      const set = without.map(({ id }) => ({ path: `powers.${id}.chokepoint.diplomacy`, value: '0' }));
      return othersOf(SCENARIO, words, set);
    }),
  );

/** The break of the scenario, with other chokepoints. */
async function judgedBreak(scenario: Scenario): Promise<ChoiceCurves['judged']> {
  const at = scenario.lever.findIndex((level) => level > 0);
  const value = `{${at - 1}: 0, ${at}: ${scenario.lever[at]}}`;
  return { set: `--set 'rivalry.lever=${value}'`, ...(await measured(JUDGED, [{ path: 'rivalry.lever', value }])) };
}

async function measureAll(): Promise<ChoiceCurves> {
  const scenario = await loadShipped(SCENARIO);
  const curves = [await chokepointCurve(scenario)];
  for (const each of OF_MODEL) curves.push(await parameterCurve(each, scenario));
  const { within } = curves[0].points.find(({ at }) => at === 1)!;
  curves.push(...(await Promise.all(labelCurves(scenario, within))));
  return { scenario, curves, dyads: await warsAmong(), votes: await votesOf(scenario), judged: await judgedBreak(scenario) };
}

let made: Promise<ChoiceCurves> | undefined;

/** Measure what the choice hangs on, once for the page and its picture: about sixteen thousand runs. */
export function choiceCurves(): Promise<ChoiceCurves> {
  made ??= measureAll();
  return made;
}
