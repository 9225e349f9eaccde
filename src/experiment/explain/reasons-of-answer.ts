import { ANSWER_TERMS, answerTerms } from '../../model/decisions/answer.ts';
import { DEPTHS } from '../../model/parameters.ts';
import { settingFor } from '../../model/rule-context.ts';
import type { BalancingWorld } from '../../model/variables.ts';
import { type ReasonInputs, type Weighed, weighed } from './reasons.ts';

/** List the powers whose demands in channel c are open. */
export function demandersIn(c: number, { demand, axis, weight }: BalancingWorld): number[] {
  return [...axis.keys()].filter((p) => demand[p * weight.length + c] === 1);
}

/** Weigh the answers in channel c: refuse, then for each demander the four depths; utility over refusing. */
export function reasonsOfAnswer(c: number, { world, q, theory, switches }: ReasonInputs): Weighed[] {
  const setting = { ...settingFor(world.axis.length, world.weight.length), q, theory, switches };
  const meet = (p: number, depth: number): Weighed => {
    const values = answerTerms(c, p, depth, world, setting);
    const terms = ANSWER_TERMS.map((name, k) => ({ name, value: values[k] }));
    return weighed({ deed: 'meet', power: p, channel: c, depth }, terms);
  };
  return [
    weighed({ deed: 'refuse', power: -1, channel: c }, []),
    ...demandersIn(c, world).flatMap((p) => DEPTHS.map((depth) => meet(p, depth))),
  ];
}
