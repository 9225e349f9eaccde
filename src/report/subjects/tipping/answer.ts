import type { EarlyWarning } from '../../../experiment/tipping/early-warning.ts';
import type { Tipping } from '../../../experiment/tipping/tipping.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { csvText, numberCell, textCell } from '../../words/csv-cells.ts';
import { inputWords, levelWords } from '../../words/input-words.ts';
import type { Table } from '../../words/table.ts';
import { percent } from '../../words/words.ts';
import type { AnswerFacts, AnswerWords } from '../ask/answer.ts';
import { sweepChart } from '../sweep/chart.ts';
import { sweepSentences } from '../sweep/words.ts';
import { tippingChart } from './chart.ts';
import { warningCsv, warningJson, warningPicture } from './warning.ts';
import { warningSentences } from './warning-words.ts';
import { moverLabel, tippingSentences } from './words.ts';

/** Say, draw and tabulate where a decisive choice becomes more likely than not. */
export function tippingAnswer(
  found: Tipping,
  warning: EarlyWarning | undefined,
  { scenario, facts }: { readonly scenario: Scenario; readonly facts: AnswerFacts },
): AnswerWords {
  const sentences = tippingSentences(found, scenario);
  return {
    sentences: [...sentences, ['Early signs', warningSentences(warning)[0]]],
    pictures: [
      {
        id: 'tipping',
        heading: 'Where it tips',
        paragraphs: sentences.map(([, text]) => text),
        spec: tippingChart(found, scenario, facts),
        tables: [thirdsTable(found)],
      },
      {
        id: 'curves',
        heading: 'The curves behind it',
        paragraphs: sweepSentences(found.sweep, scenario).map(([, text]) => text),
        spec: sweepChart(found.sweep, scenario, facts),
        tables: [],
      },
      ...(warning ? [warningPicture(warning, found, { scenario, facts })] : []),
    ],
    table: thirdsTable(found),
    csv: new Map([['tipping.csv', thirdsCsv(found)], ...(warning ? [['early-warning.csv', warningCsv(warning)] as const] : [])]),
    json: { ...tippingJson(found), earlyWarning: warningJson(warning) },
  };
}

function thirdsTable({ thirds }: Tipping): Table {
  return {
    columns: ['Input', 'Low: tips', 'never', 'High: tips', 'never'],
    rows: thirds
      .slice(0, 10)
      .map((each) => [
        moverLabel(each),
        ...[each.low, each.high].flatMap(({ middle, never }) => [levelWords(middle), percent(never)]),
      ]),
  };
}

function thirdsCsv({ thirds }: Tipping): string {
  const rows = thirds.map(({ input, low, high }) => [
    textCell(input.name),
    textCell(inputWords(input)),
    ...[low.middle, low.never, high.middle, high.never].map(numberCell),
  ]);
  return csvText(['input', 'name', 'low_third_tips', 'low_third_never', 'high_third_tips', 'high_third_never'], rows);
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

function tippingJson({ tips, thirds, sweep }: Tipping) {
  const { low, middle, high, never, before, byDraw } = tips;
  return {
    outcome: sweep.outcome,
    levels: sweep.levels[0],
    tips: {
      p10: finite(low),
      p50: finite(middle),
      p90: finite(high),
      never,
      before,
      asSet: finite(sweep.tips?.asSet ?? Infinity),
      byDraw: byDraw.map(finite),
    },
    inputs: thirds.map(({ input, low: first, high: last }) => ({
      input: input.name,
      low: { middle: finite(first.middle), never: first.never },
      high: { middle: finite(last.middle), never: last.never },
    })),
  };
}
