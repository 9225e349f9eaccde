import { describe, expect, it } from 'vitest';
import { ACTS, actOf, DEMAND, HOLD, INDUCE, PRESS, stakeOf, usualChannels } from '../../../src/model/decisions/options.ts';

describe('one act among all of a power', () => {
  it('is to hold, then to induce, press and demand, channel by channel', () => {
    expect(Array.from({ length: 1 + ACTS * 2 }, (_, option) => actOf(option, 2))).toEqual([
      { act: HOLD, channel: -1 },
      { act: INDUCE, channel: 0 },
      { act: INDUCE, channel: 1 },
      { act: PRESS, channel: 0 },
      { act: PRESS, channel: 1 },
      { act: DEMAND, channel: 0 },
      { act: DEMAND, channel: 1 },
    ]);
  });
  it('is read back from act and channel, whatever the number of channels', () => {
    for (const m of [1, 3, 6])
      for (let option = 1; option <= ACTS * m; option++) {
        const { act, channel } = actOf(option, m);
        expect(1 + (act - 1) * m + channel).toBe(option);
        expect(channel >= 0 && channel < m && act >= INDUCE && act <= DEMAND).toBe(true);
      }
  });
});

describe('channels of the usual size', () => {
  it('are six in every case, however finely it is cut', () => {
    for (const weights of [[1], [0.5, 0.3, 0.2], [0.25, 0.25, 0.3, 0.1, 0.1]])
      expect(weights.reduce((sum, weight) => sum + usualChannels(weight), 0)).toBeCloseTo(6, 14);
  });
});

describe('what is at stake', () => {
  it('is a sixth of 100 for the strongest of month 0, in proportion below and no more above', () => {
    expect(stakeOf(1, 1)).toBeCloseTo(100 / 6, 13);
    expect(stakeOf(0.25, 1)).toBeCloseTo(25 / 6, 13);
    expect(stakeOf(3, 1)).toBe(stakeOf(1, 1));
  });
  it('does not hang on the unit in which capability is counted', () => expect(stakeOf(0.5 * 7, 2 * 7)).toBe(stakeOf(0.5, 2)));
});
