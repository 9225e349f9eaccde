import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Metafile } from 'esbuild';
import type * as Vega from 'vega';
import type * as VegaLite from 'vega-lite';
import { randomName } from '../../files/random-name.ts';
import { readShipped } from '../../files/read-text.ts';
import { PACKAGE_ROOT } from '../../package/package-root.ts';

/** What of vega and vega-lite draws a picture. */
export interface Drawing extends Pick<typeof Vega, 'parse' | 'View' | 'resetSVGDefIds'>, Pick<typeof VegaLite, 'compile'> {
  readonly textMetrics: { width: unknown };
  /** Make a scale by its name, of which vega tells no type. */
  readonly scale: (type: string) => () => ColourScale;
  readonly interpolate: (space: string) => unknown;
}

interface ColourScale {
  (value: number): string;
  domain(values: readonly number[]): ColourScale;
  range(colours: readonly string[]): ColourScale;
  interpolate(by: unknown): ColourScale;
}

const ENTRY = `
export { interpolate, parse, resetSVGDefIds, scale, textMetrics, View } from 'vega';
export { compile } from 'vega-lite';
`;

/** Name the file that holds vega and vega-lite in one: other versions are another file. */
export function bundleName(): string {
  const { dependencies } = JSON.parse(readShipped(join(PACKAGE_ROOT, 'package.json'))) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  return `vega-${dependencies.vega}-lite-${dependencies['vega-lite']}.mjs`;
}

/** The one file, and what of which package is in it. */
export interface VegaBundle {
  readonly file: string;
  readonly metafile: Metafile;
}

/**
 * Put vega and vega-lite into one file: some two hundred small ones take ten times as long to load from source.
 *
 * The builds for the browser are taken: those for Node look for files and for a canvas, and a picture may have neither.
 */
export async function bundleVega(folder: string): Promise<VegaBundle> {
  const { build } = esbuild();
  const file = join(folder, bundleName());
  const part = `${file}.${randomName()}.part`;
  mkdirSync(folder, { recursive: true });
  try {
    const stdin = { contents: ENTRY, resolveDir: PACKAGE_ROOT };
    const quiet = { legalComments: 'none', logLevel: 'silent' } as const;
    const { metafile } = await build({
      stdin,
      bundle: true,
      minify: true,
      format: 'esm',
      metafile: true,
      outfile: part,
      ...quiet,
    });
    renameSync(part, file);
    return { file, metafile };
  } finally {
    rmSync(part, { force: true });
  }
}

/** Find esbuild, which comes with what runs the program from source. */
function esbuild(): typeof import('esbuild') {
  const here = createRequire(import.meta.url);
  return createRequire(here.resolve('tsx'))('esbuild') as typeof import('esbuild');
}

let loading: Promise<Drawing> | undefined;

/** Load vega and vega-lite, once. */
export function loadVega(): Promise<Drawing> {
  loading ??= vegaFrom(join(PACKAGE_ROOT, 'dist'));
  return loading;
}

/** Load vega and vega-lite from one file in a folder, which is made there if it can be; else from their own many. */
export async function vegaFrom(folder: string): Promise<Drawing> {
  try {
    const file = join(folder, bundleName());
    const found = existsSync(file) ? file : (await bundleVega(folder)).file;
    return (await import(/* @vite-ignore */ pathToFileURL(found).href)) as Drawing;
  } catch {
    // A folder that cannot be written, a program without esbuild, a torn file: slower, and the same pictures.
    return unbundled();
  }
}

async function unbundled(): Promise<Drawing> {
  const [vega, { compile }] = await Promise.all([import('vega'), import('vega-lite')]);
  return { ...(vega as unknown as Omit<Drawing, 'compile'>), compile };
}
