import type { Chance } from '../../src/engine/chance.ts';

/** mulberry32 started at seed · 7919 + 13 with five draws thrown away: hands draws out in the order they are asked for. */
export function orderedLuck(): Chance {
  let state = 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    begin(seed) {
      state = (seed * 7919 + 13) >>> 0;
      for (let i = 0; i < 5; i++) next();
    },
    turn() {},
    draw: next,
  };
}
