import { logitWeights, pick } from '../../engine/choice.ts';
import { DEPTHS } from '../parameters.ts';
import type { BalancingRule, RuleContext } from '../rule-context.ts';
import type { BalancingWorld } from '../variables.ts';
import { cutTies, divergence, turnover } from './concession.ts';
import { dearerBefore, supportLost } from './support.ts';

/** The reasons for meeting a demand to a depth, in place of refusing: they add up to its utility, in this order. */
export const ANSWER_TERMS = [
  'pressure spared',
  'distance from the ties held otherwise',
  'face lost by yielding',
  'the core national issue',
  'support put at risk',
] as const;

/** Room for the reasons of one answer, so that no month allocates. */
const terms = new Float64Array(ANSWER_TERMS.length);

/** Find what a tie is next month if it is y now and the month's award of it is expected. */
function nextTie(y: number, i: number, rate: number, { chance, ceiling }: BalancingWorld): number {
  return Math.min(ceiling[i], y + rate * (chance[i] - y));
}

/**
 * Fill `terms` with the reasons for meeting the demand of power p in channel c to a depth, whose ties stand in
 * `scratch.after` from `offset` on.
 *
 *   y' = next month's ties after the answer, z' = after refusing; f0 = the rise of pressure after refusing, f1 after this
 *   push[k] = wS · squeeze · (bite · rivalry[p,k] · leverage + derisk · (1 - leverage) · [k = p])
 *   spared   = sum over k of push[k] · (f0 · z'[k] - f1 · y'[k]);  distance = -KL(y' || z'), what stays at home included
 *   a rate channel counts both per unit of its ties, with the binary KL
 */
function fillTerms(c: number, p: number, depth: number, offset: number, world: BalancingWorld, setting: RuleContext): void {
  const { n, m, q, theory, switches, scratch } = setting;
  const { before, after, next } = scratch;
  const { rivalry, pressure, leverage, squeeze, salience, stance, base, rate, isRate, isCore } = world;
  const held = pressure[p * m + c];
  const refused = switches.escalation ? q.step * (1 - held) : 0;
  const met = refused * (1 - depth) - held * depth;
  const grip = leverage[p * m + c];
  const felt = theory.security * squeeze[0];
  const isShare = isRate[c] === 0;
  let spared = 0;
  let distance = 0;
  let total = 0;
  let rest = 1;
  let otherwiseRest = 1;
  for (let k = 0, i = c; k < n; k++, i += m) {
    const push = felt * (q.bite * rivalry[p * n + k] * grip + (k === p ? q.derisk * (1 - grip) : 0));
    const then = nextTie(after[offset + k], i, rate[c], world);
    const otherwise = next[k];
    spared += push * (refused * otherwise - met * then);
    distance += divergence(then, otherwise) + (isShare ? 0 : divergence(1 - then, 1 - otherwise));
    total += base[i];
    rest -= then;
    otherwiseRest -= otherwise;
  }
  if (isShare) distance += divergence(Math.max(0, rest), Math.max(0, otherwiseRest));
  const scale = isShare ? 1 : 1 / total;
  const face = -q.honour * depth;
  const stake = q.stake * theory.identity * salience[0] * isCore[c];
  terms[0] = spared * scale;
  terms[1] = -distance * scale;
  terms[2] = face;
  terms[3] = face * dearerBefore(p, world, setting);
  terms[4] = stake > 0 ? -stake * supportLost(before, after, offset, stance) : 0;
}

/** Leave the ties of channel c in scratch, as they are and as they are next month if nothing is yielded; return what turns over. */
function readChannel(c: number, world: BalancingWorld, { n, m, q, scratch }: RuleContext): number {
  for (let p = 0, i = c; p < n; p++, i += m) {
    scratch.before[p] = world.tie[i];
    scratch.next[p] = nextTie(world.tie[i], i, world.rate[c], world);
  }
  return turnover(world.rate[c], q.decay);
}

