import type { Ensemble } from '../../experiment/runs/outcomes.ts';
import { shortHash } from '../../scenario/fields/hash.ts';
import { lowerFirst } from '../words/camps.ts';
import { cut, cutToWidth, firstThatFits, fitting, twoLines, wrap } from '../words/text-width.ts';
import { LINE } from '../words/without.ts';
import { list, number, percent, plural } from '../words/words.ts';
import { type Label, relax } from './labels.ts';
import { below, inShade, type Json, type Part, texts } from './marks.ts';

/** Pixels: room for the axis on the left, the plot, and room for direct labels on the right. */
export const LEFT = 44;
export const WIDTH = 580;
export const RIGHT = 144;

/** Most characters of a title and of a line of subtitle and caption. */
export const TITLE = 62;
export const SUBTITLE_LINE = 118;
export const CAPTION_LINE = 126;
const SEED = 24;
/** Characters of a name, and names one by one, at most. [C] */
const NAME = 48;
const NAMES = 3;
const LIMIT = 'A thinking tool, not a forecast';

/** What every chart is told besides its results. */
export interface ChartOptions {
  readonly version: string;
  /** Where the same scenario ends in the second opinion: settings in which pressure hardly bites. */
  readonly secondOpinion?: { readonly middle: number; readonly choosing: number };
}

/** A Vega-Lite specification without colours; the renderer adds a theme. */
export interface Spec {
  readonly $schema: string;
  readonly title: { readonly text: string | readonly string[]; readonly subtitle: readonly string[] };
  readonly description: string;
  readonly [key: string]: unknown;
}

export interface Frame {
  /** Names of what is drawn, scenarios mostly: a picture is looked at far from where it was made. */
  readonly of: readonly string[];
  /** Wordings of the finding, the fullest first; the first with room is taken. */
  readonly titles: readonly string[];
  /** Whether the first wording stands whole, over as many lines as it takes, and no shorter one in its place. */
  readonly isWhole?: boolean;
  /** Wordings about the measure, the fullest first; the first that needs two lines at most is taken. */
  readonly subtitles: readonly string[];
  readonly description: string;
  readonly caption: readonly string[];
  readonly spacing: number;
}

/** Put panels under a title and over a caption. */
export function framed(frame: Frame, panels: readonly Part[]): Spec {
  const text = titleLines(frame);
  const subtitles = named(frame.of, typeof text === 'string' ? text : text.join(' '), frame.subtitles);
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: { text, subtitle: twoLines(subtitles, SUBTITLE_LINE) },
    description: frame.description,
    ...below([...panels, captionPanel(frame.caption)], frame.spacing),
  };
}

/** Put names before the words of a subtitle, unless the title says them. */
function named(names: readonly string[], title: string, subtitles: readonly string[]): readonly string[] {
  if (names.every((name) => title.includes(name))) return subtitles;
  const told = names.map((name) => cut(name, NAME));
  const who = [...new Set([list(told, NAMES), list(told, 2)])];
  return subtitles.flatMap((subtitle) => who.map((each) => `${each}. ${subtitle}`));
}

/** Lines of a title at most: of names longer than that the end is lost. */
const TITLE_LINES = 5;

function titleLines({ titles, isWhole = false }: Frame): string | readonly string[] {
  if (!isWhole) return firstThatFits(titles, TITLE);
  // a percent sign stays with its number
  const lines = wrap(titles[0].replace(/ %/g, '\u00a0%'), TITLE, TITLE_LINES).map((line) => line.replace(/\u00a0%/g, ' %'));
  return lines.length === 1 ? lines[0] : lines;
}

/** Read the title of a picture as one text. */
export const titleOf = ({ title: { text } }: Pick<Spec, 'title'>): string => (typeof text === 'string' ? text : text.join(' '));

/** Leave the title and the subtitle to whoever shows a picture; the caption stays in it. */
export const untitled = (spec: Spec): Spec => ({ ...spec, title: { text: '', subtitle: [] } });

/** The caption is as wide as the whole picture, so that every picture has the same width. */
function captionPanel(lines: readonly string[]): Part {
  const mark = { type: 'text', style: 'caption', align: 'left', baseline: 'top', x: -LEFT, y: 0, lineHeight: 15, text: lines };
  return { width: WIDTH + RIGHT, height: 15 * lines.length, data: { values: [{}] }, mark, encoding: {} };
}

