import { type Cited, citation, LICENCES } from '../cite/citation.ts';
import type { Picture } from '../page/picture.ts';
import { figuresOf, type Report } from '../report.ts';
import { type SetText, writable } from './fit.ts';
import { roomUnder, type SlideWords, stacked, TITLE_BOX, titled } from './stack.ts';
import { mainTable, type SetTable } from './table-slide.ts';

/** What a slide shows under its title. */
export type SlideBody =
  | { readonly words: readonly SlideWords[] }
  | { readonly picture: Picture; readonly reading: string }
  | { readonly table: SetTable };

/** One slide: its title and its words are text, its table a table, its picture the only one. */
export interface Slide {
  readonly title: SetText;
  readonly body: SlideBody;
  /** Paragraphs for whoever speaks. */
  readonly notes: readonly string[];
}

/** What slides are told besides a report. */
export interface DeckFacts {
  readonly cited: Cited;
  /** The command that makes the result again, without where it goes. */
  readonly command: string;
}

/**
 * Make slides of a report: what was asked and found with the limits, a picture each, the main table, how to cite. What does
 * not fit at 18 points is cut between words; the notes hold it whole.
 */
export function deckOf(report: Report, facts: DeckFacts): Slide[] {
  const figures = figuresOf(report).filter(({ reportOnly }) => !reportOnly);
  return [
    firstSlide(report, facts),
    ...figures.map((picture) => pictureSlide(picture, report, facts)),
    ...tableSlides(report, facts),
    lastSlide(report, facts),
  ];
}

function firstSlide(report: Report, facts: DeckFacts): Slide {
  const { headline, page } = report;
  const words = [
    ['', page.facts],
    ['Question', headline.question],
    ['Finding', headline.finding],
    ['Limits', page.limits],
  ] as const;
  const title = titled(page.title);
  return {
    title,
    body: { words: stacked(words, [2, 3, 6, 8], roomUnder(title)) },
    notes: [headline.question, headline.finding, ...page.story.split(/\n\s*\n/), ...endOf(report, facts)].map(writable),
  };
}

function pictureSlide(picture: Picture, report: Report, facts: DeckFacts): Slide {
  const { spec, paragraphs } = picture;
  const [title, reading] = [spec.title.text, spec.title.subtitle].map((lines) => [lines].flat().join(' '));
  return {
    title: titled(title),
    body: { picture, reading: writable(reading) },
    notes: [title, reading, spec.description, ...paragraphs, ...endOf(report, facts)].map(writable),
  };
}

function tableSlides(report: Report, facts: DeckFacts): Slide[] {
  // Whatever the title turns out to be: it says how many rows are shown.
  const most = roomUnder(TITLE_BOX);
  const found = mainTable(report, most.width, most.height);
  if (found === undefined) return [];
  const { heading, table, of } = found;
  const rows = of === undefined ? '' : ` (first ${table.rows.length} of ${of} rows)`;
  const cells = (texts: readonly string[]): string[] => texts.map(writable);
  return [
    {
      title: titled(`${heading}: numbers${rows}`),
      body: { table: { ...found, table: { columns: cells(table.columns), rows: table.rows.map(cells) } } },
      notes: endOf(report, facts).map(writable),
    },
  ];
}

function lastSlide(report: Report, { cited, command }: DeckFacts): Slide {
  const words = [
    ['Cite as', citation(cited, 'apa')],
    ['Licence', LICENCES],
    ['Made by', command],
  ] as const;
  const title = titled('How to cite, and how to make it again');
  return {
    title,
    body: { words: stacked(words, [7, 4, 5], roomUnder(title)) },
    notes: [...citation(cited, 'bibtex').split('\n'), report.page.limits, command].map(writable),
  };
}

/** What the notes of every slide end with. */
const endOf = ({ page, headline }: Report, { cited, command }: DeckFacts): string[] => [
  `Finding of the whole: ${headline.finding}`,
  `Limits: ${page.limits}`,
  `Make it again: ${command}`,
  `Cite as: ${citation(cited, 'apa')}`,
];
