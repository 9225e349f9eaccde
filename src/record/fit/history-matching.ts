import { type Design, designValues } from '../../experiment/design/design.ts';
import { spreadDesign } from '../../experiment/design/spread.ts';
import { PRESETS, type PresetName } from '../../model/parameters.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import { LAST_FITTED_YEAR } from '../figures/declarations.ts';
import type { MeasuredRecord } from '../measure/figure.ts';
import { indicatorSeries } from '../measure/series.ts';
import { rollingWindows } from '../observe/record-origins.ts';
import { FITTED, parametersOf, priorOf, type Settings, scenarioUnder, settingsIn } from '../plausible/parameters.ts';
import { type ByFamily, CUT_OFF, errorOf, implausibilityOf, pooled, type Tallies, worstButOne } from './implausibility.ts';
import { type FitWindow, type RunsAndSeed, talliesOf, windowOf } from './window.ts';

/** Settings held against the record. */
export interface Tried {
  readonly settings: Settings;
  /** Squared errors of each origin. */
  readonly byOrigin: readonly Tallies[];
  /** Of the worst year of each family, over all origins. */
  readonly byFamily: ByFamily;
  /** The one that counts: of the worst family but one. */
  readonly implausibility: number;
  /** Over all years, in units of what a year may be off; mean over families. */
  readonly error: number;
  /** Whether it is not ruled out. */
  readonly kept: boolean;
}

/** One point of the design. */
export interface TriedPoint extends Tried {
  /** Row of the design, from 0. */
  readonly row: number;
}

/** What history matching found. */
export interface Calibration extends RunsAndSeed {
  readonly windows: readonly FitWindow[];
  readonly cutOff: number;
  readonly design: Design;
  readonly points: readonly TriedPoint[];
  /** Named settings, not part of the design: the default first. */
  readonly presets: readonly (Tried & { readonly name: PresetName })[];
}

export interface FitChoice extends RunsAndSeed {
  readonly points: number;
}

/** Lay out the settings that are tried: points that spread evenly over the declared ranges. */
export function fitDesign({ points, seed }: Pick<FitChoice, 'points' | 'seed'>): Design {
  const inputs = FITTED.map((name) => ({ name, range: { uniform: priorOf(name) } }));
  return spreadDesign({ inputs, count: points, seed, method: 'sobol points' });
}

/** List the settings of every point of a design. */
export function designSettings(design: Design): Settings[] {
  const values = designValues(design);
  const width = design.inputs.length;
  return Array.from({ length: design.count }, (_, row) => parametersOf(values.subarray(row * width, (row + 1) * width)));
}

/** Make every rolling origin ready; `cases` are their scenarios in order. No year after 2019 is looked at, whatever the record holds. */
export function calibrationWindows(record: MeasuredRecord, cases: readonly Scenario[]): FitWindow[] {
  const series = indicatorSeries(record, LAST_FITTED_YEAR);
  return rollingWindows(LAST_FITTED_YEAR).map(({ origin, to }, k) => windowOf(cases[k], series, origin.year, to));
}

/** Hold settings against the record from every origin. */
export function tried(windows: readonly FitWindow[], settings: Settings, choice: RunsAndSeed): Tried {
  const byOrigin = windows.map((window) => talliesOf(window, settings, choice));
  const tallies = pooled(byOrigin);
  const byFamily = implausibilityOf(tallies);
  const implausibility = worstButOne(byFamily);
  return { settings, byOrigin, byFamily, implausibility, error: errorOf(tallies), kept: implausibility <= CUT_OFF };
}

const PRESET_NAMES = Object.keys(PRESETS) as PresetName[];

/** What is to be tried: whoever tries it, and in what order, the calibration is the same. */
export interface FitPlan {
  readonly design: Design;
  /** The presets, then the points of the design. */
  readonly settings: readonly Settings[];
  readonly presets: number;
}

/** Lay out all settings that a calibration tries. */
export function fitPlan(windows: readonly FitWindow[], choice: FitChoice): FitPlan {
  const [{ scenario }] = windows;
  const design = fitDesign(choice);
  const own = settingsIn(scenario);
  const presets = PRESET_NAMES.map((name) => settingsIn(scenarioUnder(scenario, { ...own, ...PRESETS[name] })));
  return { design, settings: [...presets, ...designSettings(design)], presets: presets.length };
}

/**
 * Tell which settings the record does not rule out (history matching), once all of a plan are tried.
 *
 * Source  Craig, Goldstein, Seheult & Smith 1997; Vernon, Goldstein & Bower 2010
 */
export function fitFrom(
  windows: readonly FitWindow[],
  { runs, seed }: RunsAndSeed,
  { plan: { design, presets: count }, all }: { readonly plan: FitPlan; readonly all: readonly Tried[] },
): Calibration {
  const presets = PRESET_NAMES.map((name, k) => ({ name, ...all[k] }));
  const points = all.slice(count).map((one, row) => ({ row, ...one }));
  return { windows, runs, seed, cutOff: CUT_OFF, design, points, presets };
}

/** Find which settings the record does not rule out. */
export function historyMatching(windows: readonly FitWindow[], choice: FitChoice): Calibration {
  const plan = fitPlan(windows, choice);
  return fitFrom(windows, choice, { plan, all: plan.settings.map((each) => tried(windows, each, choice)) });
}
