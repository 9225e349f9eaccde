import { describe, expect, it, vi } from 'vitest';
import { catalogueOf, firstFiles, shippedFiles } from '../../.config/build-scenarios.ts';
import { ensemble } from '../../src/experiment/runs/ensemble.ts';
import type { Engine } from '../../src/web/engine/client.ts';
import { aheadOf, type FirstPicture, firstPicture } from '../../src/web/engine/first-picture.ts';
import { lateEngine } from '../../src/web/engine/lazy-engine.ts';
import { FIRST_LOOK, RUN_COUNTS } from '../../src/web/engine/run-counts.ts';
import type { ScenarioChoice } from '../../src/web/game/choice.ts';
import { FIRST } from '../../src/web/page/share.ts';
import { loadShipped } from '../shipped.ts';
import { PATIENCE } from '../until.ts';

const files = shippedFiles();
const carried = firstFiles(files, await catalogueOf(files));

/** An engine that only writes down what it is asked. */
function listening(): { readonly engine: Engine; readonly asked: unknown[]; readonly cancelled: string[] } {
  const asked: unknown[] = [];
  const cancelled: string[] = [];
  const engine: Engine = {
    ask(kind, slot, ask) {
      asked.push({ kind, slot, ask });
      return () => void cancelled.push(slot);
    },
  };
  return { engine, asked, cancelled };
}

describe('the first look', () => {
  it('is what a worker answers for the first scenarios, to the bit, from a fifth of their files', async () => {
    expect(Object.keys(carried).sort()).toEqual(['managed', 'rising', 'rupture', 'serbia-2025', 'serbia-2026']);
    for (const scenario of ['managed', 'rising', 'rupture']) {
      const look = await firstPicture({ ...FIRST.choice, scenario }, carried);
      const shipped = await loadShipped(scenario);
      const { outcomes, detail } = ensemble(shipped, { runs: FIRST_LOOK, seed: FIRST.choice.seed });
      expect(look!.ensemble.outcomes).toEqual(outcomes);
      expect(look!.ensemble.detail).toEqual({ ...detail, byRun: null });
      expect(look!.notes.scenario.hash).toBe(shipped.hash);
    }
  });

  it.each<[string, Partial<ScenarioChoice>]>([
    ['a setting', { set: { 'parameters.bite': '3' } }],
    ['a scenario further down the list', { scenario: 'nis-chokepoint' }],
    ['a file of one’s own', { scenario: 'mine', own: { name: 'mine', text: '' } }],
  ])('is left to the worker where there is %s', async (_, part) => {
    expect(await firstPicture({ ...FIRST.choice, ...part }, carried)).toBeNull();
  });

  it('answers at once, and asks the worker for what is better', async () => {
    const look = (await firstPicture({ ...FIRST.choice, theory: 'realist' }, carried)) as FirstPicture;
    const { engine, asked } = listening();
    const front = aheadOf(engine, look);
    const answered = vi.fn();
    const hearing = { answered, failed: () => undefined };
    front.ask('run', 'run', { choice: look.choice, runs: [FIRST_LOOK, RUN_COUNTS] }, hearing);
    front.ask('notes', 'notes', { choice: FIRST.choice }, hearing);
    expect(answered.mock.calls).toEqual([
      [look.ensemble, false],
      [look.notes, false],
    ]);
    expect(look.ensemble.scenario.theory).toBe('realist');
    front.ask('run', 'run', { choice: FIRST.choice, runs: [FIRST_LOOK, RUN_COUNTS] }, hearing);
    front.ask('run', 'pinned', { choice: look.choice, runs: [RUN_COUNTS] }, hearing);
    expect(answered).toHaveBeenCalledTimes(2);
    expect(asked).toEqual([
      { kind: 'run', slot: 'run', ask: { choice: look.choice, runs: [RUN_COUNTS] } },
      { kind: 'notes', slot: 'notes', ask: { choice: FIRST.choice } },
      { kind: 'run', slot: 'run', ask: { choice: FIRST.choice, runs: [FIRST_LOOK, RUN_COUNTS] } },
      { kind: 'run', slot: 'pinned', ask: { choice: look.choice, runs: [RUN_COUNTS] } },
    ]);
  });
});

describe('an engine that comes late', () => {
  const ask = { choice: FIRST.choice };
  const hearing = { answered: () => undefined, failed: vi.fn() };

  it('is made once, when it is first asked, and told what was asked meanwhile', async () => {
    const { engine, asked, cancelled } = listening();
    const make = vi.fn(async () => engine);
    const late = lateEngine(make);
    expect(make).not.toHaveBeenCalled();
    const [first, second] = ['a', 'b'].map((slot) => late.ask('notes', slot, ask, hearing));
    first();
    await vi.waitFor(() => expect(asked).toEqual([{ kind: 'notes', slot: 'b', ask }]), PATIENCE);
    second();
    expect([make.mock.calls.length, cancelled]).toEqual([1, ['b']]);
  });

  it('tells everybody who waits that it cannot be made', async () => {
    const late = lateEngine(() => Promise.reject(new Error('no worker here')));
    late.ask('notes', 'a', ask, hearing);
    await vi.waitFor(() => expect(hearing.failed).toHaveBeenCalledWith({ kind: 'bug', texts: ['no worker here'] }), PATIENCE);
  });
});
