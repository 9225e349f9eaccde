import { BOLD, heightOf, linesIn, type SetText, type SlideBox, SMALLEST, setText, writable } from './fit.ts';

/** Inches of a slide, 16 to 9, and of its edges. */
export const SLIDE = { width: 13.333, height: 7.5 } as const;
const EDGE = { side: 0.5, top: 0.35, bottom: 0.3 } as const;
export const TITLE_BOX = { x: EDGE.side, y: EDGE.top, width: SLIDE.width - 2 * EDGE.side, height: 1.05 } as const;
/** Inches between a title and what is under it. */
const UNDER = 0.2;

/** Find the room under a title: all that a slide shows stays in it. */
export function roomUnder({ height }: Pick<SetText, 'height'>): SlideBox {
  const y = EDGE.top + height + UNDER;
  return { x: EDGE.side, y, width: TITLE_BOX.width, height: SLIDE.height - EDGE.bottom - y };
}

/** A paragraph on a slide, with its label in bold before it. */
export interface SlideWords extends SetText {
  readonly label: string;
  readonly box: SlideBox;
}

/** Set the title of a slide: in one line where there is room, else smaller in two or three. */
export const titled = (text: string): SetText =>
  setText(
    writable(text),
    TITLE_BOX.width,
    [
      [30, 1],
      [26, 2],
      [20, 3],
      [SMALLEST, 3],
    ],
    BOLD,
  );

/** Inches between paragraphs. */
const GAP = 0.12;
/** Points in which words are tried, the largest first. */
const SIZES = [22, 20, SMALLEST] as const;

/** Set paragraphs below each other in one size, each in so many lines at most; the smallest size cuts what has no room. */
export function stacked(
  words: readonly (readonly [label: string, text: string])[],
  most: readonly number[],
  room: SlideBox,
): SlideWords[] {
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
