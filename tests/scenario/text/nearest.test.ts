import { describe, expect, it } from 'vitest';
import { nearest } from '../../../src/scenario/text/nearest.ts';

describe('nearest', () => {
  it('finds the word that was meant', () => {
    expect(nearest('legitimcy', ['legitimacy', 'protest'])).toBe('legitimacy');
    expect(nearest('Trade', ['energy', 'trade'])).toBe('trade');
    expect(nearest('tarde', ['energy', 'trade'])).toBe('trade');
  });

  it('stays silent where nothing is near', () => {
    expect(nearest('x', ['y'])).toBeUndefined();
    expect(nearest('weather', ['energy', 'trade'])).toBeUndefined();
    expect(nearest('anything', [])).toBeUndefined();
  });
});
