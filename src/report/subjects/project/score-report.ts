import { shortHash } from '../../../scenario/fields/hash.ts';
import type { Report } from '../../report.ts';
import { EMPTY_LINE, type Passage } from '../../words/passages.ts';
import { capital } from '../../words/words.ts';
import { scoredCsv, scoredFiguresCsv } from './csv.ts';
import { type ScoreFacts, scoreJson } from './json.ts';
import { projectionPage } from './report.ts';
import { type ShownScore, scoreChart } from './score-chart.ts';
import { SCORED_KEY, scoredFiguresTable, scoreTable } from './score-tables.ts';
import { againstBenchmark, cameSentence, closestSentence, coverageOfDrivers, LAST, LINE, notScored } from './score-words.ts';
import { namedRows } from './tables.ts';
import { CONDITIONAL } from './words.ts';

/** Say, draw and tabulate how a projection fared against what came later. */
export function scoreReport(shown: ShownScore, facts: ScoreFacts): Report {
  const { score, projection, scenario } = shown;
  const { version, file, given } = facts;
  return {
    headline: {
      question: `How has the projection of ${scenario.case.state.name} that was registered on ${projection.registered} fared?`,
      finding: capital(againstBenchmark(score, LAST)),
    },
    summary: scoreSummary(shown, facts),
    sections: [
      {
        id: 'score',
        heading: 'What came, and what was said of it',
        paragraphs: [
          `Held: ${cameSentence(score)}`,
          `Closest: ${closestSentence(score)}`,
          capital(againstBenchmark(score, LAST)),
          capital(againstBenchmark(score, LINE)),
          `In bands: ${coverageOfDrivers(score)}`,
          [CONDITIONAL, ...notScored(score)].join(' '),
          SCORED_KEY,
        ],
        spec: scoreChart(shown),
        tables: [scoreTable(score, scenario), scoredFiguresTable(score, scenario)],
      },
    ],
    page: projectionPage(shown, ['A projection that was written down before these figures were measured, held against them.']),
    tables: () => [
      ['scored.csv', scoredCsv(score)],
      ['scored-figures.csv', scoredFiguresCsv(score)],
    ],
    json: scoreJson(score, projection, facts),
    namesFiles: true,
    manifest: {
      facts: { schema: 'equidistance/record-manifest/3', version },
      settings: {
        ...{ ids: projection.drivers.map((each) => each.scenario), hashes: projection.drivers.map(({ hash }) => hash) },
        ...{ file, projection: projection.seal, given },
      },
    },
  };
}

function scoreSummary({ score, projection, scenario }: ShownScore, { file }: ScoreFacts): Passage[] {
  const { registered, version, build, seal, state, from, to } = projection;
  return [
    { bold: `How a projection of ${state}, ${from} to ${to}, has fared` },
    {
      dim: `${file} · registered ${registered} · made by ${version}, build ${shortHash(build)} · seal ${shortHash(seal)}: as it was registered`,
    },
    EMPTY_LINE,
    { label: 'Held', text: cameSentence(score) },
    { label: 'Staying put', text: againstBenchmark(score, LAST) },
    { label: 'Going on', text: againstBenchmark(score, LINE) },
    { label: 'Bands', text: coverageOfDrivers(score) },
    { label: 'Closest', text: closestSentence(score) },
    { label: 'Mind', text: CONDITIONAL },
    EMPTY_LINE,
    { table: scoreTable(score, scenario), set: namedRows },
    EMPTY_LINE,
    { dim: SCORED_KEY },
    ...notScored(score).map((plain) => ({ plain })),
  ];
}