/** A demand, and what of the ties in its channel turns over. */
interface Asked {
  readonly c: number;
  readonly p: number;
  readonly gone: number;
}

/**
 * Weigh meeting a demand to a depth: leave its reasons in `terms` and the ties that would be left in `scratch.after`
 * from `offset` on. Reads what `readChannel` has left in scratch.
 *
 * Returns its utility over refusing.
 */
function weighDepth({ c, p, gone }: Asked, depth: number, offset: number, world: BalancingWorld, setting: RuleContext): number {
  const { before, after } = setting.scratch;
  cutTies(before, p, depth * gone, world.rivalry, world.isRate[c], after, offset);
  fillTerms(c, p, depth, offset, world, setting);
  return terms[0] + terms[1] + terms[2] + terms[3] + terms[4];
}

/**
 * Fill the utilities of all answers in channel c and return their number: refuse, then for each power with an
 * open demand there, in order, the four depths. Returns 1 where nothing is asked.
 */
export function fillAnswers(c: number, world: BalancingWorld, setting: RuleContext): number {
  const { n, m, scratch } = setting;
  const gone = readChannel(c, world, setting);
  let count = 1;
  scratch.answers[0] = 0;
  for (let p = 0; p < n; p++) {
    if (world.demand[p * m + c] === 0) continue;
    const asked = { c, p, gone };
    for (const depth of DEPTHS) {
      scratch.answers[count] = weighDepth(asked, depth, count * n, world, setting);
      count++;
    }
  }
  return count;
}

/** Find the reasons for meeting the demand of power p in channel c to a depth, as the month's rule weighs them. */
export function answerTerms(c: number, p: number, depth: number, world: BalancingWorld, setting: RuleContext): number[] {
  weighDepth({ c, p, gone: readChannel(c, world, setting) }, depth, 0, world, setting);
  return [...terms];
}

/** Find who is answered by option `choice` of channel c: the demanders are listed in order, four depths each. */
function demanderOf(choice: number, c: number, demand: Float64Array, m: number): number {
  let skip = Math.floor((choice - 1) / DEPTHS.length);
  for (let p = 0; ; p++) if (demand[p * m + c] === 1 && skip-- === 0) return p;
}

function isAsked(c: number, demand: Float64Array, n: number, m: number): boolean {
  for (let p = 0; p < n; p++) if (demand[p * m + c] === 1) return true;
  return false;
}

/**
 * Answer each demand open since last month, in its channel: refuse, or meet one to a depth.
 *
 * Because  yielding moves the state away from the ties it would hold otherwise, costs face and the support of those who
 *          stand with it on its core issue, and is spared the pressure that follows a refusal; it is finite whatever is
 *          supplied, since who holds a tie today or may win the month's award holds one next month
 */
export const answerDecision: BalancingRule = {
  id: 'A3',
  title: 'Answer each demand open since last month, in its channel: refuse, or meet one to a depth',
  formula:
    "P ~ exp(answer · dU), refusing 0; ties cut by depth · v, v = 1 - (1 - rate)^(1 / decay); y' = next month's ties then, z' = after refusing; dU = sum_k push[k] · (f0 · z'[k] - f1 · y'[k]) - KL(y' || z') - honour · (1 + core · wI · salience · max(0, -stance)) · depth, in core channels - stake · wI · salience · sum_r max(0, stance[r]) · cut[r]; push[k] = wS · squeeze · (bite · rivalry[p,k] · leverage + derisk · (1 - leverage) · [k = p]); in a rate channel all but honour and stake per sum of base, with the binary KL; f0 = step · (1 - pressure), the rise after a refusal, 0 without escalation; f1 = (1 - depth) · f0 - depth · pressure",
  source: 'Putnam 1988; Esarey, Mukherjee & Moore 2008; only what turns over can be given up: judgement',
  sets: ['depth', 'yielded', 'concession'],
  reads: [
    'demand',
    'tie',
    'chance',
    'rate',
    'ceiling',
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
