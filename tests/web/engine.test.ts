import { describe, expect, it } from 'vitest';
import { shippedFiles } from '../../.config/build-scenarios.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { engineOver } from '../../src/web/engine/client.ts';
import { shiftOver } from '../../src/web/engine/job-queue.ts';
import type { Failure, Reply, Request } from '../../src/web/engine/protocol.ts';
import { peakIn, rivalryLever } from '../../src/web/engine/rivalry.ts';
import { deskOver, readerOver } from '../../src/web/engine/scenario-cache.ts';
import { scenarioFile } from '../../src/web/engine/scenario-file.ts';
import { isSameChoice, type ScenarioChoice } from '../../src/web/game/choice.ts';
import { routeOf } from '../../src/web/page/router.ts';
import { FIRST, queryOf, sharedFrom } from '../../src/web/page/share.ts';
import { loadShipped, SHIPPED_NAMES } from '../shipped.ts';
import { PATIENCE } from '../until.ts';

const FILES = shippedFiles();
const CHOICE: ScenarioChoice = { scenario: 'rising', set: {}, theory: null, seed: 'x' };

describe('the desk', () => {
  it.each(SHIPPED_NAMES)('makes of %s what the command line makes of it', async (name) => {
    const { provenance, ...mine } = await deskOver(FILES).scenarioOf({ ...CHOICE, scenario: name });
    const { provenance: theirs, ...scenario } = await loadShipped(name);
    expect(mine).toEqual(scenario);
    expect(provenance).toEqual(theirs);
  });

  it.each([
    [
      {
        'rivalry.lever': '{0: 0, 36: 0.35}',
        'domestic.legitimacy': '0.8',
        'powers.US.coerciveness': '0.2',
        'parameters.bite': '3.5',
      },
    ],
    [{ 'rivalry.lever': 'max(-1, min(1, 0.5 * (t / 60)))' }],
    [{ 'rivalry.lever': '-0.4' }],
    [{ 'paths.credibility': '0.6' }],
    [{}],
  ])('writes a choice with the settings %o as a file that is the same scenario', async (set) => {
    const choice: ScenarioChoice = { ...CHOICE, set, theory: 'liberal' };
    const mine = await deskOver(FILES).scenarioOf(choice);
    const text = scenarioFile(choice, mine, { name: 'mine', runs: 200 });
    const { scenario, notices } = await loadScenario('mine', { read: readerOver(FILES, { name: 'mine', text }) });
    expect([scenario.hash, notices]).toEqual([mine.hash, []]);
  });
});

describe('a file of the reader that names a preset as it was called before', () => {
  it('is the scenario that the new name gives', async () => {
    const text = 'format: 1\nname: Mine\nstory: Kept since an earlier version.\nextends: rising\npreset: ';
    const [former, now] = await Promise.all(
      ['record', 'second-opinion'].map((name) =>
        deskOver(FILES).scenarioOf({ ...CHOICE, scenario: 'mine', own: { name: 'mine', text: `${text}${name}\n` } }),
      ),
    );
    expect([former.preset, former.hash]).toEqual(['second-opinion', now.hash]);
  });
});

describe('the shift', () => {
  const worked = async (requests: readonly Request[], later: readonly Request[] = []): Promise<Reply[]> => {
    const replies: Reply[] = [];
    let breaths = 0;
    const breathe = async (): Promise<void> => {
      if (breaths++ === 1) for (const request of later) shift.take(request);
      await new Promise((done) => setTimeout(done));
    };
    const shift = shiftOver(deskOver(FILES), (reply) => replies.push(reply), breathe);
    for (const request of requests) shift.take(request);
    await expect
      .poll(() => replies.some((reply) => 'last' in reply && reply.last && reply.id === 99), { timeout: PATIENCE })
      .toBe(true);
    return replies;
  };
  const run = (id: number, slot: string, runs: readonly number[]): Request => ({
    kind: 'run',
    id,
    slot,
    ask: { choice: CHOICE, runs },
  });

  it('answers first with few runs and then with all', async () => {
    const replies = await worked([run(99, 'a', [10, 30])]);
    expect(replies.map((reply) => reply.kind === 'run' && [reply.answer.runs, reply.last])).toEqual([
      [10, false],
      [30, true],
    ]);
  });

  it('drops an unfinished request when one of the same slot comes, and one that is cancelled', async () => {
    const replies = await worked([run(1, 'a', [5, 200]), run(2, 'b', [5, 200])], [{ kind: 'cancel', id: 2 }, run(99, 'a', [5])]);
    expect(replies.filter((reply) => 'last' in reply && reply.last).map(({ id }) => id)).toEqual([99]);
  });

  it('tells a mistake in words and goes on', async () => {
    const wrong: ScenarioChoice = { ...CHOICE, set: { 'parameters.bite': '99' } };
    const replies = await worked([{ kind: 'run', id: 1, slot: 'a', ask: { choice: wrong, runs: [5] } }, run(99, 'b', [5])]);
    const failed = replies.find((reply) => reply.kind === 'failed') as { failure: Failure };
    expect(failed.failure.kind).toBe('scenario');
    expect(failed.failure.texts[0]).toContain('from 1 to 8');
  });
});

