import { describe, expect, it } from 'vitest';
import { ensemble } from '../../../src/experiment/runs/ensemble.ts';
import { MECHANISM_NAMES, MECHANISMS, without } from '../../../src/experiment/runs/mechanisms.ts';
import { loadShipped } from '../../shipped.ts';

const CHOICE = { runs: 100, seed: 'mechanisms' };
const rupture = await loadShipped('rupture');
const whole = ensemble(rupture, CHOICE).outcomes;
const endWithout = (...names: Parameters<typeof without>[1]) => ensemble(without(rupture, names), CHOICE).outcomes;

describe('a scenario without a mechanism', () => {
  it('without demands has none, and keeps more of its balance', () => {
    const outcomes = endWithout('demands');
    expect(outcomes.demands.perYear).toBe(0);
    expect(outcomes.equidistance.end.mean).toBeGreaterThan(whole.equidistance.end.mean + 0.05);
  });
  it('without binding keeps more of its balance', () => {
    expect(endWithout('binding').equidistance.end.mean).toBeGreaterThan(whole.equidistance.end.mean + 0.05);
  });
  it('without the cost of face yields more', () => {
    expect(endWithout('honour').demands.refused).toBeLessThan(whole.demands.refused - 0.05);
  });
  it('starts from the same ties', () => {
    for (const name of MECHANISM_NAMES)
      expect(ensemble(without(rupture, [name]), { runs: 1, seed: 'x' }).outcomes.equidistance.start, name).toBe(
        whole.equidistance.start,
      );
  });
  it('says so, and has a hash of its own where the mechanism is in use', () => {
    const unused = ['habit', 'affinity', 'alarm', 'ceiling', 'claims', 'gateway'];
    for (const name of MECHANISM_NAMES) {
      const changed = without(rupture, [name]);
      expect(changed.changes[changed.changes.length - 1]).toContain(MECHANISMS[name].means);
      expect(changed.hash === rupture.hash, name).toBe(unused.includes(name));
    }
  });
  it('drops the paths and events of a term that is taken away', async () => {
    const flashpoint = await loadShipped('kosovo-flashpoint');
    const plain = without(flashpoint, ['affinity', 'ceiling', 'domestic']);
    expect(flashpoint.timeline.events.some(({ variable }) => variable === 'affinity')).toBe(true);
    expect(
      plain.timeline.events.filter(({ variable }) =>
        ['affinity', 'ceiling', 'protest', 'salience', 'legitimacy'].includes(variable),
      ),
    ).toEqual([]);
    expect(plain.events.every(({ target }) => !/^(affinity|ceiling|protest|salience|legitimacy)/.test(target))).toBe(true);
  });
});
