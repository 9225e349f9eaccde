import { log } from '../../engine/arithmetic.ts';
import { logitWeights, pick } from '../../engine/choice.ts';
import { DEPTHS } from '../parameters.ts';
import type { BalancingRule, RuleContext } from '../rule-context.ts';
import type { BalancingWorld } from '../variables.ts';
import { supportLost } from './support.ts';

/** Ties below this count as none. */
const NONE = 1e-9;

/** One term of a Kullback-Leibler distance: y · log(y / b); 0 where y is nothing. */
export function divergence(y: number, b: number): number {
  return y < NONE ? 0 : y * log(y / b);
}

/**
 * Find what ties y are worth in channel c.
 *
 *   share: sum of y · shift - KL(y || usual), the domestic remainder included
 *   rate:  [sum of y · shift - binary KL(y || base)] / sum of base
 *
 * `y` and `shift` hold one number per power, y from `offset` on; usual = base · supply normalised with other.
 * Because  the distance from the portfolio otherwise held makes concavity, substitution and the cost of depth at once;
 *          its maximiser is the logit of the awards
 */
export function channelUtility(
  c: number,
  y: Float64Array,
  offset: number,
  shift: Float64Array,
  { supply, base, other, isRate, appeal }: BalancingWorld,
  m: number,
): number {
  const n = appeal.length / m;
  let utility = 0;
  if (isRate[c] === 1) {
    let total = 0;
    for (let p = 0; p < n; p++) {
      const b = base[p * m + c];
      const tie = y[offset + p];
      total += b;
      utility += tie * shift[p] - divergence(tie, b) - divergence(1 - tie, 1 - b);
    }
    return utility / total;
  }
  let sum = other[c];
  for (let p = 0; p < n; p++) sum += base[p * m + c] * supply[p * m + c];
  let rest = 1;
  for (let p = 0; p < n; p++) {
    const tie = y[offset + p];
    rest -= tie;
    utility += tie * shift[p] - divergence(tie, (base[p * m + c] * supply[p * m + c]) / sum);
  }
  return utility - divergence(Math.max(0, rest), other[c] / sum);
}

/**
 * Cut the ties that power p minds, at a depth; write the ties afterwards into `out` from `offset` on.
 *
 *   tie[r] *= 1 - depth · rivalry[p,r];  in a share channel the freed share goes pro rata to everyone p is not
 *   hostile to, the demander and the domestic remainder included
 */
export function cutTies(
  before: Float64Array,
  p: number,
  depth: number,
  rivalry: Float64Array,
  isRate: number,
  out: Float64Array,
  offset: number,
): void {
  const n = before.length;
  let freed = 0;
  let spared = 0;
  let home = 1;
  for (let r = 0; r < n; r++) {
    const hostility = rivalry[p * n + r];
    const lost = hostility > 0 ? depth * hostility * before[r] : 0;
    out[offset + r] = before[r] - lost;
    freed += lost;
    home -= before[r];
    if (hostility <= 0) spared += before[r];
  }
  const stay = spared + Math.max(0, home);
  if (isRate === 1 || stay <= NONE) return;
  for (let r = 0; r < n; r++) if (rivalry[p * n + r] <= 0) out[offset + r] += (freed * before[r]) / stay;
}

/** Fill `scratch.shift`: appeal relative to month 0 after p's pressure in channel c moves by f. */
function fillShift(c: number, p: number, f: number, world: BalancingWorld, setting: RuleContext): void {
  const { n, m, q, lens, scratch } = setting;
  const { appeal, appeal0, leverage, rivalry, squeeze } = world;
  const grip = leverage[p * m + c];
  const felt = lens.security * squeeze[0] * f;
  for (let k = 0; k < n; k++) {
    const own = k === p ? q.derisk * (1 - grip) : 0;
    scratch.shift[k] = appeal[k * m + c] - appeal0[k * m + c] - felt * (q.bite * rivalry[p * n + k] * grip + own);
  }
}

