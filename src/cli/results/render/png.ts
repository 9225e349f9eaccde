import { fileURLToPath } from 'node:url';
import type { Piscina } from 'piscina';
import { FONT } from '../../../report/colour/theme.ts';
import { programHome } from '../../package/package-root.ts';
import { fontFiles } from './font.ts';
import { beyondInter } from './letters.ts';

/** Pixels of a PNG per pixel of the picture. */
export const SCALE = 2;

/** Images that wait at the thread itself, so that it goes on while this one computes. */
const WAITING = 100;
/** Milliseconds after which an idle thread ends. [C] */
const IDLE = 1000;
/** Megabytes of a thread for what is soon forgotten. [C] */
const YOUNG = 8;

let thread: Promise<Piscina> | undefined;

/** Start the thread that makes PNG and compares it; it never keeps the program from ending. */
async function opened(): Promise<Piscina> {
  const { Piscina: Pool } = await import('piscina');
  const file = import.meta.url.endsWith('.ts')
    ? new URL('./png-worker.mjs', import.meta.url)
    : new URL('png-worker.js', programHome());
  const pool = new Pool({
    filename: fileURLToPath(file),
    name: 'pngOf',
    minThreads: 0,
    maxThreads: 1,
    concurrentTasksPerWorker: WAITING,
    idleTimeout: IDLE,
    execArgv: [],
    // A thread would take as much for what is soon forgotten as the program itself.
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  });
  // What is told of a dead thread comes with its image.
  pool.on('error', () => undefined);
  return pool;
}

/**
 * Rasterise an SVG at twice its size, with Inter, in a thread of its own; the machine's own fonts are looked through
 * only where it has letters that Inter lacks, so that all else is the same bytes everywhere.
 */
export async function renderPng(
  svg: string,
  fonts: 'all' | 'inter' = beyondInter(svg).length > 0 ? 'all' : 'inter',
): Promise<Uint8Array> {
  thread ??= opened();
  const font = { fontFiles: fontFiles(), loadSystemFonts: fonts === 'all', defaultFontFamily: FONT };
  const options = { font, fitTo: { mode: 'zoom', value: SCALE } };
  return (await thread).run({ svg, options }) as Promise<Uint8Array>;
}

/** Count the pixels in which two PNG of one size differ; one that cannot be decoded has none of its pixels. */
export async function differingPixels(
  one: Uint8Array,
  other: Uint8Array,
  size: { readonly width: number; readonly height: number },
): Promise<number> {
  thread ??= opened();
  return (await thread).run({ one, other, size }, { name: 'differing' }) as Promise<number>;
}
