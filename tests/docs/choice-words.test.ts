import { describe, expect, it } from 'vitest';
import { loadShipped } from '../shipped.ts';
import type { ChoiceCurve } from './choice-curves.ts';
import { choicePlate } from './choice-plate.ts';
import { carriersOf, carrierWords, idlersOf, moversOf, moverWords } from './choice-words.ts';

/** A made-up curve over 0, 1 and 2 that stands at 1. */
const curve = (id: string, ...shares: readonly number[]): ChoiceCurve => ({
  id,
  title: id,
  words: `how ${id}`,
  present: 1,
  points: shares.map((choosing, at) => ({ at, choosing, within: 0.6 })),
  set: undefined,
});
const CURVES = [
  curve('carries', 0, 0.5, 0.8),
  curve('carries too', 0.7, 0.5, 0.01),
  curve('moves', 0.3, 0.5, 0.6),
  curve('idles', 0.45, 0.5, 0.52),
  curve('turns', 0.2, 0.5, 0.1),
];

describe('what the choice hangs on, in words', () => {
  it('tells what takes it away from what moves it and what does not', () => {
    expect(carriersOf(CURVES).map(({ id }) => id)).toEqual(['carries', 'carries too']);
    expect(moversOf(CURVES).map(({ id }) => id)).toEqual(['turns', 'moves']);
    expect(idlersOf(CURVES).map(({ id }) => id)).toEqual(['idles']);
  });

  it('names the values, wherever on the curve they lie', () => {
    expect(carrierWords(CURVES[0])).toBe('how carries (at 0: none)');
    expect(carrierWords(CURVES[1])).toBe('how carries too (at 2: 1 %)');
    expect(moverWords(CURVES[4])).toBe('how turns (10 % at 2, 50 % at 1)');
  });

  it('counts in the title of the plate what takes it away, and draws every curve', async () => {
    const dyads = ['none', 'Russian', 'Chinese', 'all four'].map((words) => ({ words, set: '', choosing: 0.5, within: 0.6 }));
    const plate = choicePlate(
      {
        scenario: await loadShipped('rupture'),
        curves: CURVES,
        dyads,
        votes: [],
        judged: { set: '', choosing: 0.1, within: 0.7 },
      },
      '0',
    );
    expect(plate.title.text).toBe('Any of 2 assumptions alone can take the choice away');
    for (const { title } of CURVES) expect(JSON.stringify(plate)).toContain(`"t":"${title}"`);
    expect(plate.title.subtitle.length).toBeLessThanOrEqual(2);
  });
});
