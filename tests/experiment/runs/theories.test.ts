import { describe, expect, it } from 'vitest';
import { theoriesOf, type UnderTheory } from '../../../src/experiment/runs/theories.ts';
import { wilson } from '../../../src/experiment/statistics/statistics.ts';
import { THEORY_NAMES } from '../../../src/model/theory.ts';
import { sampleEnsemble } from '../../report/sample.ts';

/** A theory in which a share of runs chooses, with the interval that goes with it. */
function under(k: number, choosing: number, slide = 0.2): UnderTheory {
  const ensemble = sampleEnsemble({ choosing, slide, jump: 0.05 });
  const chosen = Math.round(ensemble.outcomes.decisiveChoice.probability * ensemble.runs);
  const decisiveChoice = { ...ensemble.outcomes.decisiveChoice, interval: wilson(chosen, ensemble.runs) };
  return { theory: THEORY_NAMES[k], ensemble: { ...ensemble, outcomes: { ...ensemble.outcomes, decisiveChoice } } };
}

describe('theories side by side', () => {
  it('agree where all fall, hedge and choose the same camp', () => {
    const theories = theoriesOf([under(0, 0.1), under(1, 0.2)]);
    expect(theories).toMatchObject({ move: 'falls', majority: 'hedging', camp: 'positive' });
    expect(theories.spreadOfHedging).toBeGreaterThan(0);
  });

  it('part on what most runs do', () => {
    const theories = theoriesOf([under(0, 0.1), under(1, 0.9)]);
    expect(theories.majority).toBeNull();
    expect(theories.ends.map(({ majority }) => majority)).toEqual(['hedging', 'choosing']);
    expect(theories.spreadOfHedging).toBeGreaterThan(0.7);
  });

  it('say nothing of most runs where the interval holds one half', () => {
    const half = under(0, 0.5);
    const decisiveChoice = { ...half.ensemble.outcomes.decisiveChoice, interval: [0.45, 0.55] as const };
    const even = { ...half, ensemble: { ...half.ensemble, outcomes: { ...half.ensemble.outcomes, decisiveChoice } } };
    const theories = theoriesOf([even, even]);
    expect(theories.ends[0].majority).toBe('undecided');
    expect(theories.majority).toBeNull();
  });

  it('agree on no camp where fewer than two theories have runs that choose', () => {
    expect(theoriesOf([under(0, 0), under(1, 0.3)]).camp).toBeNull();
  });

  it('part on direction', () => expect(theoriesOf([under(0, 0, 0), under(1, 0, 0.3)]).move).toBeNull());

  it('have no median where runs are of two kinds', () => {
    const ensemble = sampleEnsemble({ choosing: 0.62, jump: 0.24 });
    expect(theoriesOf([{ theory: 'mixed', ensemble }]).ends[0].median).toBeNull();
  });
});