describe('the client', () => {
  it('starts a dead worker again and asks once more, but not for ever', () => {
    const made: { asked: Request[]; die: () => void }[] = [];
    const start = (): Worker => {
      const worker = { asked: [] as Request[], onerror: null as null | ((event: { preventDefault(): void }) => void) };
      const self = {
        ...worker,
        postMessage: (request: Request) => void self.asked.push(request),
        terminate: () => undefined,
        die: () => self.onerror?.({ preventDefault: () => undefined }),
      };
      made.push(self);
      return self as unknown as Worker;
    };
    let deaths = 0;
    const failures: Failure[] = [];
    const engine = engineOver(start, () => void deaths++);
    engine.ask(
      'run',
      'a',
      { choice: CHOICE, runs: [5] },
      { answered: () => undefined, failed: (failure) => failures.push(failure) },
    );
    made[0].die();
    expect([made.length, made[1].asked.length, failures]).toEqual([2, 1, []]);
    made[1].die();
    expect([deaths, failures]).toEqual([2, [{ kind: 'died', texts: [] }]]);
  });
});

describe('the lever of rivalry', () => {
  it('keeps its shape at every height', () => {
    const rising = rivalryLever({ 0: 0, 36: 0.6 }, [0, 0.3, 0.6]);
    expect([rising.peak, rising.write(0.3), rising.write(-1)]).toEqual([0.6, '{0: 0, 36: 0.3}', '{0: 0, 36: -1}']);
    expect(peakIn(rising.write(0.3), rising)).toBe(0.3);
    const crisis = rivalryLever({ 0: 0.9, 36: -0.6 }, [0.9, -0.6]);
    expect(crisis.write(0.45)).toBe('{0: 0.45, 36: -0.3}');
  });

  it('is one height for all months where it rests, and a factor where it is an expression', () => {
    expect(rivalryLever(0, [0, 0]).write(0.4)).toBe('0.4');
    const wave = rivalryLever('0.5 * t / 60', [0, 0.25, 0.5]);
    expect(wave.write(1)).toBe('max(-1, min(1, 2 * (0.5 * t / 60)))');
    expect(peakIn(wave.write(1), wave)).toBe(1);
    expect(peakIn('sin(t)', wave)).toBeUndefined();
  });
});

describe('an address', () => {
  const known = (name: string): boolean => SHIPPED_NAMES.includes(name);

  it('names a screen and what it shows', () => {
    expect(routeOf('')).toEqual({ screen: 'explore', query: '' });
    expect(routeOf('#/limits')).toEqual({ screen: 'limits', query: '' });
    expect(routeOf('#/explore?v=1&seed=a?b')).toEqual({ screen: 'explore', query: 'v=1&seed=a?b' });
  });

  it('holds all that is on the screen', () => {
    const choice: ScenarioChoice = {
      scenario: 'rupture',
      set: { 'rivalry.lever': '{0: 0, 12: 0.5}', 'parameters.bite': '3' },
      theory: 'realist',
      seed: 'a & b = č',
    };
    const shared = { choice, pinned: { ...FIRST.choice, set: { 'domestic.protest': '0.1' } }, replicate: 0, month: 23 };
    const again = sharedFrom(queryOf(shared), known);
    expect(again).toEqual({ shared, faults: [] });
    expect(isSameChoice(again.shared.choice, choice)).toBe(true);
    expect(sharedFrom(queryOf({ ...shared, pinned: null }), known).shared.pinned).toBeNull();
    // as earlier versions of the page wrote it, also within what is pinned
    const old = queryOf({ ...shared, pinned: choice })
      .replace('theory=', 'lens=')
      .replace('theory%3D', 'lens%3D');
    expect([old, sharedFrom(old, known)]).toEqual([
      expect.not.stringContaining('theory'),
      { shared: { ...shared, pinned: choice }, faults: [] },
    ]);
  });

  it.each([
    ['v=2&scenario=rising', 'version'],
    ['scenario=rising', 'version'],
    ['v=1&scenario=atlantis', 'scenario'],
    ['v=1&scenario=rising&set=nonsense', 'parts'],
    [`v=1&scenario=rising&seed=${'x'.repeat(300)}`, 'parts'],
    ['v=1&scenario=rising&month=-3', 'parts'],
  ])('that reads %s has a fault of %s', (query, kind) => {
    expect(sharedFrom(query, known).faults.map((fault) => fault.kind)).toEqual([kind]);
  });
});
