import { shippedRecord } from '../../src/cli/inputs/shipped-record.ts';
import { LAST_FITTED_YEAR } from '../../src/record/figures/declarations.ts';
import { recordWith } from '../../src/record/figures/known-record.ts';
import type { Calibration } from '../../src/record/fit/history-matching.ts';
import { calibrationWindows, historyMatching } from '../../src/record/fit/history-matching.ts';
import type { FitWindow } from '../../src/record/fit/window.ts';
import { FITTED_ORIGINS } from '../../src/record/observe/record-origins.ts';
import { FITTED } from '../../src/record/plausible/parameters.ts';
import { loadShipped } from '../shipped.ts';

/** What the command takes if nobody says otherwise. */
export const STANDARD = { points: 256, runs: 200, seed: 'equidistance' } as const;

/** Make the origins ready, on the record that comes with the package. */
export async function shippedWindows(): Promise<FitWindow[]> {
  return calibrationWindows(
    recordWith(shippedRecord()),
    await Promise.all(FITTED_ORIGINS.map(({ scenario }) => loadShipped(scenario))),
  );
}

/** Write the set that comes with the package as a file of the source. */
export async function plausibleFile(version: string): Promise<string> {
  return written(historyMatching(await shippedWindows(), STANDARD), version);
}

function written({ design, seed, runs, cutOff, windows, points }: Calibration, version: string): string {
  const kept = points.filter((point) => point.kept);
  const rows = kept.map(({ row, settings, implausibility }) =>
    [row, ...FITTED.map((name) => settings[name]), implausibility].join(', '),
  );
  const spans = windows.map(({ from, to }) => `[${from}, ${to}]`);
  return `import type { PlausibleProvenance } from './provenance.ts';

// Written by tests/docs/write-plausible.ts, as \`equidistance record --fit\` finds it. Change that, not this.

/** How the set was found. */
export const PLAUSIBLE_FROM: PlausibleProvenance = {
  version: '${version}',
  design: '${design.id}',
  seed: '${seed}',
  runs: ${runs},
  cutOff: ${cutOff},
  windows: [${spans.length > 0 ? `\n    ${spans.join(',\n    ')},\n  ` : ''}],
  lastYear: ${LAST_FITTED_YEAR},
  tried: ${points.length},
  kept: ${kept.length},
};

/** Row of the design; ${FITTED.join(', ')}; implausibility. */
export const PLAUSIBLE_ROWS: readonly (readonly number[])[] = [
${rows.map((row) => `  [${row}],`).join('\n')}
];
`;
}
