import { LAST_TIE_YEAR } from '../../../record/figures/declarations.ts';
import { bestOf, type HeldOut, heldOut, keptByDiscrepancy, keptByMeanYear } from '../../../record/fit/held-out.ts';
import type { Calibration, Tried } from '../../../record/fit/history-matching.ts';
import type { ByFamily } from '../../../record/fit/implausibility.ts';
import { type PairOfParameters, type ParameterRange, pairsOf, rangesOf } from '../../../record/fit/ranges.ts';
import type { Settings } from '../../../record/plausible/parameters.ts';

/** Settings and how far off they are. */
export interface TriedJson {
  readonly settings: Settings;
  readonly kept: boolean;
  readonly implausibility: number;
  readonly error: number;
  readonly byFamily: ByFamily;
}

/** The one object that `equidistance calibrate --json` prints. Errors are in units of what a measured year may be off. */
export interface CalibrateJson {
  readonly schema: 'equidistance/calibrate/1';
  readonly version: string;
  readonly design: string;
  readonly seed: string;
  readonly runs: number;
  readonly points: number;
  readonly kept: number;
  readonly cutOff: number;
  /** Name of the given record file, or null. */
  readonly given: string | null;
  readonly origins: readonly { readonly scenario: string; readonly hash: string; readonly from: number; readonly to: number }[];
  /** Nothing later was looked at. */
  readonly lastYear: number;
  readonly parameters: readonly ParameterRange[];
  readonly pairs: readonly PairOfParameters[];
  readonly presets: readonly ({ readonly name: string } & TriedJson)[];
  readonly best: ({ readonly row: number } & TriedJson) | null;
  readonly heldOut: readonly HeldOut[];
  readonly keptByDiscrepancy: readonly { readonly forgiven: number; readonly kept: number }[];
  /** What would be kept if a family were judged by the mean over its years. */
  readonly keptByMeanYear: number;
  readonly plausible: readonly { readonly row: number; readonly settings: Settings; readonly implausibility: number }[];
  readonly files: readonly string[];
}

/** Write down a calibration as data. */
export function calibrateJson(
  calibration: Calibration,
  { version, given, files }: { readonly version: string; readonly given: string | null; readonly files: readonly string[] },
): CalibrateJson {
  const { design, seed, runs, points, cutOff, windows, presets } = calibration;
  const kept = points.filter((point) => point.kept);
  const best = bestOf(calibration);
  return {
    schema: 'equidistance/calibrate/1',
    version,
    design: design.id,
    seed,
    runs,
    points: points.length,
    kept: kept.length,
    cutOff,
    given,
    origins: windows.map(({ scenario, from, to }) => ({ scenario: scenario.id, hash: scenario.hash, from, to })),
    lastYear: LAST_TIE_YEAR,
    parameters: rangesOf(calibration),
    pairs: pairsOf(calibration),
    presets: presets.map(({ name, ...each }) => ({ name, ...triedJson(each) })),
    best: best ? { row: best.row, ...triedJson(best) } : null,
    heldOut: heldOut(calibration),
    keptByDiscrepancy: keptByDiscrepancy(calibration),
    keptByMeanYear: keptByMeanYear(calibration),
    plausible: kept.map(({ row, settings, implausibility }) => ({ row, settings, implausibility })),
    files,
  };
}

function triedJson({ settings, kept, implausibility, error, byFamily }: Tried): TriedJson {
  return { settings, kept, implausibility, error, byFamily };
}