/** Fill the four depths of demander p from option `first` on: utility over refusing, less the cost of being seen yielding. */
function fillDepths(c: number, p: number, first: number, world: BalancingWorld, setting: RuleContext): void {
  const { n, m, q, lens, switches, scratch } = setting;
  const { rivalry, pressure, salience, stance, isRate, isCore } = world;
  const held = pressure[p * m + c];
  const rise = switches.escalation ? q.step * (1 - held) : 0;
  fillShift(c, p, rise, world, setting);
  const refusing = channelUtility(c, scratch.before, 0, scratch.shift, world, m);
  const price = q.honour * (1 + q.core * lens.identity * salience[0] * Math.max(0, -stance[p]));
  const stake = q.stake * lens.identity * salience[0] * isCore[c];
  for (let k = 0; k < DEPTHS.length; k++) {
    const depth = DEPTHS[k];
    const offset = (first + k) * n;
    cutTies(scratch.before, p, depth, rivalry, isRate[c], scratch.after, offset);
    fillShift(c, p, rise * (1 - depth) - held * depth, world, setting);
    const lost = stake > 0 ? stake * supportLost(scratch.before, scratch.after, offset, stance) : 0;
    scratch.answers[first + k] =
      channelUtility(c, scratch.after, offset, scratch.shift, world, m) - refusing - price * depth - lost;
  }
}

/**
 * Fill the utilities of all answers in channel c and return their number: refuse, then for each power with an
 * open demand there, in order, the four depths. Returns 1 where nothing is asked.
 */
export function fillAnswers(c: number, world: BalancingWorld, setting: RuleContext): number {
  const { n, m, scratch } = setting;
  let count = 1;
  for (let p = 0; p < n; p++) scratch.before[p] = world.tie[p * m + c];
  scratch.answers[0] = 0;
  for (let p = 0; p < n; p++) {
    if (world.demand[p * m + c] === 0) continue;
    fillDepths(c, p, count, world, setting);
    count += DEPTHS.length;
  }
  return count;
}

/** Find who is answered by option `choice` of channel c: the demanders are listed in order, four depths each. */
function demanderOf(choice: number, c: number, demand: Float64Array, m: number): number {
  let skip = Math.floor((choice - 1) / DEPTHS.length);
  for (let p = 0; ; p++) if (demand[p * m + c] === 1 && skip-- === 0) return p;
}

/**
 * Answer each demand open since last month, in its channel: refuse, or meet one to a depth.
 *
 * Because  yielding costs ties, face and the support of those who stand with the state on its core issue, and is
 *          spared the pressure that follows a refusal
 */
export const answerDecision: BalancingRule = {
  id: 'A3',
  title: 'Answer each demand open since last month, in its channel: refuse, or meet one to a depth',
  formula:
    'P ~ exp(answer · dU); dU = U(ties cut; f1) - U(ties; f0) - honour · (1 + core · wI · salience · max(0, -stance)) · depth, and in core channels - stake · wI · salience · sum_r max(0, stance[r]) · cut[r]; f0 = step · (1 - pressure), the rise after a refusal; f1 = (1 - depth) · f0 - depth · pressure',
  source: 'Putnam 1988; Esarey, Mukherjee & Moore 2008',
  sets: ['depth', 'yielded', 'concession'],
  reads: [
    'demand',
    'tie',
    'appeal',
    'supply',
    'leverage',
    'pressure',
    'rivalry',
    'squeeze',
    'salience',
    'weight',
    'stance',
    'isRate',
    'isCore',
    'base',
    'other',
    'appeal0',
    'answerAddress',
  ],
  bind(world, setting) {
    const meet = (c: number, choice: number): void => {
      const { n, m, scratch } = setting;
      const { depth, yielded, concession, demand, weight } = world;
      depth[demanderOf(choice, c, demand, m) * m + c] = DEPTHS[(choice - 1) % DEPTHS.length];
      for (let p = 0; p < n; p++) {
        const left = scratch.after[choice * n + p];
        yielded[p * m + c] = left;
        concession[0] += weight[c] * Math.max(0, scratch.before[p] - left);
      }
    };
    return (luck) => {
      const { depth, yielded, concession, tie, demand, answerAddress } = world;
      const { n, m, q, scratch } = setting;
      for (let i = 0; i < n * m; i++) {
        depth[i] = 0;
        yielded[i] = tie[i];
      }
      concession[0] = 0;
      if (!demand.includes(1)) return;
      for (let c = 0; c < m; c++) {
        if (!isAsked(c, demand, n, m)) continue;
        const count = fillAnswers(c, world, setting);
        const sum = logitWeights(scratch.answers, 0, count, q.answer, scratch.answers);
        const choice = pick(scratch.answers, count, sum, luck.draw(answerAddress[c]));
        if (choice > 0) meet(c, choice);
      }
    };
  },
};

function isAsked(c: number, demand: Float64Array, n: number, m: number): boolean {
  for (let p = 0; p < n; p++) if (demand[p * m + c] === 1) return true;
  return false;
}
