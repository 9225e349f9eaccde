// Builds what is published: one file for the command line and one for the library, types beside them, and the classroom page.
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { bundleVega } from '../src/cli/results/render/vega.ts';
import { licencesOf } from './build-licences.ts';
import { publishPage } from './build-page.ts';
import { buildPrograms } from './build-programs.ts';

rmSync('dist', { recursive: true, force: true });
await buildPrograms('dist');
const { metafile } = await bundleVega('dist');
writeFileSync('dist/licences-of-drawing.txt', `${licencesOf([metafile])}\n`);
execFileSync('node_modules/.bin/tsc', ['-p', '.config/tsconfig.types.json'], { stdio: 'inherit' });
await publishPage('dist');
