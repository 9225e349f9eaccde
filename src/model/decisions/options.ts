// What a power may do in a channel in a month.
export const HOLD = 0;
export const INDUCE = 1;
export const PRESS = 2;
export const DEMAND = 3;

/** Acts besides holding: a power has these in each channel. */
export const ACTS = 3;

/**
 * Read one act among all of a power: 0 holds everywhere, then it induces, presses and demands, channel by channel.
 *
 * Example  actOf(3, 2) → { act: PRESS, channel: 0 }
 */
export function actOf(option: number, m: number): { readonly act: number; readonly channel: number } {
  return option === 0 ? { act: HOLD, channel: -1 } : { act: 1 + Math.floor((option - 1) / m), channel: (option - 1) % m };
}

/** Weight of a channel of the usual size: one of six alike. [C] */
const USUAL_WEIGHT = 1 / 6;

/**
 * Count a channel of a weight as so many channels of the usual size.
 *
 * Because  wherever acts, demands and their memory are added up over channels, the sum must not hang on how finely
 *          the fields of exchange are cut
 * Example  usualChannels(1 / 3) → 2
 */
export function usualChannels(weight: number): number {
  return weight / USUAL_WEIGHT;
}

/** What is at stake in a channel for a power at full reach: hundredths of utility in a channel of the usual size. */
const FULL_STAKE = 100 * USUAL_WEIGHT;

/** Find what is at stake in any channel for a power of a capability; `full` is that of the strongest at month 0. */
export function stakeOf(capability: number, full: number): number {
  return FULL_STAKE * Math.min(1, capability / full);
}
