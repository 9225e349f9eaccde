import type { Comparison } from '../../../experiment/compare/compare.ts';
import type { Pair } from '../../../experiment/compare/pair.ts';
import type { MechanismName } from '../../../experiment/runs/mechanisms.ts';
import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import { shortHash } from '../../../scenario/fields/hash.ts';
import type { EventNote, Provenance, Scenario } from '../../../scenario/fields/scenario.ts';
import type { Brief } from '../../page/brief.ts';
import type { Report } from '../../report.ts';
import { limitsOf } from '../../words/limits.ts';
import type { Table } from '../../words/table.ts';
import { nameWithout, withoutSentences, withoutWords } from '../../words/without.ts';
import { capital, list, monthName, plural } from '../../words/words.ts';
import { hangsOnMethod, hangsOnTable, hangsOnWords } from '../uncertainty/hangs-on.ts';
import { compareBrief, compareFolds } from './brief.ts';
import { besideOf, CHANNELS, findingsOf } from './findings.ts';
import { inputSentences, inputsTable } from './inputs.ts';
import { type CompareView, compareJson, differenceRows } from './json.ts';
import { comparisonPictures } from './pictures.ts';
import { compareScreen } from './screen.ts';
import { compareSummary } from './summary.ts';
import { indicatorsAtEnd, WRITTEN_PAIRS } from './tables.ts';
import { barrierSentences, endingSentence, endSentence, settledSentence } from './words.ts';

type Section = Report['sections'][number];

/** Say, draw and tabulate what differs between scenarios. */
export function compareReport(comparison: Comparison, view: CompareView): Report {
  const { seed, runs, months, ensembles, reference } = comparison;
  const { version, without } = view;
  const named = (scenario: Scenario): Scenario => ({ ...scenario, id: nameWithout(scenario.id, without) });
  const scenarios = ensembles.map(({ scenario }) => named(scenario));
  const brief = compareBrief(comparison, view);
  return {
    headline: { question: brief.question, finding: brief.finding },
    screen: compareScreen(comparison, view),
    summary: compareSummary(comparison, view),
    sections: [
      ...comparisonPictures(comparison, view),
      findingsSection(comparison, view),
      ...hangsOnSection(comparison, view),
      inputsSection(comparison),
    ],
    page: pageOf(comparison, view, brief),
    tables: () => [['differences.csv', `${differenceRows(comparison, WRITTEN_PAIRS, without).join('\n')}\n`]],
    json: compareJson(comparison, view),
    namesFiles: false,
    manifest: {
      facts: { schema: 'equidistance/compare-manifest/3', version },
      settings: {
        ids: scenarios.map(({ id }) => id),
        hashes: scenarios.map(({ hash }) => hash),
        ...(reference && { reference: `${named(reference.scenario).id} ${reference.scenario.hash}` }),
        ...(without.length > 0 && { without }),
        seed,
        runs,
        months,
      },
      inputs: { scenarios },
    },
  };
}

function pageOf(comparison: Comparison, view: CompareView, brief: Brief): Report['page'] {
  const { ensembles } = comparison;
  const [{ scenario }] = ensembles;
  return {
    title: [list(ensembles.map((each) => each.scenario.name)), withoutWords(view.without)].filter(Boolean).join(', '),
    brief,
    folds: compareFolds(comparison, view),
    story: storyOf(comparison, view.without),
    facts: factsOf(comparison, view),
    limits: limitsOf(scenario),
    indicators: indicatorsAtEnd(comparison),
    events: eventsOf(ensembles),
    monthOf: (month) => monthName(scenario.case.start, month),
    provenance: provenanceOf(ensembles),
  };
}

function storyOf(comparison: Comparison, without: readonly MechanismName[]): string {
  const lacking = without.length > 0 ? [`${withoutSentences(without).join(' ')} This holds for every scenario compared.`] : [];
  return [
    `They differ: ${inputSentences(comparison).join('; ')}.`,
    ...lacking,
    ...comparison.ensembles.map(endingSentence),
    ...comparison.pairs.map((pair) => capital(endSentence(pair))),
    capital(settledSentence(comparison)),
    ...barrierSentences(comparison).map((text) => `${text}.`),
  ].join('\n\n');
}

function factsOf({ ensembles, runs, months, seed }: Comparison, { version, without }: CompareView): string {
  const [{ scenario }] = ensembles;
  const ids = ensembles.map((each) => `${each.scenario.id} ${shortHash(each.scenario.hash)}`).join(', ');
  return [
    `Equidistance ${version}`,
    ids,
    `${plural(runs, 'pair')} of ${plural(months, 'month')}`,
    `seed “${seed}”`,
    `${scenario.theory} theory`,
    `${scenario.preset} settings`,
    ...(without.length > 0 ? [withoutWords(without)] : []),
  ].join(' · ');
}

/** What was found of each pair is a table of its own, label and words; channels have their picture. */
function findingsSection({ pairs }: Comparison, view: CompareView): Section {
  const tableOf = (pair: Pair, k: number): Table => ({
    columns: ['Question', `${pair.a.scenario.id} against ${pair.b.scenario.id}`],
    rows: findingsOf(pair, besideOf(view, k))
      .filter(({ label }) => label !== CHANNELS)
      .map(({ label, text }) => [label, capital(text)]),
  });
  return {
    id: 'findings',
    heading: 'Where they part, and why',
    paragraphs: [],
    tables: pairs.map((pair, k) => ({ words: '', table: tableOf(pair, k) })),
  };
}

/** What the difference of each pair hangs on is a table of its own. */
function hangsOnSection({ pairs }: Comparison, { hangsOn }: CompareView): Section[] {
  if (hangsOn === undefined) return [];
  return [
    {
      id: 'hangs-on',
      heading: 'What the difference hangs on',
      paragraphs: [hangsOnMethod(hangsOn[0])],
      tables: hangsOn.map((each, k) => {
        const { a, b } = pairs[k];
        return {
          words: `${capital(a.scenario.id)} against ${b.scenario.id}: ${hangsOnWords(each, a.scenario)}`,
          table: hangsOnTable(each, a.scenario),
        };
      }),
    },
  ];
}

/** The inputs that differ stand in a section of their own, without a picture: its table is the message. */
function inputsSection(comparison: Comparison): Section {
  const table = inputsTable(comparison);
  const some = table.rows.length > 0;
  return {
    id: 'differing',
    heading: 'Inputs that differ',
    paragraphs: some ? [] : ['None.'],
    tables: some ? [{ words: '', table }] : [],
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
