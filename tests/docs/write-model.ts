// Writes docs/model.md; run by `npm run docs`. With --patterns it first runs all patterns again (some ten seconds) and keeps
// what came out in docs/patterns.json, from which the document's tables of results are made.
import { writeFileSync } from 'node:fs';
import { packageVersion } from '../../src/cli/package/package-root.ts';
import { SEED } from '../checks/ensembles.ts';
import { PATTERN_RUNS, runPatterns } from '../checks/patterns.ts';
import { modelDocument } from './model-document.ts';
import { PATTERNS, type PatternRecord, readSources } from './model-sources.ts';

if (process.argv.includes('--patterns')) {
  const record: PatternRecord = {
    version: packageVersion(),
    runs: PATTERN_RUNS,
    seed: SEED,
    patterns: runPatterns(PATTERN_RUNS),
  };
  writeFileSync(PATTERNS, `${JSON.stringify(record, null, 2)}\n`);
}
writeFileSync('docs/model.md', modelDocument(await readSources()));
