import { PALETTES, type ThemeName } from '../../report/colour/palette.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** What stands around the charts of a picture. */
export interface PictureWords {
  readonly title: string;
  readonly subtitle: string;
  readonly caption: readonly string[];
  readonly description: string;
}

/** Pixels of the picture's edge, and between its parts. */
const EDGE = 16;
const GAP = 6;
const TITLE = { size: 20, line: 25, weight: 700 };
const SUBTITLE = { size: 13, line: 18, weight: 400 };
const CAPTION = { size: 10.5, line: 15, weight: 400 };

function element(name: string, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== '') made.textContent = text;
  return made;
}

const measure = document.createElement('canvas').getContext('2d');

/** Break a text into lines of at most a width, as the page's font measures it. */
function linesOf(text: string, width: number, { size, weight }: typeof TITLE): string[] {
  if (measure) measure.font = `${weight} ${size}px Inter, sans-serif`;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || (measure?.measureText(longer).width ?? 0) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** Put charts under a title and over a caption: one SVG that stands by itself, with the page's font in it. */
export function pictureOf(charts: readonly SVGSVGElement[], words: PictureWords, theme: ThemeName): SVGSVGElement {
  const { ground, ink, muted } = PALETTES[theme];
  const inner = Math.max(...charts.map((chart) => chart.viewBox.baseVal.width));
  const picture = element('svg', { xmlns: SVG, role: 'img', 'aria-label': words.description }) as SVGSVGElement;
  const style = element('style', {}, fontRules());
  const back = element('rect', { width: inner + 2 * EDGE, fill: ground });
  picture.append(style, back);
  let y = EDGE;
  const write = (text: string, type: typeof TITLE, fill: string): void => {
    for (const line of linesOf(text, inner, type)) {
      const { size, weight } = type;
      const at = { x: EDGE, y: y + size, fill, 'font-size': size, 'font-weight': weight, 'font-family': 'Inter, sans-serif' };
      picture.append(element('text', at, line));
      y += type.line;
    }
  };
  write(words.title, TITLE, ink);
  write(words.subtitle, SUBTITLE, muted);
  y += GAP;
  for (const chart of charts) {
    const copy = chart.cloneNode(true) as SVGSVGElement;
    const { width, height } = chart.viewBox.baseVal;
    for (const [name, value] of Object.entries({ x: EDGE, y, width, height })) copy.setAttribute(name, String(value));
    picture.append(copy);
    y += height;
  }
  y += GAP;
  for (const line of words.caption) write(line, CAPTION, muted);
  const [width, height] = [inner + 2 * EDGE, Math.ceil(y + EDGE)];
  back.setAttribute('height', String(height));
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` }))
    picture.setAttribute(name, String(value));
  return picture;
}

/** An SVG on its own has none of the page's fonts, so it takes them along. */
function fontRules(): string {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  return rules
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .map((rule) => rule.cssText)
    .join('');
}

/** Pixels of a PNG per pixel of the picture. */
const SCALE = 2;

export function svgBlob(picture: SVGSVGElement): Blob {
  return new Blob([new XMLSerializer().serializeToString(picture)], { type: 'image/svg+xml' });
}

/** Rasterise a picture at twice its size. */
export async function pngBlob(picture: SVGSVGElement): Promise<Blob> {
  const address = URL.createObjectURL(svgBlob(picture));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = SCALE * picture.width.baseVal.value;
    canvas.height = SCALE * picture.height.baseVal.value;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, fail) =>
      canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('the browser cannot write a PNG'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Hand a file to the reader. */
export function save(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
