import { shortHash } from '../../../scenario/fields/hash.ts';
import type { Report } from '../../report.ts';
import { limitsOf } from '../../words/limits.ts';
import { capital, monthName, plural } from '../../words/words.ts';
import { projectionChart, projectionTitles } from './chart.ts';
import { projectedCsv } from './csv.ts';
import { projectionJson } from './json.ts';
import { projectionSummary, projectionTitle } from './summary.ts';
import { bandsTable, endsTable } from './tables.ts';
import { projectionText } from './text.ts';
import {
  BESIDE,
  bandsSentence,
  CONDITIONAL,
  driversSentence,
  givenSentence,
  leftSentence,
  type ShownProjection,
} from './words.ts';

/** The file of a projection. */
export const PROJECTION_FILE = 'projection.json';

/** Say, draw and tabulate a projection, and write its file. */
export function projectionReport(shown: ShownProjection): Report {
  const { projection } = shown;
  const { version, registered, seal, runs, seed, given, drivers } = projection;
  const rest = [leftSentence(projection), givenSentence(projection)].filter((text) => text !== '');
  return {
    headline: {
      question: `What does the model say of ${shown.scenario.case.state.name} from ${projection.from} to ${projection.to}, before it is measured?`,
      finding: `${projectionTitles(shown)[0]}.`,
    },
    summary: projectionSummary(shown),
    sections: [
      {
        id: 'projection',
        heading: 'Bands of every series',
        paragraphs: [
          `Drivers: ${driversSentence(projection)}`,
          `Bands: ${bandsSentence(projection)}`,
          `Beside them: ${BESIDE}`,
          CONDITIONAL,
          ...rest,
        ],
        spec: projectionChart(shown),
        tables: [endsTable(shown), bandsTable(shown)],
      },
    ],
    page: projectionPage(shown, [
      `What the model says of years that are still to come, written down before they are measured, so that it can be held against them.`,
      `The file ${PROJECTION_FILE} holds ${projection.levels.length} quantiles of every band, and is never edited: its seal tells.`,
    ]),
    tables: () => [['projected.csv', projectedCsv(projection)]],
    data: [[PROJECTION_FILE, projectionText(projection)]],
    json: projectionJson(projection),
    namesFiles: true,
    manifest: {
      facts: { schema: 'equidistance/record-manifest/3', version },
      settings: {
        ...{ ids: drivers.map(({ scenario }) => scenario), hashes: drivers.map(({ hash }) => hash) },
        ...{ registered, projection: seal, runs, seed, given },
      },
    },
  };
}

/** Say around the sections of a page what they are of. */
export function projectionPage(shown: ShownProjection, story: readonly string[]): Report['page'] {
  const { projection, scenario } = shown;
  const { version, build, registered, seal, drivers, runs, seed } = projection;
  const named = drivers.map(({ scenario: id, hash }) => `${id}, ${shortHash(hash)}`).join(' · ');
  return {
    title: projectionTitle(shown),
    story: [...story, capital(CONDITIONAL)].join('\n\n'),
    facts: `Equidistance ${version}, build ${shortHash(build)} · registered ${registered}, seal ${shortHash(seal)} · ${named} · ${plural(runs, 'run')}, seed “${seed}”`,
    limits: limitsOf(scenario),
    events: [],
    monthOf: (month) => monthName(scenario.case.start, month),
    provenance: scenario.provenance,
  };
}
