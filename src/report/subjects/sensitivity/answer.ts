import type { LoadedExperiment } from '../../../experiment/ask/load.ts';
import type { Sensitivity } from '../../../experiment/sensitivity/sensitivity.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import type { Picture } from '../../page/picture.ts';
import { csvText, numberCell, textCell } from '../../words/csv-cells.ts';
import type { Table } from '../../words/table.ts';
import { capital, number, percent } from '../../words/words.ts';
import type { AnswerFacts, AnswerWords } from '../ask/answer.ts';
import { type SensitivityPlace, screeningChart, sharesChart } from './chart.ts';
import { indexWords, mannerWords, nameOf, sensitivitySentences } from './words.ts';

/** Say, draw and tabulate where an outcome comes from. */
export function sensitivityAnswer(
  found: Sensitivity,
  { experiment }: LoadedExperiment,
  scenario: Scenario,
  facts: AnswerFacts,
): AnswerWords {
  const place = { experiment, scenario, facts };
  const sentences = sensitivitySentences(found, scenario);
  return {
    sentences,
    pictures: [...sharesPicture(found, place, sentences), screeningPicture(found, place)],
    table: found.indices ? sharesTable(found) : screeningTable(found),
    csv: new Map([['effects.csv', effectsCsv(found)], ...(found.indices ? [['indices.csv', indicesCsv(found)] as const] : [])]),
    json: {
      outcome: found.outcome,
      screened: found.screened,
      kept: found.kept.map(({ name }) => name),
      indices: found.indices ?? null,
    },
  };
}

function sharesPicture(
  found: Sensitivity,
  place: SensitivityPlace,
  sentences: readonly (readonly [string, string])[],
): Picture[] {
  if (found.indices === undefined) return [];
  const paragraphs = sentences.map(([, text]) => text);
  const tables = [sharesTable(found), ...(found.indices.pairs.length > 0 ? [pairsTable(found)] : [])];
  return [{ id: 'shares', heading: 'What it hangs on', paragraphs, spec: sharesChart(found, found.indices, place), tables }];
}

function screeningPicture(found: Sensitivity, place: SensitivityPlace): Picture {
  return {
    id: 'screening',
    heading: 'All inputs, screened',
    paragraphs: [
      'One input after the other goes half of its range up or down while the others stand somewhere in theirs; what the outcome does is its effect there.',
    ],
    spec: screeningChart(found, place),
    tables: [screeningTable(found)],
  };
}

function sharesTable(found: Sensitivity): Table {
  const { inputs = [], jointly, noise } = found.indices ?? {};
  return {
    columns: ['Share of what differs', 'Alone', 'In all'],
    rows: [
      ...[...inputs]
        .sort((a, b) => b.total.share - a.total.share)
        .map(({ name, first, total }) => [capital(nameOf(found, name)), shortIndex(first), shortIndex(total)]),
      ...(jointly ? [['Only acting together', '', shortIndex(jointly)]] : []),
      ...(noise === undefined ? [] : [['Luck', '', percent(noise)]]),
    ],
  };
}

const shortIndex = (index: Parameters<typeof indexWords>[0]): string =>
  index.distinct ? indexWords(index) : 'not told from zero';

function pairsTable(found: Sensitivity): Table {
  const pairs = [...(found.indices?.pairs ?? [])].sort((a, b) => b.index.share - a.index.share);
  return {
    columns: ['Only both together', 'Share'],
    rows: pairs.map(({ names, index }) => [names.map((name) => nameOf(found, name)).join(' with '), indexWords(index)]),
  };
}

function screeningTable(found: Sensitivity): Table {
  return {
    columns: ['Input', 'Mean size', 'Mean effect', 'Deviation', 'How'],
    rows: found.screened.map((each) => [
      capital(nameOf(found, each.name)),
      number(each.muStar.value),
      number(each.mu.value),
      number(each.sigma),
      mannerWords(each),
    ]),
  };
}

function effectsCsv({ screened }: Sensitivity): string {
  const rows = screened.map(({ name, mu, muStar, sigma, manner }) => [
    textCell(name),
    ...[muStar.value, muStar.lo, muStar.hi, mu.value, mu.lo, mu.hi, sigma].map(numberCell),
    manner,
  ]);
  return csvText(['input', 'mu_star', 'mu_star_lo', 'mu_star_hi', 'mu', 'mu_lo', 'mu_hi', 'sigma', 'manner'], rows);
}

function indicesCsv({ indices }: Sensitivity): string {
  const { inputs = [], pairs = [], jointly, noise } = indices ?? {};
  const row = (kind: string, what: string, index: { share: number; lo?: number; hi?: number; distinct?: boolean }): string[] => [
    kind,
    textCell(what),
    ...[index.share, index.lo, index.hi].map(numberCell),
    String(index.distinct ?? ''),
  ];
  return csvText(
    ['kind', 'input', 'share', 'lo', 'hi', 'distinct'],
    [
      ...inputs.flatMap(({ name, first, total }) => [row('first', name, first), row('total', name, total)]),
      ...pairs.map(({ names, index }) => row('pair', names.join(' × '), index)),
      ...(jointly ? [row('jointly', '', jointly)] : []),
      ...(noise === undefined ? [] : [row('noise', '', { share: noise })]),
    ],
  );
}
