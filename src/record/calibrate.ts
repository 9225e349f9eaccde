import { type Design, designValues } from '../experiment/design.ts';
import { spreadDesign } from '../experiment/design-spread.ts';
import { resultOf } from '../experiment/ensemble.ts';
import { PRESETS, type PresetName } from '../model/parameters.ts';
import type { Scenario } from '../scenario/scenario.ts';
import {
  type ByFamily,
  CUT_OFF,
  errorOf,
  implausibilityOf,
  pooled,
  type Tallies,
  worstButOne,
} from './calibrate-implausibility.ts';
import { CALIBRATED, priorOf, type Settings, scenarioUnder, settingsIn, settingsOf } from './calibrate-parameters.ts';
import { type CalibrationWindow, type RunsAndSeed, talliesOf, windowOf } from './calibrate-window.ts';
import { LAST_TIE_YEAR } from './declarations.ts';
import { indicatorSeries } from './indicators.ts';
import type { MeasuredRecord } from './measurement.ts';
import { rollingWindows } from './origins.ts';

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
  readonly windows: readonly CalibrationWindow[];
  readonly cutOff: number;
  readonly design: Design;
  readonly points: readonly TriedPoint[];
  /** Named settings, not part of the design: the default first. */
  readonly presets: readonly (Tried & { readonly name: PresetName })[];
}

export interface CalibrationChoice extends RunsAndSeed {
  readonly points: number;
}

/** Lay out the settings that are tried: points that spread evenly over the declared ranges. */
export function calibrationDesign({ points, seed }: Pick<CalibrationChoice, 'points' | 'seed'>): Design {
  const inputs = CALIBRATED.map((name) => ({ name, range: { uniform: priorOf(name) } }));
  return spreadDesign({ inputs, count: points, seed, method: 'sobol points' });
}

/** List the settings of every point of a design. */
export function designSettings(design: Design): Settings[] {
  const values = designValues(design);
  const width = design.inputs.length;
  return Array.from({ length: design.count }, (_, row) => settingsOf(values.subarray(row * width, (row + 1) * width)));
}

/** Make every rolling origin ready; `cases` are their scenarios in order. No year after 2019 is looked at. */
export function calibrationWindows(record: MeasuredRecord, cases: readonly Scenario[]): CalibrationWindow[] {
  const series = indicatorSeries(record);
  return rollingWindows(LAST_TIE_YEAR).map(({ origin, to }, k) => windowOf(cases[k], series, origin.year, to));
}

/** Hold settings against the record from every origin. */
export function tried(windows: readonly CalibrationWindow[], settings: Settings, choice: RunsAndSeed): Tried {
  const byOrigin = windows.map((window) => talliesOf(window, settings, choice));
  const tallies = pooled(byOrigin);
  const byFamily = implausibilityOf(tallies);
  const implausibility = worstButOne(byFamily);
  return { settings, byOrigin, byFamily, implausibility, error: errorOf(tallies), kept: implausibility <= CUT_OFF };
}

/**
 * Find which settings the record does not rule out (history matching): yields how many points are done.
 *
 * Source  Craig, Goldstein, Seheult & Smith 1997; Vernon, Goldstein & Bower 2010
 */
export function* calibrationSteps(
  windows: readonly CalibrationWindow[],
  { points: count, runs, seed }: CalibrationChoice,
): Generator<number, Calibration> {
  const choice = { runs, seed };
  const design = calibrationDesign({ points: count, seed });
  const own = settingsIn(windows[0].scenario);
  const presets = (Object.keys(PRESETS) as PresetName[]).map((name) => {
    const settings = settingsIn(scenarioUnder(windows[0].scenario, { ...own, ...PRESETS[name] }));
    return { name, ...tried(windows, settings, choice) };
  });
  const points: TriedPoint[] = [];
  for (const [row, settings] of designSettings(design).entries()) {
    points.push({ row, ...tried(windows, settings, choice) });
    yield row + 1;
  }
  return { windows, runs, seed, cutOff: CUT_OFF, design, points, presets };
}

/** Find which settings the record does not rule out. */
export function calibrate(windows: readonly CalibrationWindow[], choice: CalibrationChoice): Calibration {
  return resultOf(calibrationSteps(windows, choice));
}
