import { cutTies, divergence } from '../../model/decisions/answer.ts';
import { supportLost } from '../../model/decisions/support.ts';
import { DEPTHS } from '../../model/parameters.ts';
import type { BalancingWorld } from '../../model/variables.ts';
import { type ReasonInputs, type Term, type Weighed, weighed } from './reasons.ts';

/** List the powers whose demands in channel c are open. */
export function demandersIn(c: number, { demand, axis, weight }: BalancingWorld): number[] {
  return [...axis.keys()].filter((p) => demand[p * weight.length + c] === 1);
}

/** Weigh the answers in channel c: refuse, then for each demander the four depths; utility over refusing. */
export function reasonsOfAnswer(c: number, inputs: ReasonInputs): Weighed[] {
  return [
    weighed({ deed: 'refuse', power: -1, channel: c }, []),
    ...demandersIn(c, inputs.world).flatMap((power) =>
      DEPTHS.map((depth) => weighed({ deed: 'meet', power, channel: c, depth }, meetTerms(power, c, depth, inputs))),
    ),
  ];
}

function meetTerms(p: number, c: number, depth: number, { world, q, lens, switches }: ReasonInputs): Term[] {
  const { tie, appeal, appeal0, leverage, pressure, rivalry, squeeze, salience, stance, base, isRate, isCore } = world;
  const n = world.axis.length;
  const m = world.weight.length;
  const before = Float64Array.from({ length: n }, (_, k) => tie[k * m + c]);
  const after = new Float64Array(n);
  cutTies(before, p, depth, rivalry, isRate[c], after, 0);
  const held = pressure[p * m + c];
  const refused = switches.escalation ? q.step * (1 - held) : 0;
  const met = refused * (1 - depth) - held * depth;
  const grip = leverage[p * m + c];
  let worth = 0;
  let spared = 0;
  let total = 0;
  for (let k = 0; k < n; k++) {
    const push = lens.security * squeeze[0] * (q.bite * rivalry[p * n + k] * grip + (k === p ? q.derisk * (1 - grip) : 0));
    worth += (after[k] - before[k]) * (appeal[k * m + c] - appeal0[k * m + c]);
    spared += push * (before[k] * refused - after[k] * met);
    total += base[k * m + c];
  }
  // A rate channel is counted per unit of its ties.
  const scale = isRate[c] === 1 ? 1 / total : 1;
  const face = -q.honour * depth;
  return [
    { name: 'worth of the ties moved', value: worth * scale },
    { name: 'pressure spared', value: spared * scale },
    { name: 'distance from the usual mix of ties', value: -(distance(c, after, world) - distance(c, before, world)) * scale },
    { name: 'face lost by yielding', value: face },
    { name: 'the core national issue', value: face * q.core * lens.identity * salience[0] * Math.max(0, -stance[p]) },
    {
      name: 'support put at risk',
      value: -q.stake * lens.identity * salience[0] * isCore[c] * supportLost(before, after, 0, stance),
    },
  ];
}

/** Find how far ties y of channel c are from the usual ones: the divergence that the answer's utility counts. */
function distance(c: number, y: Float64Array, { base, supply, other, isRate, weight }: BalancingWorld): number {
  const m = weight.length;
  if (isRate[c] === 1)
    return y.reduce((sum, tie, p) => sum + divergence(tie, base[p * m + c]) + divergence(1 - tie, 1 - base[p * m + c]), 0);
  const pull = y.map((_, p) => base[p * m + c] * supply[p * m + c]);
  const all = pull.reduce((sum, each) => sum + each, other[c]);
  const rest = Math.max(0, 1 - y.reduce((sum, tie) => sum + tie, 0));
  return y.reduce((sum, tie, p) => sum + divergence(tie, pull[p] / all), 0) + divergence(rest, other[c] / all);
}
