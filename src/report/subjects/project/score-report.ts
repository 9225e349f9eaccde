import type { ProjectionScore } from '../../../record/project/score.ts';
import { shortHash } from '../../../scenario/fields/hash.ts';
import type { Report } from '../../report.ts';
import { EMPTY_LINE, type Passage } from '../../words/passages.ts';
import { capital, plural } from '../../words/words.ts';
import { cellsChart, describedEnds } from './chart.ts';
import { scoredCsv, scoredFiguresCsv } from './csv.ts';
import { type ScoreFacts, scoreJson } from './json.ts';
import { projectionPage } from './report.ts';
import { SCORED_KEY, scoredFiguresTable, scoreTable } from './score-tables.ts';
import {
  againstBenchmark,
  cameSentence,
  closestOf,
  closestSentence,
  coverageOfDrivers,
  LAST,
  LINE,
  notScored,
} from './score-words.ts';
import { namedRows } from './tables.ts';
import { CONDITIONAL, type ShownProjection } from './words.ts';

/** A projection with how it fared. */
export interface ShownScore extends ShownProjection {
  readonly score: ProjectionScore;
}

/** Say, draw and tabulate how a projection fared against what came later. */
export function scoreReport(shown: ShownScore, facts: ScoreFacts): Report {
  const { score, projection, scenario } = shown;
  const { version, file, given } = facts;
  return {
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
        spec: cellsChart(
          shown,
          {
            titles: scoreTitles(score),
            subtitles: [`Registered ${projection.registered}, from what was measured then. ${capital(cameSentence(score))}`],
            description: `${scoreTitles(score)[0]}. ${cameSentence(score)} ${describedEnds(shown)}`,
          },
          true,
        ),
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
      facts: { schema: 'equidistance/record-manifest/2', version },
      settings: {
        ...{ ids: projection.drivers.map((each) => each.scenario), hashes: projection.drivers.map(({ hash }) => hash) },
        ...{ file, projection: projection.seal, given },
      },
    },
  };
}

/** State how it fared, in wordings from the fullest to the shortest. */
export function scoreTitles(score: ProjectionScore): string[] {
  const { best, near } = closestOf(score);
  const figures = plural(best.n, 'later figure');
  if (near !== null)
    return [
      capital(`${best.by} and ${near.by} came about as close to ${figures}`),
      `Two drivers came about as close to ${figures}`,
    ];
  const head = capital(`${best.by} came closest`);
  return [`${head}: ${best.inside90} of ${figures} in its band of 90 %`, `${head} to ${figures}`, head];
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
