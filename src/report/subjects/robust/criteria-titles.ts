import type { Robust } from '../../../experiment/robust/robust.ts';
import { list } from '../../words/words.ts';

/** A policy this near to the one that is good enough most often nearly leads too: five points. [C] */
const NEARLY = 0.05;
/** Names of policies in a title. */
const NAMED = 2;

/** Find the largest share of worlds in which a policy is good enough by a criterion. */
const mostOf = ({ estimates }: Robust, o: number): number => Math.max(...estimates.met[o].map(({ value }) => value));

/** State which policy is good enough most often by every criterion, or that none is. */
export function criteriaTitles(found: Robust): string[] {
  const { contest, estimates, ranking } = found;
  const criteria = contest.criteria.map((_, o) => o);
  const behind = (k: number, o: number): number => mostOf(found, o) - estimates.met[o][k].value;
  if (criteria.every((o) => ranking.every((k) => behind(k, o) === 0)))
    return ['No criterion tells one policy from another', 'No policy differs by any criterion'];
  const first = ranking.filter((k) => criteria.every((o) => behind(k, o) === 0));
  const name = (k: number): string => `“${contest.policies[k].name}”`;
  const by = criteria.length === 1 ? '' : ' by each criterion';
  if (first.length > NAMED) return [`${first.length} policies are good enough most often${by}`];
  if (first.length > 0) {
    const verb = first.length === 1 ? 'is' : 'are';
    return [
      `${list(first.map(name))} ${verb} good enough most often${by}`,
      `${list(first.map(name))} ${first.length === 1 ? 'leads' : 'lead'}${by}`,
      `One policy leads${by}`,
    ];
  }
  const near = ranking.find((k) => criteria.every((o) => behind(k, o) <= NEARLY + 1e-9));
  if (near !== undefined) return [`${name(near)} leads${by}, or is within 5 points`, 'One policy leads or is within 5 points'];
  return ['What is best by one criterion is not best by another'];
}
