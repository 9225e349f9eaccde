import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PATTERN_RUNS, restatedPatterns, runPatterns } from './patterns.ts';

const KNOWN_FAILURES = 'tests/checks/known-failures.json';

const known: readonly { readonly id: string; readonly why: string }[] = JSON.parse(readFileSync(KNOWN_FAILURES, 'utf8'));
const patterns = runPatterns(PATTERN_RUNS);

describe('the patterns of the theory', () => {
  it('are the 32 of docs/model.md, each once', () => {
    const ids =
      'P1 P2 P3 P4 P5 P5b P6 P6b P7 P8 P9 P10 P11 P12 P13 P14 P15 P15b P16 P17 P18 P19 P21 P23 S1 X1 X1b X2 X3 X4 X5 X6';
    expect(patterns.map(({ id }) => id).join(' ')).toBe(ids);
  });
  it.each(patterns.map((pattern) => [pattern.id, pattern] as const))(
    '%s holds, or fails as known',
    (id, { claim, passed, detail }) => {
      const why = known.find((one) => one.id === id)?.why;
      const surprise = passed
        ? `${id} passes though ${KNOWN_FAILURES} says it fails. Take it from the list and explain in the commit what changed it.`
        : `${id} fails. Do not loosen it: mend the model, or add it to ${KNOWN_FAILURES} with the reason.`;
      expect(passed, `${surprise}\n  ${claim}\n  ${detail}`).toBe(why === undefined);
    },
  );
  it('are as docs/patterns.json says (else: node --import tsx tests/docs/write-model.ts --patterns)', () => {
    const record = JSON.parse(readFileSync('docs/patterns.json', 'utf8'));
    expect(record.runs).toBe(PATTERN_RUNS);
    expect(record.patterns).toEqual(patterns);
    expect(record.restated).toEqual(restatedPatterns(PATTERN_RUNS));
  });
  it('that fail are known by an id that exists and a reason', () => {
    expect(known.map(({ id }) => id).filter((id) => !patterns.some((pattern) => pattern.id === id))).toEqual([]);
    expect(known.filter(({ why }) => why.length < 40)).toEqual([]);
  });
});
