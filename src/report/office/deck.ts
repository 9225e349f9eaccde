import { type Cited, citation, LICENCES } from '../cite/citation.ts';
import type { Picture } from '../page/picture.ts';
import { figuresOf, type Report } from '../report.ts';
import { BOLD, type Box, heightOf, linesIn, type SetText, SMALLEST, setText, writable } from './fit.ts';
import { mainTable, type SetTable } from './table-slide.ts';

/** Inches of a slide, 16 to 9, and of its edges. */
export const SLIDE = { width: 13.333, height: 7.5 } as const;
const EDGE = { side: 0.5, top: 0.35, bottom: 0.3 } as const;
export const TITLE_BOX = { x: EDGE.side, y: EDGE.top, width: SLIDE.width - 2 * EDGE.side, height: 1.05 } as const;
/** Inches between a title and what is under it. */
const UNDER = 0.2;

/** Find the room under a title: all that a slide shows stays in it. */
export function roomUnder({ height }: SetText): Box {
  const y = EDGE.top + height + UNDER;
  return { x: EDGE.side, y, width: TITLE_BOX.width, height: SLIDE.height - EDGE.bottom - y };
}

/** A paragraph on a slide, with its label in bold before it. */
export interface SlideWords extends SetText {
  readonly label: string;
  readonly box: Box;
}

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

const titled = (text: string): SetText =>
  setText(
    writable(text),
    TITLE_BOX.width,
    [
      [30, 1],
      [26, 2],
      [20, 3],
    ],
    BOLD,
  );

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
  const { text, subtitle } = spec.title;
  return {
    title: titled(text),
    body: { picture, reading: writable(subtitle.join(' ')) },
    notes: [spec.description, ...paragraphs, ...endOf(report, facts)].map(writable),
  };
}

function tableSlides(report: Report, facts: DeckFacts): Slide[] {
  const most = roomUnder(titled('A title'));
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

/** Inches between paragraphs. */
const GAP = 0.12;
/** Points in which words are tried, the largest first. */
const SIZES = [22, 20, SMALLEST] as const;

/** Set paragraphs below each other in one size, each in so many lines at most; the smallest size cuts what has no room. */
function stacked(words: readonly (readonly [label: string, text: string])[], most: readonly number[], room: Box): SlideWords[] {
  const told = words.map(([label, text]) => ({
    head: label === '' ? '' : `${label}. `,
    text: writable(text.replace(/\s+/g, ' ').trim()),
  }));
  const highAt = (size: number): number =>
    told
      .map(({ head, text }) => heightOf(linesIn(head + text, room.width, size), size) + GAP)
      .reduce((sum, high) => sum + high, 0);
  const size = SIZES.find((each) => highAt(each) <= room.height) ?? SMALLEST;
  const end = room.y + room.height;
  const set: SlideWords[] = [];
  let y = room.y;
  for (const [k, { head, text }] of told.entries()) {
    const left = Math.floor((end - y) / heightOf(1, size));
    const lines = highAt(size) <= room.height ? left : Math.min(left, most[k]);
    if (lines < 1) break;
    const { text: shown, height } = setText(head + text, room.width, [[size, lines]]);
    set.push({ label: head, text: shown.slice(head.length), size, height, box: { ...room, y, height } });
    y += height + GAP;
  }
  return set;
}
