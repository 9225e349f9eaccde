import type { Calibration } from '../../../record/fit/history-matching.ts';
import { shortHash } from '../../../scenario/fields/hash.ts';
import type { Picture } from '../../page/picture.ts';
import type { Report } from '../../report.ts';
import { limitsOf } from '../../words/limits.ts';
import { monthName, plural } from '../../words/words.ts';
import { calibrateChart } from './chart.ts';
import { calibrationCsv } from './csv.ts';
import { heldOutSentences } from './elsewhere.ts';
import { type CalibrateFacts, calibrateJson } from './json.ts';
import { pairsChart } from './pairs.ts';
import { calibrateSummary } from './summary.ts';
import { familiesTable, pairsTable, rangesTable } from './tables.ts';
import { calibrationParagraphs } from './words.ts';

/** Say, draw and tabulate which settings the record does not rule out. */
export function calibrateReport(calibration: Calibration, facts: CalibrateFacts): Report {
  const { windows, design, points, runs, seed } = calibration;
  const { version, given } = facts;
  const origins = windows.map(({ scenario: { id, hash }, from, to }) => ({ id, hash, from, to }));
  const paragraphs = calibrationParagraphs(calibration);
  const words = new Map(paragraphs);
  return {
    headline: {
      question: `Which settings does the record of ${windows[0].scenario.case.state.name} not rule out?`,
      finding: words.get('Kept') ?? '',
    },
    summary: calibrateSummary(calibration, paragraphs),
    sections: [
      ...picturesOf(calibration, version, words),
      {
        id: 'other-years',
        heading: 'Do kept settings do better in other years?',
        paragraphs: heldOutSentences(calibration),
      },
    ],
    page: pageOf(calibration, version, words),
    tables: () => [['points.csv', calibrationCsv(calibration)]],
    json: calibrateJson(calibration, facts),
    namesFiles: true,
    manifest: {
      facts: { schema: 'equidistance/calibrate-manifest/3', version },
      settings: { origins, design: design.id, points: points.length, runs, seed, given },
    },
  };
}

type Words = ReadonlyMap<string, string>;

function picturesOf(calibration: Calibration, version: string, words: Words): Picture[] {
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

function pageOf({ windows, runs, seed, design, points }: Calibration, version: string, words: Words): Report['page'] {
  const [{ scenario }] = windows;
  return {
    title: `Settings that the record of ${scenario.case.state.name} does not rule out`,
    story: [words.get('Tried') ?? '', words.get('Mind') ?? ''].join('\n\n'),
    facts: `Equidistance ${version} · design ${shortHash(design.id)}, ${plural(points.length, 'point')} · ${windows.map((each) => `${each.scenario.id}, ${shortHash(each.scenario.hash)}`).join(' · ')} · ${plural(runs, 'run')} from each, seed “${seed}”`,
    limits: limitsOf(scenario),
    events: [],
    monthOf: (month) => monthName(scenario.case.start, month),
    // of further origins only what is their own: the rest is shared
    provenance: windows.flatMap(({ scenario: each }, k) => each.provenance.filter(({ from }) => k === 0 || from === each.id)),
  };
}
