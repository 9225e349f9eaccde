import type { LoadedExperiment } from '../../../experiment/ask/load.ts';
import type { Discovery } from '../../../experiment/discover/discovery.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { csvText, numberCell, textCell } from '../../words/csv-cells.ts';
import type { Table } from '../../words/table.ts';
import { capital, list, percent } from '../../words/words.ts';
import type { AnswerFacts, AnswerWords } from '../ask/answer.ts';
import { valueWords } from '../sweep/words.ts';
import { boxChart, treeChart } from './chart.ts';
import { boxWords, chanceWords, discoverSentences, sideWords } from './words.ts';

/** Say, draw and tabulate under which conditions cases of interest come about. */
export function discoverAnswer(
  found: Discovery,
  { experiment }: LoadedExperiment,
  scenario: Scenario,
  facts: AnswerFacts,
): AnswerWords {
  const place = { experiment, scenario, facts };
  const sentences = discoverSentences(found, scenario);
  const paragraphs = sentences.map(([, text]) => text);
  return {
    sentences,
    pictures: [
      {
        id: 'box',
        heading: 'Under which conditions',
        paragraphs,
        spec: boxChart(found, place),
        tables: [sidesTable(found), peelsTable(found)],
      },
      {
        id: 'tree',
        heading: 'What a regression tree finds',
        paragraphs: [paragraphs[2]],
        spec: treeChart(found, place),
        tables: [leavesTable(found)],
      },
    ],
    table: sidesTable(found),
    csv: new Map([
      ['cases.csv', casesCsv(found)],
      ['peels.csv', peelsCsv(found)],
    ]),
    json: discoveryJson(found),
  };
}

function sidesTable(found: Discovery): Table {
  return {
    columns: ['Condition', 'Without it', 'Chance would do as well'],
    rows: found.worths.map(({ side, p, without }) => [
      capital(sideWords(side, found)),
      percent(without.density),
      chanceWords(p).replace('by chance ', ''),
    ]),
  };
}

function peelsTable(found: Discovery): Table {
  const every = Math.max(1, Math.ceil(found.trajectory.length / 10));
  return {
    columns: ['Conditions', 'Share caught', 'Of interest', 'Cases in the box'],
    rows: found.trajectory
      .filter((_, k) => k % every === 0)
      .map(({ box, coverage, density, cases }) => [
        list(boxWords(box, found), 6) || 'none',
        percent(coverage),
        percent(density),
        String(cases),
      ]),
  };
}

function leavesTable(found: Discovery): Table {
  return {
    columns: ['Where', 'Mean', 'Cases'],
    rows: found.leaves.map(({ box, leaf }) => [
      capital(list(boxWords(box, found), 6)),
      valueWords(found.interest.outcome, leaf.mean),
      String(leaf.cases),
    ]),
  };
}

function casesCsv({ cases, interest }: Discovery): string {
  const { inputs, values, outcome, interest: flags } = cases;
  const rows = Array.from(outcome, (mean, row) => [
    String(row),
    ...inputs.map(({ range }, i) => {
      const value = values[row * inputs.length + i];
      return 'choices' in range ? textCell(range.choices[value]) : String(value);
    }),
    String(mean),
    String(flags[row]),
  ]);
  return csvText(['point', ...inputs.map(({ name }) => name), interest.outcome, 'of_interest'], rows);
}

function peelsCsv(found: Discovery): string {
  const rows = found.trajectory.map(({ box, coverage, density, mass, cases }) => [
    textCell(list(boxWords(box, found), 99)),
    ...[coverage, density, mass, cases].map(numberCell),
  ]);
  return csvText(['conditions', 'coverage', 'density', 'mass', 'cases'], rows);
}

function discoveryJson(found: Discovery) {
  const { interest, base, worths, leaves, explained, found: peeled } = found;
  const { box: _box, ...quality } = peeled;
  return {
    interest,
    base,
    box: {
      ...quality,
      conditions: worths.map(({ side, p }) => ({
        ...side,
        input: found.inputs[side.input].name,
        p,
        words: sideWords(side, found),
      })),
    },
    trajectory: found.trajectory.map(({ coverage, density, mass, restricted }) => ({ coverage, density, mass, restricted })),
    tree: {
      explained,
      leaves: leaves.map(({ box, leaf }) => ({ where: boxWords(box, found), mean: leaf.mean, cases: leaf.cases })),
    },
  };
}
