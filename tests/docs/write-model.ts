// Writes docs/model.md; run by `npm run docs`. With --patterns it first runs all patterns again (some minutes) and keeps
// what came out in docs/patterns.json, from which the document's tables of results are made.
import { writeFileSync } from 'node:fs';
import { packageVersion } from '../../src/cli/package/package-root.ts';
import { SEED, withSeed } from '../checks/ensembles.ts';
import { PATTERN_RUNS, restatedPatterns, runPatterns } from '../checks/patterns.ts';
import { modelDocument } from './model-document.ts';
import { PATTERNS, type PatternRecord, readSources } from './model-sources.ts';

/** Seeds and runs with which it is looked at again whether the same patterns hold. */
const AGAIN = { seeds: [SEED, 'one', 'two'], runs: 1000 };

if (process.argv.includes('--patterns')) {
  const record: PatternRecord = {
    version: packageVersion(),
    runs: PATTERN_RUNS,
    seed: SEED,
    patterns: runPatterns(PATTERN_RUNS),
    restated: restatedPatterns(PATTERN_RUNS),
    again: AGAIN.seeds.map((seed) => {
      const found = withSeed(seed, () => runPatterns(AGAIN.runs));
      return { seed, runs: AGAIN.runs, failed: found.filter(({ passed }) => !passed).map(({ id }) => id) };
    }),
  };
  writeFileSync(PATTERNS, `${JSON.stringify(record, null, 2)}\n`);
}
writeFileSync('docs/model.md', modelDocument(await readSources()));
