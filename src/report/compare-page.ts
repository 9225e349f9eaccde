import type { Comparison } from '../experiment/compare.ts';
import type { Ensemble } from '../experiment/outcomes.ts';
import type { EventNote, Provenance } from '../scenario/scenario.ts';
import { comparisonChart } from './charts/comparison.ts';
import { channelsGainedChart } from './charts/comparison-channels.ts';
import type { Spec } from './charts/frame.ts';
import { beginningSentence, chosenSentence, whySentence } from './compare-decisions.ts';
import { inputSentences, inputsTable } from './compare-inputs.ts';
import { differenceTable, gainsTable, overlayTable, summaryRows } from './compare-tables.ts';
import {
  barrierSentences,
  choosingSentence,
  endSentence,
  gainsSentence,
  luckSentence,
  settledSentence,
  visibleSentence,
} from './compare-words.ts';
import { limitsOf } from './limits.ts';
import type { ReportContents, ReportSection } from './report-page.ts';
import type { Table } from './table.ts';
import { capital, list, monthName, number, plural } from './words.ts';

/** A picture of a comparison with its table twins; `id` serves as file name and anchor. */
export interface ComparisonPicture {
  readonly id: 'comparison' | 'channels-gained';
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly spec: Spec;
  readonly tables: readonly Table[];
}

/** List the pictures of a comparison, in the order in which a report shows them. */
export function comparisonPictures(comparison: Comparison, version: string): ComparisonPicture[] {
  const { pairs } = comparison;
  const gained = channelsGainedChart(comparison, version);
  const comparable = pairs.filter(({ uncomparable }) => uncomparable.roster === undefined);
  return [
    {
      id: 'comparison',
      heading: 'Side by side, and pair by pair',
      paragraphs: [
        'Run k of every scenario draws the same luck, so what differs within a pair comes from the scenarios alone.',
        ...pairs.map((pair) => capital(`${endSentence(pair)} ${visibleSentence(pair)}`)),
      ],
      spec: comparisonChart(comparison, version),
      tables: [overlayTable(comparison), ...pairs.map(differenceTable)],
    },
    ...(gained
      ? [
          {
            id: 'channels-gained' as const,
            heading: 'Who gained, channel by channel',
            paragraphs: comparable.map(
              (pair) => `${pair.a.scenario.id} against ${pair.b.scenario.id}: ${gainsSentence(pair, 9)}`,
            ),
            spec: gained,
            tables: comparable.map(gainsTable),
          },
        ]
      : []),
  ];
}

/** Write all that a report of a comparison says besides its pictures. */
export function comparisonContents(
  comparison: Comparison,
  { version, command, sections }: { version: string; command: string; sections: readonly ReportSection[] },
): ReportContents {
  const { ensembles, runs, months, seed } = comparison;
  const [{ scenario }] = ensembles;
  const ids = ensembles.map((each) => `${each.scenario.id} ${each.scenario.hash}`);
  return {
    title: list(ensembles.map((each) => each.scenario.name)),
    story: [
      `They differ: ${inputSentences(comparison).join('; ')}.`,
      ...comparison.pairs.map((pair) => storyOf(comparison, pair)),
      capital(settledSentence(comparison)),
      ...barrierSentences(comparison).map((text) => `${text}.`),
    ].join('\n\n'),
    facts: `Equidistance ${version} · ${ids.join(', ')} · ${plural(runs, 'pair')} of ${plural(months, 'month')} · seed “${seed}” · ${scenario.lens} lens · ${scenario.preset} settings`,
    limits: limitsOf(scenario),
    sections: [...sections, inputsSection(comparison)],
    indicators: indicatorsAtEnd(comparison),
    events: eventsOf(ensembles),
    monthOf: (month) => monthName(scenario.case.start, month),
    provenance: provenanceOf(ensembles),
    command,
  };
}

function storyOf({ pairs }: Comparison, pair: Comparison['pairs'][number]): string {
  const { a, b, divergence } = pair;
  const why = whySentence(pair, divergence?.example ?? null);
  const chosen = divergence?.chosen ? `Run ${divergence.chosen.parting.replicate}: ${chosenSentence(pair, divergence)}` : '';
  const head = pairs.length > 1 ? `${a.scenario.id} against ${b.scenario.id}: ` : '';
  return [
    capital(`${head}${endSentence(pair)}`),
    capital(beginningSentence(pair)),
    why === '' ? '' : `Why: ${why}`,
    chosen,
    `Choosing: ${choosingSentence(pair)}`,
    `Shared luck: ${luckSentence(pair)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The inputs that differ stand in a section of their own, without a picture: its table is the message. */
function inputsSection(comparison: Comparison): ReportSection {
  const { columns, rows } = inputsTable(comparison);
  const lines = rows.map(
    ([path, ...values]) => `${path}: ${values.map((value, k) => `${value} in ${columns[k + 1]}`).join('; ')}`,
  );
  return { id: 'differing', heading: 'Inputs that differ', paragraphs: lines.length > 0 ? lines : ['None.'], pictures: [] };
}

/** Tabulate the ends, and the other indices and indicators, of all scenarios. */
function indicatorsAtEnd(comparison: Comparison): Table {
  const { ensembles, months } = comparison;
  const { columns, rows } = summaryRows(comparison);
  const row = (name: string, of: (ensemble: Ensemble) => number | null): string[] => [
    name,
    ...ensembles.map((ensemble) => {
      const value = of(ensemble);
      return value === null ? '–' : number(value);
    }),
  ];
  return {
    columns,
    rows: [
      ...rows,
      row('Within channels, mean', ({ detail }) => detail.mean.within[months]),
      row('Entropy over powers, mean', ({ detail }) => detail.mean.entropy[months]),
      row('Aggregate tilt index, mean', ({ detail }) => detail.mean.aggregate[months]),
      row('Exposure to rivalry, mean', ({ detail }) => detail.mean.exposure[months]),
      row('Strain, mean', ({ detail }) => detail.mean.strain[months]),
    ],
  };
}

function eventsOf(ensembles: readonly Ensemble[]): EventNote[] {
  const all = ensembles.flatMap(({ scenario }) =>
    scenario.events.map((event) => ({ ...event, title: `${scenario.id}: ${event.title}` })),
  );
  return all.sort((one, other) => one.at - other.at);
}

function provenanceOf(ensembles: readonly Ensemble[]): Provenance[] {
  const found = new Map<string, Provenance>();
  for (const { scenario } of ensembles) for (const each of scenario.provenance) found.set(`${each.from} ${each.path}`, each);
  return [...found.values()];
}
