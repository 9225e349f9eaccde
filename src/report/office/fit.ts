import { cut, textWidth } from '../words/text-width.ts';

/** Points of the smallest text on a slide: what the last row of a room can read. [C] */
export const SMALLEST = 18;
/** Points in an inch. */
const INCH = 72;
/** Height of a line in sizes of its text. */
const LINE = 1.2;

/** Whoever opens slides may lack their font: so much wider than Inter is the widest that takes its place (DejaVu Sans). [C] */
const WIDER = { regular: 1.17, bold: 1.26 } as const;
/** Weight of a bold text. */
export const BOLD = 700;

/** Measure how wide a line of text may be in inches, in whatever font it is shown. */
export const inchesOf = (text: string, size: number, weight = 400): number =>
  (textWidth(text, size, weight) * (weight === BOLD ? WIDER.bold : WIDER.regular)) / INCH;

/** A text that is set in a box, sizes in points. */
export interface SetText {
  readonly text: string;
  readonly size: number;
  /** Inches that its lines take. */
  readonly height: number;
}

/** A box on a slide, in inches. */
export interface SlideBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Count the lines that a text takes in a width in inches: words go on the next line, and what is wider than a line is broken. */
export function linesIn(text: string, width: number, size: number, weight = 400): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines++;
    let at = 0;
    for (const word of paragraph.split(' ')) {
      const wide = inchesOf(word, size, weight);
      const gap = at === 0 ? 0 : inchesOf(' ', size, weight);
      if (at > 0 && at + gap + wide > width) {
        lines++;
        at = 0;
      }
      lines += Math.max(0, Math.ceil(wide / width) - 1);
      at = at === 0 ? Math.min(wide, width) : at + gap + wide;
    }
  }
  return lines;
}

/** Measure how high so many lines are, in inches. */
export const heightOf = (lines: number, size: number): number => (lines * size * LINE) / INCH;

/**
 * Set a text in a width and a number of lines: in the largest of the sizes in which it fits; where it fits in none, it is
 * cut between words at the smallest, and whoever shows it says the whole elsewhere.
 */
export function setText(text: string, width: number, sizes: readonly [size: number, lines: number][], weight = 400): SetText {
  const fits = sizes.find(([size, lines]) => linesIn(text, width, size, weight) <= lines);
  const [size, lines] = fits ?? sizes[sizes.length - 1];
  let shown = text;
  for (let most = text.length - 1; fits === undefined && most > 0; most--) {
    shown = cut(text, most);
    if (linesIn(shown, width, size, weight) <= lines) break;
  }
  return { text: shown, size, height: heightOf(linesIn(shown, width, size, weight), size) };
}

/** Signs that XML cannot hold: most of those that steer, and halves of signs. */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Leave out of a text what a file of an office program cannot hold, and keep numbers with their per cent sign. */
export const writable = (text: string): string => text.replace(UNWRITABLE, '').replace(/(\d) %/g, '$1\u00a0%');
