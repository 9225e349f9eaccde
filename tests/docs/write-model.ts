// Writes docs/model.md; run by `npm run docs`. With --patterns it first runs all patterns again (some ten seconds) and keeps
// what came out in docs/patterns.json, from which the document's tables of results are made.
import { writeFileSync } from 'node:fs';
import { packageVersion } from '../../src/cli/package-root.ts';
import { runPatterns } from '../checks/patterns.ts';
import { modelDocument } from './model-document.ts';
import { PATTERNS, type PatternRecord, readSources } from './model-sources.ts';

/** As in tests/checks/patterns.test.ts and tests/checks/ensembles.ts. */
const RUNS = 200;
const SEED = 'patterns';

if (process.argv.includes('--patterns')) {
  const record: PatternRecord = { version: packageVersion(), runs: RUNS, seed: SEED, patterns: runPatterns(RUNS) };
  writeFileSync(PATTERNS, `${JSON.stringify(record, null, 2)}\n`);
}
writeFileSync('docs/model.md', modelDocument(await readSources()));
