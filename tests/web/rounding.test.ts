import { expect, it } from 'vitest';
import { endShares } from '../../src/report/chart/equidistance-finding.ts';
import { readingOf } from '../../src/web/explore/plot/chart-words.ts';
import { speechIn } from '../../src/web/page/language.tsx';
import { chosen } from '../../src/web/teach/keys/measures.ts';
import { choosing } from '../report/choosing.ts';

const plain = (text: string): string => text.replace(/\s/g, ' ');

it.each([
  [0.095, 10],
  [0.285, 29],
  [0.545, 55],
])('a share of %d is written as in the program, in every script', (share, whole) => {
  const found = choosing(share);
  const rest = 100 - whole;
  expect(plain(readingOf(speechIn('en'), found, found.months))).toContain(`still hedging ${rest} %, West ${whole} %`);
  expect(plain(readingOf(speechIn('sr-Latn'), found, found.months))).toContain(`još vodi hedžing ${rest} %, Zapad ${whole} %`);
  expect(endShares(found)).toMatchObject({ hedging: rest, chosen: whole });
  expect(chosen(found)).toBe(whole / 100);
});
