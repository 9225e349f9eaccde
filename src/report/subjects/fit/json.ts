import { LAST_FITTED_YEAR } from '../../../record/figures/declarations.ts';
import { bestOf, heldOut, keptByDiscrepancy, keptByMeanYear } from '../../../record/fit/held-out.ts';
import type { Calibration, Tried } from '../../../record/fit/history-matching.ts';
import { pairsOf, rangesOf } from '../../../record/fit/ranges.ts';

/** What a calibration was made with besides its settings. */
export interface CalibrateFacts {
  readonly version: string;
  /** Name of the given record file, or null. */
  readonly given: string | null;
}

/** Write down a calibration as data: what `equidistance record --fit --json` prints. Errors are in units of what a measured year may be off. */
export function calibrateJson(calibration: Calibration, { version, given }: CalibrateFacts) {
  const { design, seed, runs, points, cutOff, windows, presets } = calibration;
  const kept = points.filter((point) => point.kept);
  const best = bestOf(calibration);
  return {
    schema: 'equidistance/calibrate/2',
    version,
    design: design.id,
    seed,
    runs,
    points: points.length,
    kept: kept.length,
    cutOff,
    // name of the given record file, or null
    given,
    origins: windows.map(({ scenario, from, to }) => ({ scenario: scenario.id, hash: scenario.hash, from, to })),
    // nothing later was looked at
    lastYear: LAST_FITTED_YEAR,
    parameters: rangesOf(calibration),
    pairs: pairsOf(calibration),
    presets: presets.map(({ name, ...each }) => ({ name, ...triedJson(each) })),
    best: best ? { row: best.row, ...triedJson(best) } : null,
    heldOut: heldOut(calibration),
    keptByDiscrepancy: keptByDiscrepancy(calibration),
    // what would be kept if a family were judged by the mean over its years
    keptByMeanYear: keptByMeanYear(calibration),
    plausible: kept.map(({ row, settings, implausibility }) => ({ row, settings, implausibility })),
  };
}

function triedJson({ settings, kept, implausibility, error, byFamily }: Tried) {
  return { settings, kept, implausibility, error, byFamily };
}