/** Say in a line under rows what has none; nothing where there is nothing to say. */
export function remarkPanel(text: string): Part[] {
  if (text === '') return [];
  const t = cutToWidth(text, LEFT + WIDTH + RIGHT, 12.5, 600);
  const mark = { type: 'text', style: 'noteStrong', fontSize: 12.5, align: 'left', baseline: 'top', x: -LEFT, y: 0, text: t };
  return [{ width: WIDTH + RIGHT, height: 16, data: { values: [{}] }, mark, encoding: {} }];
}

/**
 * Write the two lines of a caption: what was run, and what it must not be taken for.
 *
 * Line 1 gives version, scenario with its hash and difference, runs, seed and settings; line 2 the limit,
 * the figure of the second opinion where it is known, and what is particular to the chart (`remarks`, the fullest first).
 */
export function captionOf(ensemble: Ensemble, options: ChartOptions, remarks: readonly string[]): string[] {
  const { secondOpinion: other } = options;
  const end = other ? `${number(other.middle)} and ${percent(other.choosing)} choosing` : '';
  const figures = other
    ? [`: in the second opinion (pressure hardly bites), median ${end}`, `: second opinion (pressure hardly bites), ${end}`, '']
    : [''];
  const limits = figures.flatMap((figure) => remarks.map((remark) => `${LIMIT}${figure}. ${remark}`.trim()));
  return [provenanceLine(ensemble, options.version), firstThatFits(limits, CAPTION_LINE)];
}

function provenanceLine(ensemble: Ensemble, version: string): string {
  const { scenario, runs, seed } = ensemble;
  const head = `Equidistance ${version} · `;
  const name = `${scenario.id}, ${shortHash(scenario.hash)}`;
  const theory = scenario.theory === 'mixed' ? '' : `, ${scenario.theory} theory`;
  const tail = ` · ${plural(runs, 'run')}, seed “${cut(seed, SEED)}” · ${scenario.preset} settings${theory}`;
  const sentences = scenario.changes.map((change) => lowerFirst(change.replace(/\.$/, '')));
  const said = [sentences.join('; '), sentences[0] ?? ''].filter((text) => text !== '').map((text) => `: ${text}`);
  const lines = [...said, ''].flatMap((changes) => [
    `${head}scenario ${name}${changes}${tail}`,
    `${head}${name}${changes}${tail}`,
  ]);
  return cut(firstThatFits(lines, CAPTION_LINE), CAPTION_LINE);
}

/** Pixels between the lines of direct labels, from the plot to them, and along them. */
export const LABEL_GAP = 16;
const LABEL_OFFSET = 8;
export const LABEL_ROOM = RIGHT - LABEL_OFFSET;

/** Set labels at the right end of a plot, pushed apart and cut to the room there; `yOf` turns pixels into values. */
export function labelledAtEnd(labels: readonly Label[], height: number, x: number, yOf: (pixels: number) => number): Part[] {
  return relax(labels, LABEL_GAP, LABEL_GAP / 2 - 4, height).map((label) => {
    const strong = label.style.startsWith('label');
    const t = fitting(
      typeof label.text === 'string' ? [label.text] : label.text,
      LABEL_ROOM,
      strong ? 12.5 : 11.5,
      strong ? 600 : 400,
    );
    const part = texts([{ x, y: yOf(label.y), t }], label.style, { dx: LABEL_OFFSET });
    return label.shade === undefined ? part : inShade(part, label.shade, 'rivalryText');
  });
}

/** List the lines of a picture's caption. */
export function captionIn({ vconcat }: Spec): readonly string[] {
  const panels = vconcat as readonly Part[];
  return (panels[panels.length - 1].mark as { readonly text: readonly string[] }).text;
}

/** Put a line under the caption of a picture, and into its description. */
export function withCaption(spec: Spec, line: string): Spec {
  if (line === '') return spec;
  const panels = spec.vconcat as readonly Part[];
  const caption = panels[panels.length - 1];
  const mark = caption.mark as { readonly text: readonly Json[]; readonly [key: string]: Json };
  const longer = { ...caption, height: (caption.height as number) + LINE, mark: { ...mark, text: [...mark.text, line] } };
  return { ...spec, description: `${spec.description} ${line}`, vconcat: [...panels.slice(0, -1), longer] };
}
