import type { Calibration } from '../../../record/fit/history-matching.ts';
import { shortHash } from '../../../scenario/fields/hash.ts';
import type { Picture } from '../../page/picture.ts';
import type { ReportContents, ReportSection } from '../../page/report-page.ts';
import { limitsOf } from '../../words/limits.ts';
import { monthName, plural } from '../../words/words.ts';
import { calibrateChart } from './chart.ts';
import { heldOutSentences } from './elsewhere.ts';
import { pairsChart } from './pairs.ts';
import { familiesTable, pairsTable, rangesTable } from './tables.ts';
import { calibrationParagraphs } from './words.ts';

/** List the pictures of a calibration. */
export function calibratePictures(calibration: Calibration, version: string): Picture[] {
  const words = new Map(calibrationParagraphs(calibration));
  const told = (...labels: readonly string[]): string[] => labels.map((label) => words.get(label) ?? '');
  return [
    {
      id: 'calibrate',
      heading: 'What the record leaves of each parameter',
      paragraphs: told('Kept', 'Narrowed', 'Default', 'Best'),
      spec: calibrateChart(calibration, version),
      tables: [rangesTable(calibration), familiesTable(calibration)],
    },
    {
      id: 'calibrate-pairs',
      heading: 'Which parameters trade off',
      paragraphs: told('Pairs', 'Families'),
      spec: pairsChart(calibration, version),
      tables: [pairsTable(calibration)],
    },
  ];
}

/** Write all that a report of a calibration says besides its pictures. */
export function calibrateContents(
  calibration: Calibration,
  {
    version,
    command,
    sections,
  }: { readonly version: string; readonly command: string; readonly sections: readonly ReportSection[] },
): ReportContents {
  const { windows, runs, seed, design, points } = calibration;
  const [{ scenario }] = windows;
  const words = new Map(calibrationParagraphs(calibration));
  const elsewhere: ReportSection = {
    id: 'other-years',
    heading: 'Do kept settings do better in other years?',
    paragraphs: heldOutSentences(calibration),
    pictures: [],
  };
  return {
    title: `Settings that the record of ${scenario.case.state.name} does not rule out`,
    story: [words.get('Tried') ?? '', words.get('Mind') ?? ''].join('\n\n'),
    facts: `Equidistance ${version} · design ${shortHash(design.id)}, ${plural(points.length, 'point')} · ${windows.map((each) => `${each.scenario.id}, ${shortHash(each.scenario.hash)}`).join(' · ')} · ${plural(runs, 'run')} from each, seed “${seed}”`,
    limits: limitsOf(scenario),
    sections: [...sections, elsewhere],
    events: [],
    monthOf: (month) => monthName(scenario.case.start, month),
    // of further origins only what is their own: the rest is shared
    provenance: windows.flatMap(({ scenario: each }, k) => each.provenance.filter(({ from }) => k === 0 || from === each.id)),
    command,
  };
}
