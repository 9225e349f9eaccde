import type { Calibration, Tried } from '../../../record/fit/history-matching.ts';
import type { Family } from '../../../record/measure/series.ts';
import { FITTED } from '../../../record/plausible/parameters.ts';
import { numberCell } from '../../words/csv-cells.ts';
import { FAMILY_WORDS } from './words.ts';

const FAMILIES = Object.keys(FAMILY_WORDS) as Family[];

/** Write every setting that was tried, the named ones first, with how far off the worst year of each family is. */
export function calibrationCsv({ points, presets }: Calibration): string {
  const head = ['point', 'kept', ...FITTED, 'implausibility', 'error', ...FAMILIES.map((family) => `worst_${family}`)];
  const row = (name: string | number, { kept, settings, implausibility, error, byFamily }: Tried): string =>
    [
      name,
      kept ? 1 : 0,
      ...FITTED.map((parameter) => settings[parameter]),
      ...[implausibility, error, ...FAMILIES.map((family) => byFamily[family])].map(numberCell),
    ].join();
  const rows = [...presets.map((each) => row(each.name, each)), ...points.map((each) => row(each.row, each))];
  return `${[head.join(), ...rows].join('\n')}\n`;
}
