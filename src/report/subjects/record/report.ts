import { shortHash } from '../../../scenario/fields/hash.ts';
import type { EventNote, Provenance } from '../../../scenario/fields/scenario.ts';
import type { Picture } from '../../page/picture.ts';
import type { Report } from '../../report.ts';
import { limitsOf } from '../../words/limits.ts';
import { capital, monthName } from '../../words/words.ts';
import { recordEquidistanceChart } from './charts/equidistance.ts';
import { recordSeriesChart } from './charts/series.ts';
import { directionWords, eventsCsv, indicatorsCsv, measuredCsv, recordCsv } from './csv.ts';
import { disputedCsv, disputedTable, disputesOf } from './disputed.ts';
import { caveats, holdings, measuredYearsSentence, recordTitle } from './holdings.ts';
import { recordJson } from './json.ts';
import { recordSummary } from './summary.ts';
import { measuredIndicesTable, measuredTable, seriesTable, sourceParagraphs } from './tables.ts';
import { type RecordView, recordSpan } from './view.ts';
import { changeSentence, lastYearSentence } from './words.ts';

/** Say, draw and tabulate what is measured. */
export function recordReport(view: RecordView, version: string): Report {
  const { scenario, index, given } = view;
  const { id, hash } = scenario;
  const isDisputed = disputesOf(view).length > 0;
  return {
    headline: {
      question: `How did the balance of ${scenario.case.state.name} move, as far as it is measured?`,
      finding: capital(changeSentence(view)),
    },
    summary: recordSummary(view),
    sections: [
      ...picturesOf(view, version),
      ...(isDisputed ? [disputedSection(view)] : []),
      { id: 'sources', heading: 'Sources, reliability and terms', paragraphs: sourceParagraphs(view) },
    ],
    page: pageOf(view, version),
    tables: () => [
      ['measured.csv', measuredCsv(view)],
      ['record.csv', recordCsv(view)],
      ['indicators.csv', indicatorsCsv(view.series)],
      ['events.csv', eventsCsv(view)],
      ...(isDisputed ? [['disputed.csv', disputedCsv(view)] as const] : []),
    ],
    json: recordJson(view, version),
    namesFiles: true,
    manifest: { facts: { schema: 'equidistance/record-manifest/3', version }, settings: { id, hash, index, given } },
  };
}

const DISPUTED =
  'Nobody here can say which of two sources is right, so both are shown. The given file goes before the record of the package, and within it the line that stands first.';

const disputedSection = (view: RecordView): Report['sections'][number] => ({
  id: 'disputed',
  heading: 'Where sources disagree',
  paragraphs: [DISPUTED],
  tables: [{ words: 'What two sources give differently', table: disputedTable(view) }],
});

function picturesOf(view: RecordView, version: string): Picture[] {
  return [
    {
      id: 'measured-equidistance',
      heading: 'Equidistance as measured',
      paragraphs: [
        `${capital(changeSentence(view))} ${capital(lastYearSentence(view))}`,
        'The band is the lowest and the highest value over two things nobody knows: the weights of the channels, each from half to one and a half times ours, and what the figures leave open. A power whose share is missing holds between nothing and all that the others leave; the position of the state at the United Nations lies anywhere in its interval of nine tenths. The band does not hold the errors of the sources themselves.',
      ],
      spec: recordEquidistanceChart(view, version),
      tables: [measuredTable(view)],
    },
    {
      id: 'measured-series',
      heading: 'What held and what moved',
      paragraphs: [`Measured: ${measuredYearsSentence(view)}`],
      spec: recordSeriesChart(view, version),
      tables: [seriesTable(view)],
    },
  ];
}

function pageOf(view: RecordView, version: string): Report['page'] {
  const { scenario } = view;
  const [first] = recordSpan(view);
  return {
    title: recordTitle(view),
    story: [`What is known in numbers: ${holdings(view)}.`, ...caveats(view)].join('\n\n'),
    facts: `Equidistance ${version} · weights and camps of ${scenario.id}, ${shortHash(scenario.hash)}`,
    limits: limitsOf(scenario),
    indicators: measuredIndicesTable(view),
    events: eventNotes(view, first),
    monthOf: (month) => monthName(`${first}-01`, month),
    provenance: provenanceOf(view),
  };
}

function eventNotes({ events }: RecordView, first: number): EventNote[] {
  return events.map(({ date, channel, directions, magnitude, reason, description, address, actor }) => {
    const [year, month] = date.split('-').map(Number);
    const target = `${actor}, ${channel}: ${directionWords(directions).replace(/\|/g, ', ')}; weight ${magnitude}`;
    return { at: (year - first) * 12 + month - 1, target, title: description, why: reason, source: address, assumed: false };
  });
}

function provenanceOf({ record, sources, given }: RecordView): Provenance[] {
  return record.measurements.map(({ indicator, actor, year, value, unit, source, bound, given: own }) => {
    const known = sources.get(source);
    const printed = known !== undefined && known.reliability !== 'high' && !PUBLISHED.has(source);
    return {
      path: `${indicator}, ${actor}, ${year}`,
      value: bound === 'lower' ? `>${value}` : value,
      unit,
      mark: printed ? 'S' : 'D',
      source: known?.address ?? source,
      from: own ? (given ?? 'the given file') : (known?.title ?? source),
    };
  });
}

/** Data sets, as against figures printed on a page. */
const PUBLISHED: ReadonlySet<string> = new Set(['mit_network', 'aiddata_gcdf3']);
