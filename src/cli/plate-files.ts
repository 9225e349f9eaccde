import type { Plate } from '../report/plate.ts';
import type { ReportContents, ReportSection } from '../report/report-page.ts';
import type { Format } from './formats.ts';
import { scriptedPage } from './scripted-page.ts';

/** Files by name. */
export type Files = Map<string, string | Uint8Array>;

/** How pictures are to be written. */
export interface PlateFileOptions {
  readonly formats: readonly Format[];
  /** Also write the dark pictures as files of their own. */
  readonly dark: boolean;
  /** Name under which a picture is saved from the page; its id where nothing is said. */
  readonly saved?: (id: string) => string;
}

/** Write data as a file. */
export const jsonText = (data: unknown): string => `${JSON.stringify(data, null, 1)}\n`;

/** Write pictures as specifications and images, as far as wanted, and the report around them. */
export async function plateFiles(
  platesOf: () => readonly Plate[],
  contentsOf: (sections: readonly ReportSection[]) => ReportContents,
  options: PlateFileOptions,
): Promise<Files> {
  const files: Files = new Map();
  const wants = (...formats: readonly Format[]): boolean => formats.some((format) => options.formats.includes(format));
  if (!wants('vl', 'svg', 'png', 'html')) return files;
  const plates = platesOf().filter(({ reportOnly }) => wants('html') || !reportOnly);
  if (wants('vl')) for (const { id, spec, reportOnly } of plates) if (!reportOnly) files.set(`${id}.vl.json`, jsonText(spec));
  if (!wants('svg', 'png', 'html')) return files;
  const sections: ReportSection[] = [];
  for (const plate of plates) sections.push(await drawn(files, plate, options));
  if (wants('html')) files.set('report.html', await scriptedPage(contentsOf(sections)));
  return files;
}

/** Draw a picture in both themes, keep what is wanted as files, and make the section of a report. */
async function drawn(files: Files, plate: Plate, { formats, dark, saved }: PlateFileOptions): Promise<ReportSection> {
  const { renderPng, renderSvg } = await import('./render/picture.ts');
  const { id, heading, paragraphs, spec, tables, hover, reportOnly } = plate;
  const svg = await renderSvg(spec, 'light', { prefix: `${id}-` });
  const night = dark || formats.includes('html') ? await renderSvg(spec, 'dark', { prefix: `${id}-dark-` }) : '';
  for (const [name, image] of [[id, svg], ...(dark ? [[`${id}-dark`, night]] : [])]) {
    if (reportOnly) continue;
    if (formats.includes('svg')) files.set(`${name}.svg`, image);
    if (formats.includes('png')) files.set(`${name}.png`, await renderPng(image));
  }
  const file = saved?.(id) ?? id;
  const picture = { light: svg, dark: night, description: spec.description, tables, file, spec, ...(hover && { hover }) };
  return { id, heading, paragraphs, pictures: [picture] };
}
