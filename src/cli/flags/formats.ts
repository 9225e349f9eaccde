import { refuseWithoutDuckdb } from '../package/duckdb.ts';
import { refuseWithoutOffice } from '../package/office.ts';
import { type Flag, someOf } from './flags.ts';

/** What can be written into an output folder besides the summary and the manifest. */
export const FORMATS = ['svg', 'png', 'vl', 'csv', 'html', 'embed', 'parquet', 'pptx', 'xlsx'] as const;
export type Format = (typeof FORMATS)[number];

/** What is written if nobody says otherwise: the others need packages that not everybody has. */
export const DEFAULT_FORMATS: readonly Format[] = ['svg', 'png', 'vl', 'csv', 'html', 'embed'];

/**
 * Read in what forms results are to be written, if that is said.
 *
 * @throws UsageError for a form that is unknown, or cannot be written here
 */
export function readFormats(given: Flag, name: string): readonly Format[] | undefined {
  const formats = someOf(name, given, FORMATS);
  if (formats?.includes('parquet')) refuseWithoutDuckdb('--format parquet');
  for (const form of ['pptx', 'xlsx'] as const) if (formats?.includes(form)) refuseWithoutOffice(form);
  return formats;
}

/** How the files of a form end. */
const ENDINGS: Partial<Record<Format, string>> = { vl: '.vl.json', embed: '.embed.html' };

/** Find the form of a file by its name. */
export function formatOf(name: string): Format | undefined {
  return FORMATS.filter((format) => name.endsWith(ENDINGS[format] ?? `.${format}`)).at(-1);
}

/** How the flag is told. */
export const FORMAT_WORDS = `any of ${FORMATS.join(',')} (default ${DEFAULT_FORMATS.join(',')})`;
