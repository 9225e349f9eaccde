import type { Spec } from '../../../report/chart/frame.ts';
import { inColours, MARKS } from '../../../report/colour/marked-colours.ts';
import type { ThemeName } from '../../../report/colour/palette.ts';
import { configOf, type ThemeConfig } from '../../../report/colour/theme.ts';
import { measure, readFont, WEIGHT_LIST } from './font.ts';
import { fontFace, subsetFont } from './font-subset.ts';
import { withMarkedShades } from './marked-shades.ts';
import { loadVega } from './vega.ts';

/** The part of a text item of vega's scene that its width depends on. */
interface SceneText {
  readonly text?: unknown;
  readonly fontSize?: number;
  readonly fontWeight?: number | string;
}

const WEIGHT_NAMES: Readonly<Record<string, number>> = { bold: 700, normal: 400 };

/** Write one line of a scene text as text: numbers and missing values included. */
function lineOf(line: unknown): string {
  return line === undefined || line === null ? '' : String(line);
}

/**
 * Measure text for vega, which would guess 0.8 em a character without a canvas.
 *
 * `line` is given for one line of a text of several.
 */
function widthOf(item: SceneText, line?: unknown): number {
  const weight = WEIGHT_NAMES[String(item.fontWeight)] ?? Number(item.fontWeight ?? 400);
  const lines = line === undefined && Array.isArray(item.text) ? item.text : [line ?? item.text];
  return Math.max(0, ...lines.map((each) => measure(lineOf(each), item.fontSize ?? 11, weight)));
}

/** Refuse whatever would read a file or an address. */
function refuseUrls(value: unknown, path: string): void {
  if (Array.isArray(value)) for (const [k, item] of value.entries()) refuseUrls(item, `${path}[${k}]`);
  else if (value !== null && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) {
      if (key === 'url' || key === 'href') throw new Error(`a picture may not fetch anything: ${path}.${key}`);
      refuseUrls(item, `${path}.${key}`);
    }
  }
}

const fail = (...messages: readonly unknown[]): never => {
  throw new Error(`the picture has a mistake: ${messages.map(String).join(' ')}`);
};

/** A logger that turns every warning into an error, and is silent otherwise. */
function strictLogger<T>(): T {
  const silent = (): unknown => logger;
  const logger = { level: silent, error: fail, warn: fail, info: silent, debug: silent };
  return logger as T;
}

const denied = (): Promise<never> => Promise.reject(new Error('a picture may not fetch anything'));
const LOADER = { load: denied, sanitize: denied, http: denied, file: denied, options: {} };

export interface SvgOptions {
  /** Put before every id, so that several pictures can share a page. */
  readonly prefix?: string;
}

/** Themes that are wanted, each with what is put before every id. */
export type ThemePrefixes = Partial<Readonly<Record<ThemeName, string>>>;

/** Draw a specification as SVG in the colours and type of a configuration. A warning of vega-lite or vega is an error. */
export async function drawnIn(spec: Spec, config: ThemeConfig): Promise<string> {
  refuseUrls(spec, 'spec');
  const { compile, parse, View, textMetrics, resetSVGDefIds } = await loadVega();
  textMetrics.width = widthOf;
  resetSVGDefIds();
  const { spec: compiled } = compile(spec as unknown as Parameters<typeof compile>[0], {
    config: config as NonNullable<NonNullable<Parameters<typeof compile>[1]>['config']>,
    logger: strictLogger(),
  });
  const view = new View(parse(compiled), { renderer: 'none', loader: LOADER, logger: strictLogger() });
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}

/**
 * Render a specification to SVG, in several themes at once: it is drawn in marks, which are then put into the colours of
 * each.
 *
 * The same specification gives the same bytes. The root carries `role="img"` and the description as its label.
 */
export async function renderThemes<T extends ThemePrefixes>(
  spec: Spec,
  prefixes: T,
): Promise<{ readonly [theme in keyof T]: string }> {
  const marked = withMarkedShades(spec, await loadVega());
  const drawing = await drawnIn(marked.spec, configOf(MARKS));
  const rendered = (Object.entries(prefixes) as [ThemeName, string][]).map(([theme, prefix]) => {
    const svg = inColours(drawing, marked.coloursIn(theme));
    return [theme, labelled(withPrefix(svg, prefix), spec.description)];
  });
  return Object.fromEntries(rendered) as { readonly [theme in keyof T]: string };
}

/** Render a specification to SVG in one theme. */
export async function renderSvg(spec: Spec, theme: ThemeName, { prefix = '' }: SvgOptions = {}): Promise<string> {
  return (await renderThemes(spec, { [theme]: prefix } as Record<ThemeName, string>))[theme];
}

function withPrefix(svg: string, prefix: string): string {
  if (prefix === '') return svg;
  return svg.replace(/ id="([^"]+)"/g, ` id="${prefix}$1"`).replace(/url\(#([^)]+)\)/g, `url(#${prefix}$1)`);
}

function labelled(svg: string, description: string): string {
  const label = description.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
  return svg.replace(/<svg([^>]*)>/, (_, attributes: string) => `<svg${attributes} role="img" aria-label="${label}">`);
}

/** Write the `@font-face` rules that a page needs for a text: three weights of Inter, only the characters in it. */
export function reportFonts(text: string): string {
  return WEIGHT_LIST.map((weight) => fontFace(subsetFont(readFont(weight), text), weight)).join('\n');
}
