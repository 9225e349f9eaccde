import type { PointResults } from '../../../experiment/points/point-results.ts';
import type { SweepPlan } from '../../../experiment/sweep/plan.ts';
import type { Sweep } from '../../../experiment/sweep/sweep.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { csvText, numberCell, textCell } from '../../words/csv-cells.ts';
import { outcomeWords } from '../../words/input-words.ts';
import type { Table } from '../../words/table.ts';
import { capital, number, percent } from '../../words/words.ts';
import type { AnswerFacts, AnswerWords } from '../ask/answer.ts';
import { sweepChart } from './chart.ts';
import { gridChart } from './grid.ts';
import { gridSentences, shareOfDraws } from './grid-words.ts';
import { sweepSentences, valueWords } from './words.ts';

/** Say, draw and tabulate what sweeps along one lever or two show; the first is what the question is about. */
export function sweepAnswer(sweeps: readonly Sweep[], scenario: Scenario, facts: AnswerFacts): AnswerWords {
  const [first] = sweeps;
  const isGrid = first.levels.length > 1;
  const told = isGrid ? gridSentences : sweepSentences;
  const chart = isGrid ? gridChart : sweepChart;
  const tables = isGrid ? gridTables : (sweep: Sweep): Table[] => [sweepTable(sweep)];
  return {
    sentences: told(first, scenario),
    pictures: sweeps.map((sweep, k) => ({
      id: k === 0 ? 'sweep' : `sweep-${sweep.outcome.replace(/[^\w-]+/g, '-').toLowerCase()}`,
      heading: capital(outcomeWords(sweep.outcome, scenario)),
      paragraphs: told(sweep, scenario).map(([, text]) => text),
      spec: chart(sweep, scenario, facts),
      tables: tables(sweep),
    })),
    table: tables(first)[0],
    csv: new Map([['levels.csv', levelsCsv(sweeps)]]),
    json: { outcomes: sweeps.map(sweepJson) },
  };
}

/** Tabulate an outcome level by level. */
function sweepTable({ outcome, levels, asSet, record, bands }: Sweep): Table {
  const write = (value: number): string => valueWords(outcome, value);
  return {
    columns: [
      'Level',
      'As it stands',
      ...(record ? ['Second opinion'] : []),
      ...(bands.length > 0 ? ['10 %', 'Middle', '90 %'] : []),
    ],
    rows: levels[0].map((level, k) => [
      number(level),
      write(asSet[k]),
      ...(record ? [write(record[k])] : []),
      ...(bands.length > 0 ? [bands[k].p10, bands[k].p50, bands[k].p90].map(write) : []),
    ]),
  };
}

/** Tabulate an outcome over two levers, the first downwards, the second to the right; and the draws in which a choice is likely. */
function gridTables(sweep: Sweep): Table[] {
  const {
    outcome,
    levels: [up, right],
    asSet,
  } = sweep;
  const tableOf = (name: string, values: ArrayLike<number>, write: (value: number) => string): Table => ({
    columns: [name, ...right.map((level) => number(level))],
    rows: up.map((level, k) => [number(level), ...right.map((_, at) => write(values[k * right.length + at]))]),
  });
  const drawn = shareOfDraws(sweep);
  return [
    tableOf('', asSet, (value) => valueWords(outcome, value)),
    ...(drawn ? [tableOf('Draws in which a choice is likely', drawn, percent)] : []),
  ];
}

function levelsCsv(sweeps: readonly Sweep[]): string {
  const { levels, experiment } = sweeps[0];
  const [up, right = [Number.NaN]] = levels;
  const rows = sweeps.flatMap(({ outcome, asSet, record, bands }) =>
    Array.from(asSet, (own, k) => {
      const { p10, p25, p50, p75, p90 } = bands[k] ?? {};
      const place = [up[Math.floor(k / right.length)], ...(levels.length > 1 ? [right[k % right.length]] : [])];
      return [textCell(outcome), ...[...place, own, record?.[k], p10, p25, p50, p75, p90].map(numberCell)];
    }),
  );
  return csvText(
    ['outcome', ...experiment.levers.map(({ path }) => path), 'as_set', 'record', 'p10', 'p25', 'p50', 'p75', 'p90'],
    rows,
  );
}

const finite = (value: number | undefined): number | null => (value === undefined || !Number.isFinite(value) ? null : value);

function sweepJson({ outcome, levels, asSet, record, bands, draws, tips }: Sweep) {
  const drawn = tips?.draws;
  return {
    outcome,
    levels,
    asSet: Array.from(asSet),
    record: record ? Array.from(record) : null,
    bands,
    draws: draws.length,
    tips: tips && {
      asSet: finite(tips.asSet),
      record: finite(tips.record),
      never: drawn?.never ?? null,
      before: drawn?.before ?? null,
      p10: finite(drawn?.low),
      p50: finite(drawn?.middle),
      p90: finite(drawn?.high),
      byDraw: drawn?.byDraw.map(finite) ?? [],
    },
  };
}

/** Write every point of a sweep with its means. */
export function sweepPointsCsv({ columns, values, curves }: SweepPlan, results: PointResults): string {
  const means = results.outcomes.map((outcome) => results.means(outcome));
  const size = results.points / curves.length;
  const rows = Array.from({ length: results.points }, (_, point) => [
    String(point),
    curves[Math.floor(point / size)].replace(' ', '-'),
    ...columns.map(({ choices }, c) => {
      const value = values[point * columns.length + c];
      return Number.isNaN(value) ? '' : choices ? textCell(choices[value]) : String(value);
    }),
    ...means.map((mean) => String(mean[point])),
  ]);
  return csvText(['point', 'curve', ...columns.map(({ path }) => path), ...results.outcomes], rows);
}
