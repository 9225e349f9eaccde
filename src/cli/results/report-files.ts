import { setImmediate } from 'node:timers/promises';
import { captionIn, titleOf } from '../../report/chart/frame.ts';
import type { Cited } from '../../report/cite/citation.ts';
import type { ThemeName } from '../../report/colour/palette.ts';
import { embedPage, embedSnippet } from '../../report/page/embed-page.ts';
import type { Picture } from '../../report/page/picture.ts';
import type { ReportSection } from '../../report/page/report-page.ts';
import { figuresOf, type Report } from '../../report/report.ts';
import { commandWords } from '../flags/command-line.ts';
import { placelessWords } from '../flags/foreign-command.ts';
import type { Format } from '../flags/formats.ts';
import { packageVersion } from '../package/package-root.ts';
import { citedFrom, releaseOf } from './forms/cited.ts';
import { addTables, type Files } from './forms/table-files.ts';
import type { BoxesTold } from './render/boxes-told.ts';
import type { RecipeWriter } from './render/recipe.ts';
import { pngWithRecipe, svgWithRecipe } from './render/recipe-places.ts';

/** How pictures are to be written. */
export interface PictureFileOptions {
  readonly formats: readonly Format[];
  /** Also write the dark pictures as files of their own. */
  readonly dark: boolean;
  /** Hears what is made as PNG, to say which letters show as boxes. */
  readonly boxes: BoxesTold;
  /** Says how each picture was made, to be put into its files. */
  readonly recipes?: RecipeWriter;
}

/** Write a report as files by name: its figures, the page around them, tables, data, and the manifest with its command. */
export async function reportFiles(report: Report, command: string, options: PictureFileOptions): Promise<Files> {
  const files: Files = new Map();
  const pending: Pending = new Map();
  await addFigures({ files, pending }, report, command, options);
  await addTables(files, options.formats, report.tables);
  await addOffice(files, options.formats, report, command);
  for (const [name, text] of report.data ?? []) files.set(name, text);
  for (const [name, { png, recipe }] of pending)
    files.set(name, recipe === undefined ? await png : pngWithRecipe(await png, recipe));
  await options.boxes([...pending.values()].map(({ svg }) => svg));
  const names = [...files.keys(), 'summary.json', 'manifest.json'];
  files.set('summary.json', jsonText(dataOf(report, names)));
  const { facts, settings, inputs } = report.manifest;
  return files.set('manifest.json', jsonText({ ...facts, command, ...settings, files: names, ...inputs }));
}

/** List what the data of a report says, with the files where it names them. */
export function dataOf({ json, namesFiles }: Report, files: readonly string[]): Readonly<Record<string, unknown>> {
  return namesFiles ? { ...json, files } : json;
}

/** Write data as a file. */
const jsonText = (data: unknown): string => `${JSON.stringify(data, null, 1)}\n`;

/** Say what is cited of a report, as its manifest will. */
function citedOf({ manifest: { facts, settings, inputs } }: Report): Cited {
  return citedFrom({ ...facts, ...settings, ...inputs }) ?? { ...releaseOf(packageVersion()), scenarios: [] };
}

/** Write slides and sheets as far as wanted. They name no folder, so that the same result is the same bytes wherever it goes. */
async function addOffice(files: Files, formats: readonly Format[], report: Report, line: string): Promise<void> {
  if (!formats.includes('pptx') && !formats.includes('xlsx')) return;
  const [program, ...words] = placelessWords(line);
  const told = { cited: citedOf(report), command: commandWords(`npx ${program}`, words) };
  if (formats.includes('pptx')) files.set('slides.pptx', await (await import('./forms/slides.ts')).slidesOf(report, told));
  if (formats.includes('xlsx')) files.set('tables.xlsx', await (await import('./forms/sheets.ts')).sheetsOf(report, told));
}

/** Images that a thread is still at, by file name; their places among the files are kept. */
type Pending = Map<string, Image>;

interface Image {
  readonly svg: string;
  readonly png: Promise<Uint8Array>;
  readonly recipe: string | undefined;
}

