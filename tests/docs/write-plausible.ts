// Writes src/record/plausible/plausible-points.ts: run it when the model, the record or the noise has changed.
import { readFileSync, writeFileSync } from 'node:fs';
import { plausibleFile } from './plausible-file.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
writeFileSync('src/record/plausible/plausible-points.ts', await plausibleFile(version));
