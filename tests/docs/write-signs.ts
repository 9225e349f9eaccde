// Measures the sign of every mechanism and keeps it in docs/signs.json; run by `npm run docs`, before docs/validity.md is written.
import { writeFileSync } from 'node:fs';
import { packageVersion } from '../../src/cli/package/package-root.ts';
import { readClaims } from '../checks/signs/claims.ts';
import { measureSigns, SIGN_RUNS, SIGN_SEED, SIGNS, type SignRecord } from '../checks/signs/signs.ts';

const record: SignRecord = {
  version: packageVersion(),
  runs: SIGN_RUNS,
  seed: SIGN_SEED,
  signs: await measureSigns(readClaims()),
};
writeFileSync(SIGNS, `${JSON.stringify(record, null, 2)}\n`);