interface Written {
  readonly files: Files;
  readonly pending: Pending;
}

/** Write figures as specifications and images, and the page around them, as far as wanted. */
async function addFigures(written: Written, report: Report, command: string, options: PictureFileOptions): Promise<void> {
  const { files } = written;
  const wants = (...formats: readonly Format[]): boolean => formats.some((format) => options.formats.includes(format));
  const own = figuresOf(report).filter(({ reportOnly }) => !reportOnly);
  if (wants('vl')) for (const { id, spec } of own) files.set(`${id}.vl.json`, jsonText(spec));
  if (!wants('svg', 'png', 'html', 'embed')) return;
  const sections: ReportSection[] = [];
  for (const section of wants('html') ? report.sections : own)
    sections.push(
      'spec' in section ? await drawn(written, section, { ...options, of: report.page.title }) : { ...section, pictures: [] },
    );
  if (!wants('html')) return;
  const { scriptedPage } = await import('./render/scripted-page.ts');
  files.set('report.html', scriptedPage({ ...report.page, sections, command, cited: citedOf(report) }));
}

/** Draw a picture once for both themes, keep what is wanted as files, and make the section of a report. */
async function drawn(
  { files, pending }: Written,
  picture: Picture,
  options: PictureFileOptions & { readonly of: string },
): Promise<ReportSection> {
  const { renderThemes } = await import('./render/picture.ts');
  const { formats, dark, recipes } = options;
  const { id, heading, paragraphs, spec, tables, hover, reportOnly, file = id } = picture;
  const both = await renderThemes(spec, { light: `${id}-`, dark: `${id}-dark-` });
  const themes: readonly ThemeName[] = reportOnly ? [] : dark ? ['light', 'dark'] : ['light'];
  for (const theme of themes) {
    const [name, svg, recipe] = [theme === 'dark' ? `${id}-dark` : id, both[theme], recipes?.(id, theme)];
    if (formats.includes('svg')) files.set(`${name}.svg`, recipe === undefined ? svg : svgWithRecipe(svg, recipe));
    if (formats.includes('png')) await addPng({ files, pending }, `${name}.png`, { svg, recipe });
  }
  const { text } = spec.title;
  const titleLines = typeof text === 'string' ? 1 : text.length;
  const snippet = formats.includes('embed') && !reportOnly ? await addEmbed(files, picture, both.light, options.of) : undefined;
  const shown = {
    ...both,
    titleLines,
    description: spec.description,
    tables,
    file,
    spec,
    ...(hover && { hover }),
    ...(snippet && { snippet }),
  };
  return { id, heading, paragraphs, pictures: [shown] };
}

/** Write a picture as a page for a frame; the element that frames it. */
async function addEmbed(files: Files, { id, spec }: Picture, svg: string, of: string): Promise<string> {
  const [{ plotOnly }, { reportFonts }] = await Promise.all([import('./render/plot-only.ts'), import('./render/picture.ts')]);
  const { text, subtitle } = spec.title;
  const { svg: plot, ratio } = plotOnly(svg, { title: typeof text === 'string' ? 1 : text.length, subtitle: subtitle.length });
  const lines = [subtitle.join(' '), ...captionIn(spec)];
  const words = { title: titleOf(spec), of, lines, plot, ratio };
  const name = `${id}.embed.html`;
  files.set(name, embedPage({ ...words, fonts: reportFonts(embedPage({ ...words, fonts: '' })) }));
  return embedSnippet(name, words);
}

/** Hand an image to the thread that makes PNG, and keep its place among the files. */
async function addPng({ files, pending }: Written, name: string, { svg, recipe }: Omit<Image, 'png'>): Promise<void> {
  const { renderPng } = await import('./render/png.ts');
  const png = renderPng(svg);
  // Heard where the files are gathered, in their order.
  png.catch(() => undefined);
  pending.set(name, { svg, recipe, png });
  files.set(name, '');
  // So that the thread is answered, and somebody who stops the program is heard.
  await setImmediate();
}
