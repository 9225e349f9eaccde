import { untitled } from '../../../report/chart/frame.ts';
import { AUTHOR } from '../../../report/cite/citation.ts';
import { PALETTES } from '../../../report/colour/palette.ts';
import { type DeckFacts, deckOf, type Slide } from '../../../report/office/deck.ts';
import { type SlideBox, SMALLEST, writable } from '../../../report/office/fit.ts';
import { placedPicture } from '../../../report/office/place.ts';
import { roomUnder, SLIDE, type SlideWords, TITLE_BOX } from '../../../report/office/stack.ts';
import type { SetTable } from '../../../report/office/table-slide.ts';
import type { Picture } from '../../../report/page/picture.ts';
import type { Report } from '../../../report/report.ts';
import { loadSlides } from '../../package/office.ts';
import { renderSvg } from '../render/picture.ts';
import { renderPng } from '../render/png.ts';
import { repacked } from './repack.ts';

type Deck = InstanceType<ReturnType<typeof loadSlides>>;
type Page = ReturnType<Deck['addSlide']>;

const MASTER = 'EQUIDISTANCE';
/** What every machine has, or something as wide. */
const FACE = 'Arial';
const { ground, ink, text, rule } = PALETTES.light;
const bare = (colour: string): string => colour.slice(1);
/** Text stands at the top of its box, and without room around it. */
const SET = { fontFace: FACE, align: 'left', valign: 'top', margin: 0, fit: 'none' } as const;

/**
 * Write a report as slides: text that can be edited, each picture as PNG without its title, which is the slide's.
 *
 * @throws UsageError where the library is not installed
 */
export async function slidesOf(report: Report, facts: DeckFacts): Promise<Uint8Array> {
  const Deck = loadSlides();
  const deck = new Deck();
  deck.defineLayout({ name: MASTER, width: SLIDE.width, height: SLIDE.height });
  deck.layout = MASTER;
  deck.author = AUTHOR;
  deck.company = AUTHOR;
  deck.title = writable(report.page.title);
  deck.subject = writable(report.headline.question);
  deck.theme = { headFontFace: FACE, bodyFontFace: FACE };
  const title = { name: 'title', type: 'title', ...boxOf(TITLE_BOX), ...SET, bold: true, color: bare(ink) } as const;
  deck.defineSlideMaster({
    title: MASTER,
    background: { color: bare(ground) },
    objects: [{ placeholder: { options: title, text: '' } }],
  });
  for (const slide of deckOf(report, facts)) await addSlide(deck, slide);
  const written = (await deck.write({ outputType: 'uint8array' })) as Uint8Array;
  return repacked(written, mended);
}

const boxOf = ({ x, y, width, height }: SlideBox) => ({
  x,
  y,
  w: width,
  h: height,
});

async function addSlide(deck: Deck, { title, body, notes }: Slide): Promise<void> {
  const room = roomUnder(title);
  const page = deck.addSlide({ masterName: MASTER });
  page.addText(title.text, { placeholder: 'title', fontSize: title.size, bold: true, color: bare(ink), fontFace: FACE });
  if ('words' in body) for (const words of body.words) addWords(page, words);
  else if ('table' in body) addTable(page, body.table, room);
  else await addPicture(page, body, room);
  page.addNotes(notes.join('\n'));
}

function addWords(page: Page, { label, text: words, size, box }: SlideWords): void {
  const options = { ...SET, color: bare(text), fontSize: size };
  const runs = [
    ...(label === '' ? [] : [{ text: label, options: { bold: true, color: bare(ink) } }]),
    { text: words, options: {} },
  ];
  page.addText(runs, { ...options, ...boxOf(box) });
}

async function addPicture(
  page: Page,
  { picture, reading }: { readonly picture: Picture; readonly reading: string },
  room: SlideBox,
): Promise<void> {
  const svg = await renderSvg(untitled(picture.spec), 'light');
  const [, width, height] = /^<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  const { picture: box, words } = placedPicture(room, { width: Number(width), height: Number(height) }, reading);
  const data = `image/png;base64,${Buffer.from(await renderPng(svg)).toString('base64')}`;
  page.addImage({ data, ...boxOf(box), altText: writable(picture.spec.description) });
  page.addText(words.text, { ...SET, ...boxOf(words.box), color: bare(text), fontSize: words.size });
}

function addTable(page: Page, { table: { columns, rows }, widths, heights }: SetTable, { x, y }: SlideBox): void {
  const cell = (bold: boolean) => (words: string) => ({ text: words, options: { bold, color: bare(bold ? ink : text) } });
  page.addTable([columns.map(cell(true)), ...rows.map((row) => row.map(cell(false)))], {
    ...{ x, y },
    colW: [...widths],
    rowH: [...heights],
    fontFace: FACE,
    fontSize: SMALLEST,
    align: 'left',
    valign: 'top',
    border: { type: 'solid', pt: 0.75, color: bare(rule) },
  });
}

/** Set right what the library leaves: one number for two shapes of a slide, and paragraphs of notes in one line. */
function mended(name: string, xml: string): string {
  if (/^ppt\/slides\/[^/]+\.xml$/.test(name)) {
    let id = 1;
    return xml.replace(/(<p:cNvPr id=")\d+"/g, (_, head: string) => `${head}${id++}"`);
  }
  if (!name.startsWith('ppt/notesSlides/')) return xml;
  return xml.replace(/<a:t>([^<]*)<\/a:t>/g, (_, words: string) =>
    words
      .split('\n')
      .map((line) => `<a:t>${line}</a:t>`)
      .join('</a:r></a:p><a:p><a:r><a:rPr lang="en-US" dirty="0"/>'),
  );
}
