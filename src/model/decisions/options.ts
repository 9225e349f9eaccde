// A power's options in a world of m channels: 0 holds, then it induces, presses and demands, channel by channel.

/** Find the channel in which an act induces; -1 = it does something else. */
export function inducedChannel(act: number, m: number): number {
  return act >= 1 && act <= m ? act - 1 : -1;
}

/** Find the channel in which an act presses; -1 = it does something else. */
export function pressedChannel(act: number, m: number): number {
  return act > m && act <= 2 * m ? act - 1 - m : -1;
}

/** Find the channel in which an act demands; -1 = it does something else. */
export function demandedChannel(act: number, m: number): number {
  return act > 2 * m ? act - 1 - 2 * m : -1;
}
