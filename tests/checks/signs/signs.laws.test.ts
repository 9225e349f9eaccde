import { expect, it } from 'vitest';
import { readClaims } from './claims.ts';
import { measureSigns, readSigns } from './signs.ts';

it('the signs of the mechanisms are as docs/signs.json says (else: npm run docs)', async () => {
  expect(await measureSigns(readClaims())).toEqual(readSigns().signs);
});
