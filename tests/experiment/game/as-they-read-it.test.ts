import { describe, expect, it } from 'vitest';
import { decisionsOf } from '../../../src/experiment/explain/decision.ts';
import { viewUnder } from '../../../src/experiment/game/as-they-read-it.ts';
import { run } from '../../../src/experiment/runs/trajectory.ts';
import { THEORY_NAMES } from '../../../src/model/theory.ts';
import { loadShipped } from '../../shipped.ts';

describe('a view under a theory', async () => {
  const trajectory = run(await loadShipped('rupture'), { seed: 'views' });

  it('under the theory of the run finds the very decisions of the run', () => {
    const view = viewUnder(trajectory.scenario.theory, trajectory);
    const decisionsIn = decisionsOf(trajectory);
    for (const month of [0, 13, 40]) expect(view.decisionsIn(month)).toEqual(decisionsIn(month));
  });

  it('under other theories asks the same questions with other chances', () => {
    const views = THEORY_NAMES.map((theory) => viewUnder(theory, trajectory).decisionsIn(20));
    const asked = views.map((decisions) => decisions.map(({ kind, actor, channel }) => `${kind} ${actor} ${channel}`));
    expect(new Set(asked.map((list) => list.join())).size).toBe(1);
    const chances = views.map((decisions) => decisions.map(({ options }) => options[0].probability).join());
    expect(new Set(chances).size).toBe(THEORY_NAMES.length);
  });

  it('says how a demand would be answered: five chances that sum to one, which theories dispute', () => {
    const refused = (theory: 'realist' | 'liberal'): number => {
      const chances = viewUnder(theory, trajectory).answersTo(40, 0, 0);
      expect(chances.length).toBe(5);
      expect(chances.reduce((sum, one) => sum + one)).toBeCloseTo(1, 12);
      return chances[0];
    };
    expect(refused('realist')).not.toBe(refused('liberal'));
  });

  it('leaves the run as it was', () => {
    const before = trajectory.worlds[20].appeal.slice();
    viewUnder('realist', trajectory).decisionsIn(20);
    expect(trajectory.worlds[20].appeal).toEqual(before);
  });
});
