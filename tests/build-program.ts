import { rmSync } from 'node:fs';
import { buildPrograms } from '../.config/build-programs.ts';
import { PROGRAMS } from './program.ts';

/** Bundle the program before any test starts it. */
export async function setup(): Promise<void> {
  rmSync(PROGRAMS, { recursive: true, force: true });
  await buildPrograms(PROGRAMS);
}
