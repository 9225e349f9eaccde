/** From this share of the choices on, runs that choose are said to go mostly to one camp. [C] */
const MOSTLY = 0.8;
/** Shares are counts of runs divided: what is four in five is so whatever its last bit. */
const DUST = 1e-9;

/** Find the camp that choices go to, all or mostly, alike for either; null where there is none. */
export function chosenCamp(chosen: { readonly positive: number; readonly negative: number }): 'positive' | 'negative' | null {
  const least = MOSTLY * (chosen.positive + chosen.negative) - DUST;
  if (least <= 0) return null;
  return chosen.positive >= least ? 'positive' : chosen.negative >= least ? 'negative' : null;
}
