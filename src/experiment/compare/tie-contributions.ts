import { channelTilt, equidistanceOf, type Portfolio, portfolioOf } from '../../model/equidistance.ts';
import type { Trace } from './trace.ts';

/** What the difference of two runs' equidistance at the end is per difference of each tie: exact, not a slope. */
export interface TieContribution {
  /** Difference of equidistance at the end, a minus b. */
  readonly total: number;
  /** [P x C]: what a tie that is higher by 1 in a than in b adds to it. */
  readonly pull: Float64Array;
  /** [C]: what different weights and camps add to it, with the same ties. */
  readonly counting: Float64Array;
}

/** Ties of a camp below this count as none. */
const NONE = 1e-9;

const mean = (x: number, y: number): number => (x + y) / 2;

/**
 * Find what each tie adds to the difference of two runs' equidistance at the end.
 *
 *   E_a - E_b = -s · (T_a - T_b),  s = (T_a + T_b) / (|T_a| + |T_b|): 1 or -1 where both lean the same way
 *   N_a/D_a - N_b/D_b = [(N_a - N_b) · D - N · (D_a - D_b)] / (D_a · D_b), with the means N and D of net and total
 *
 * Because  both are identities, so that parts which add up to the ties add up to the equidistance; none prefers a to b
 */
export function leaningOf(one: Trace, other: Trace): TieContribution {
  const [a, b] = [endOf(one), endOf(other)];
  const { n, m, weight } = a.portfolio;
  const [here, there] = [a, b].map(({ tie, portfolio }) => equidistanceOf(tie, portfolio));
  const size = Math.abs(here.tilt) + Math.abs(there.tilt);
  const side = size > 0 ? (here.tilt + there.tilt) / size : 0;
  const pull = new Float64Array(n * m);
  const counting = new Float64Array(m);
  for (let c = 0; c < m; c++) {
    const [tiltHere, tiltThere] = [a, b].map(({ tie, portfolio }) => channelTilt(c, tie, portfolio));
    const share = mean(weight[c], b.portfolio.weight[c]);
    const slopes = slopesOf(c, a, b);
    let byTies = 0;
    for (let p = 0, i = c; p < n; p++, i += m) {
      pull[i] = -side * share * slopes[p];
      byTies += share * slopes[p] * (a.tie[i] - b.tie[i]);
    }
    counting[c] = -side * (weight[c] * tiltHere - b.portfolio.weight[c] * tiltThere - byTies);
  }
  return { total: here.equidistance - there.equidistance, pull, counting };
}

interface End {
  readonly tie: Float64Array;
  readonly portfolio: Portfolio;
}

function endOf({ tie, months, n, m, start }: Trace): End {
  return { tie: tie.subarray((months - 1) * n * m, months * n * m), portfolio: portfolioOf(start) };
}

/** Find by how much a channel's tilt in a and b differs per difference of each power's tie. */
function slopesOf(c: number, a: End, b: End): number[] {
  const [first, second] = [a, b].map(({ tie, portfolio: { n, m, axis } }) => {
    const parts = Array.from({ length: n }, (_, p) => axis[p] * tie[p * m + c]);
    return {
      net: parts.reduce((sum, part) => sum + part, 0),
      total: parts.reduce((sum, part) => sum + Math.abs(part), 0),
    };
  });
  const none = [first, second].map(({ total }) => total <= NONE);
  const [net, total] = [mean(first.net, second.net), mean(first.total, second.total)];
  return Array.from(a.portfolio.axis, (axisHere, p) => {
    const axis = mean(axisHere, b.portfolio.axis[p]);
    const size = mean(Math.abs(axisHere), Math.abs(b.portfolio.axis[p]));
    if (none[0] && none[1]) return 0;
    // A channel without ties to a camp has no tilt: all of the other's comes from its ties.
    if (none[0] || none[1]) return axis / (none[0] ? second : first).total;
    return (axis * total - size * net) / (first.total * second.total);
  });
}
