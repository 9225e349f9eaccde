import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildPrograms } from '../.config/build-programs.ts';
import { loadVega } from '../src/cli/results/render/vega.ts';
import { PROGRAMS_IN } from './program.ts';

/** Bundle the program before any test starts it; below the packages that it needs. Returns what clears up. */
export async function setup(): Promise<() => void> {
  // Several projects ask for it.
  if (process.env[PROGRAMS_IN] !== undefined) return () => undefined;
  const cache = resolve('node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(`${cache}/equidistance-`);
  process.env[PROGRAMS_IN] = folder;
  await buildPrograms(folder);
  // Made here, so that tests that draw side by side do not each make it.
  await loadVega();
  return () => rmSync(folder, { recursive: true, force: true });
}
