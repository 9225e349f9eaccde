import type { AreaUnderCurve } from '../../../experiment/statistics/roc.ts';
import type { EarlyWarning, Judged } from '../../../experiment/tipping/early-warning.ts';
import type { Tipping } from '../../../experiment/tipping/tipping.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import type { Picture } from '../../page/picture.ts';
import { csvText, numberCell, textCell } from '../../words/csv-cells.ts';
import type { Table } from '../../words/table.ts';
import { percent, plural } from '../../words/words.ts';
import type { AnswerFacts } from '../ask/answer.ts';
import { warningChart } from './warning-chart.ts';
import { areaWords, leadWords, SIGN_WORDS, warningSentences } from './warning-words.ts';

/** What a picture of early signs is drawn for. */
export interface WarningPlace {
  readonly scenario: Scenario;
  readonly facts: AnswerFacts;
}

/** Say, draw and tabulate whether early signs warn of a choice. */
export function warningPicture(warning: EarlyWarning, found: Tipping, place: WarningPlace): Picture {
  return {
    id: 'early-warning',
    heading: 'Do early signs warn?',
    paragraphs: warningSentences(warning),
    spec: warningChart(warning, found, place),
    tables: [judgedTable(warning)],
  };
}

const AGAINST = { others: 'another run', twins: 'same luck, one level lower' } as const;

function judgedTable({ judged }: EarlyWarning): Table {
  return {
    columns: ['Sign', 'Read', 'Window', 'Beside', 'Higher in the run that chooses', 'Caught, one false alarm in ten', 'Pairs'],
    rows: judged.map(({ sign, lead, window, against, area, caught, pairs }) => [
      SIGN_WORDS[sign],
      leadWords(lead),
      window === undefined ? 'none' : plural(window, 'month'),
      AGAINST[against],
      areaWords(area),
      percent(caught),
      String(pairs),
    ]),
  };
}

const areaCells = ({ value, lo, hi }: AreaUnderCurve): string[] => [value, lo, hi].map(numberCell);

/** Write what every sign is worth, for every window and lead, as CSV. */
export function warningCsv({ judged, across }: EarlyWarning): string {
  const rows = judged.map(({ sign, against, window, lead, pairs, worlds, area, caught }) => [
    textCell(sign),
    textCell(against),
    ...[window, lead, pairs, worlds].map(numberCell),
    ...areaCells(area),
    numberCell(caught),
  ]);
  const spread = across
    ? (['trend', 'width'] as const).map((kind) => [
        `spread ${kind}`,
        'one level lower',
        ...['', '', ''],
        numberCell(across.worlds),
        ...areaCells(across[kind]),
        '',
      ])
    : [];
  const head = ['sign', 'against', 'window', 'lead', 'pairs', 'worlds', 'area', 'lo', 'hi', 'caught'];
  return csvText(head, [...rows, ...spread]);
}

/** Write what every sign is worth for whoever reads JSON; null where too few runs could be compared. */
export function warningJson(warning: EarlyWarning | undefined) {
  if (warning === undefined) return null;
  const { judged, across } = warning;
  const row = ({ window, ...rest }: Judged) => ({ ...rest, window: window ?? null });
  return { sentences: warningSentences(warning), signs: judged.map(row), across: across ?? null };
}
