import { PALETTES, type Palette, type ThemeName } from './palette.ts';

/** Attributes of SVG that hold a colour, in a tag and not in a text. */
const PAINT = / (fill|stroke)="([^"]*)"(?=[^<>]*>)/g;

/** Make a colour that stands for another, by its number from 0. */
export function markAt(place: number): string {
  return `#${(place + 1).toString(16).padStart(6, '0')}`;
}

/** List the colours of a palette in the order in which it names them. */
function coloursIn(part: unknown): string[] {
  return typeof part === 'string' ? [part] : Object.values(part as object).flatMap(coloursIn);
}

const PLACES = coloursIn(PALETTES.light).length;

function marked(): Palette {
  let place = 0;
  const mark = (_key: string, part: unknown): unknown => (typeof part === 'string' ? markAt(place++) : part);
  return JSON.parse(JSON.stringify(PALETTES.light, mark)) as Palette;
}

/**
 * A palette to draw in before a theme is known: every place of a palette has a colour of its own. A picture drawn in it
 * turns into any theme by a table. Themes cannot be turned into each other: two places may share a colour in one of them.
 */
export const MARKS = marked();

/** Number of the first mark that no palette takes. */
export const FREE_MARK = PLACES;

/** Tell what colour of a theme each mark stands for. */
export function coloursOfMarks(theme: ThemeName): Map<string, string> {
  return new Map(coloursIn(PALETTES[theme]).map((colour, place) => [markAt(place), colour]));
}

/** Put the colours into a drawing that the marks stand for. */
export function inColours(svg: string, colours: ReadonlyMap<string, string>): string {
  return svg.replace(PAINT, (whole, attribute: string, mark: string) => {
    const colour = colours.get(mark);
    return colour === undefined ? whole : ` ${attribute}="${colour}"`;
  });
}
