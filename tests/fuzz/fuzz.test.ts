import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ground, ground } from './ground.ts';
import { fed, SLOWEST } from './guard.ts';
import { BLOCK, blockOf } from './inputs.ts';
import { type Target, targetsIn } from './targets.ts';

/** Inputs of every test run; `npm run fuzz` feeds a hundred times as many. */
const BLOCKS = 5;
const SEED = 1;

let here: Ground;
let targets: Readonly<Record<string, Target>>;
beforeAll(async () => {
  here = ground();
  targets = await targetsIn(here.folder);
});
afterAll(() => here.remove());

describe('readers of untrusted text', () => {
  it(`come to no harm by ${BLOCKS * BLOCK} inputs, and take some of each kind`, async () => {
    const taken = new Set<string>();
    for (let block = 0; block < BLOCKS; block++) {
      for (const { target, text } of blockOf(targets, SEED, block)) {
        const { fate, milliseconds } = await fed(() => targets[target].feed(text)).catch((error: Error) => {
          throw new Error(`${target}: ${error.message} by ${JSON.stringify(text.slice(0, 500))}`, { cause: error });
        });
        // Ten times what it may take: machines differ, and a busy one computes more slowly.
        expect(milliseconds, `${target}: ${text.slice(0, 200)}`).toBeLessThan(10 * SLOWEST);
        if (fate === 'taken') taken.add(target);
      }
    }
    expect([...taken]).toEqual(expect.arrayContaining(['expression', 'variant', 'setting', 'link', 'game link', 'scenario']));
  });

  it('makes any input again from the seed and its number', () => {
    expect(blockOf(targets, SEED, 3)).toEqual(blockOf(targets, SEED, 3));
    expect(blockOf(targets, SEED, 3)).not.toEqual(blockOf(targets, SEED, 4));
  });

  it.each([
    ['a crash', () => Object.assign(new TypeError('x'), {}), 'x'],
    ['a changed prototype', () => Object.assign(Object.prototype, { polluted: 1 }), 'what all objects share'],
    ['code that ran', () => Object.assign(globalThis, { ran: 1 }), 'was run as code'],
  ])('would notice %s', async (_, harm, words) => {
    const feeding = fed(() => {
      const done: unknown = harm();
      if (done instanceof Error) throw done;
      return 'taken';
    });
    await expect(feeding).rejects.toThrow(words);
    Reflect.deleteProperty(Object.prototype, 'polluted');
    Reflect.deleteProperty(globalThis, 'ran');
  });
});
