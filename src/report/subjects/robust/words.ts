import type { CaseOfInterest } from '../../../experiment/experiment.ts';
import type { Robust } from '../../../experiment/robust/robust.ts';
import { quantileAt } from '../../../experiment/statistics/statistics.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { isShare, outcomeWords } from '../../words/input-words.ts';
import { capital, count, list, number, percent, plural, points, theName } from '../../words/words.ts';
import { boxWords } from '../discover/words.ts';
import { valueWords } from '../sweep/words.ts';

/** Name a policy in a sentence. */
export const policyName = ({ contest }: Robust, k: number): string => `“${contest.policies[k].name}”`;

/** Write a regret in the unit of its outcome; what is more than nothing is never written as nothing. */
export function regretWords(outcome: string, regret: number): string {
  if (isShare(outcome)) return points(regret);
  const said = number(regret);
  return said === '0' && regret > 0 ? 'under 0.01' : said;
}

/** Say what an outcome must be to be good enough. */
export function boundWords({ outcome, above, below }: CaseOfInterest): string {
  return above === undefined ? `below ${valueWords(outcome, below ?? 0)}` : `above ${valueWords(outcome, above)}`;
}

const criteriaWords = ({ contest }: Robust, scenario: Scenario): string =>
  list(contest.criteria.map((each) => `${outcomeWords(each.outcome, scenario)} ${boundWords(each)}`));

/** Name the state or power for whom the criteria are. */
function viewpointWords({ contest }: Robust, { case: { state, powers } }: Scenario): string {
  const power = powers.find(({ id }) => id === contest.viewpoint);
  return power ? theName(power.name) : state.name;
}

/** Say in three sentences which policies do well over the whole space, and where they do not. */
export function robustSentences(found: Robust, scenario: Scenario): [string, string][] {
  return [
    ['Good enough', enoughSentence(found, scenario)],
    ['Regret', `${regretSentence(found, scenario)} ${undominatedSentence(found)}`],
    ['Where it fails', failureSentence(found)],
  ];
}

function enoughSentence(found: Robust, scenario: Scenario): string {
  const { ranking, estimates, worlds, contest } = found;
  const [best, next] = ranking;
  const { value, lo, hi } = estimates.allMet[best];
  const all = contest.criteria.length > 1 ? ', all at once' : '';
  const whom = `for ${viewpointWords(found, scenario)}: ${criteriaWords(found, scenario)}${all}`;
  if (value === 0) return `No policy is good enough in any of ${plural(worlds, 'world')} ${whom}.`;
  const head = `${policyName(found, best)} is good enough in ${percent(value)} of ${plural(worlds, 'world')} (95 % interval ${percent(lo)} to ${percent(hi)}) ${whom}.`;
  return `${head} ${orderSentence(found, next)}`;
}

/** List the policies whose order against the best one is not settled, the nearest first. */
export function rivalsOf({ ranking, against }: Robust): number[] {
  return ranking.filter((k) => against[k]?.settled === false);
}

function orderSentence(found: Robust, next: number): string {
  const { estimates, against } = found;
  const named = (k: number): string => `${policyName(found, k)} (${percent(estimates.allMet[k].value)})`;
  const rivals = rivalsOf(found);
  if (rivals.length === 0) return `${capital(named(next))} follows, and the order of the two is settled.`;
  const apart = rivals.find((k) => against[k]?.needed !== undefined);
  const needed = apart === undefined ? undefined : against[apart]?.needed;
  const head = `${list(rivals.map(named))} cannot be told from it in so many worlds`;
  if (apart === undefined || needed === undefined) return `${head}.`;
  return `${head}: ${rivals.length > 1 ? `for ${policyName(found, apart)} ` : ''}it would take about ${count(needed)}.`;
}

/** Say whether a policy can be told from the best one. */
export function settledWords({ against, ranking }: Robust, other: number): string {
  const stand = against[other];
  if (stand === undefined || ranking[0] === other) return 'is the best';
  if (stand.settled) return 'settled';
  return stand.needed === undefined ? 'not to be told apart' : `not settled: about ${count(stand.needed)} worlds`;
}

/** Write the most that a regret comes to, `0.16 or less`. */
function atMost(outcome: string, regret: number): string {
  if (regret === 0) return 'nothing';
  const words = regretWords(outcome, regret);
  return words.startsWith('under ') ? words.replace('under', 'less than') : `${words} or less`;
}

function regretSentence(found: Robust, scenario: Scenario): string {
  const { contest, regrets, estimates, ranking, nearest } = found;
  const [{ outcome }] = contest.criteria;
  const worstOf = (k: number): number => Math.max(...regrets[0][k]);
  const short = (k: number): string =>
    `${atMost(outcome, estimates.regret[0][k].value)} in nine worlds of ten and ${regretWords(outcome, worstOf(k))} at worst`;
  const others = ranking.filter((k) => k !== nearest.policy);
  const close = others.filter((k) => nearest.gaps[k].lo <= 0);
  const rivals = close.length === 0 ? '' : `; ${list(close.map((k) => policyName(found, k)))} cannot be told from it`;
  const safer = others.filter((k) => worstOf(k) < worstOf(nearest.policy)).sort((a, b) => worstOf(a) - worstOf(b));
  const other =
    safer.length === 0
      ? ''
      : `; at worst ${policyName(found, safer[0])} misses least, by ${regretWords(outcome, worstOf(safer[0]))}`;
  const own = ranking[0] === nearest.policy ? '' : `; ${policyName(found, ranking[0])} falls short by ${short(ranking[0])}`;
  return `In ${outcomeWords(outcome, scenario)}, ${policyName(found, nearest.policy)} comes nearest to the best policy of each world, short of it by ${short(nearest.policy)}${rivals}${other}${own}.`;
}

function undominatedSentence(found: Robust): string {
  const { estimates, contest } = found;
  const left = contest.policies.flatMap((_, k) => (estimates.undominated[k] ? [policyName(found, k)] : []));
  const rest = contest.policies.length - left.length;
  if (rest === 0) return 'No policy is beaten on every count by another.';
  return `${list(left, 12)} ${left.length === 1 ? 'is' : 'are'} not beaten on every count by another; the other ${rest === 1 ? 'one is' : `${rest} are`}.`;
}

function failureSentence(found: Robust): string {
  const { failure, ranking, worlds } = found;
  const name = policyName(found, ranking[0]);
  if (failure.base === 0) return `${name} misses no criterion in any of ${plural(worlds, 'world')}.`;
  if (failure.base === 1) return `${name}, as every other policy, misses a criterion in each of ${plural(worlds, 'world')}.`;
  const conditions = boxWords(failure.box, found);
  if (conditions.length === 0)
    return `${name} misses a criterion in ${percent(failure.base)} of worlds, and no combination of conditions sets these apart.`;
  return `${name} misses a criterion in ${percent(failure.base)} of worlds, but in ${percent(failure.density)} of those with ${list(conditions, 6)}; ${failure.coverage === 1 ? 'all' : percent(failure.coverage)} of its failures lie there.`;
}

/** Wordings of the finding. */
export function robustTitles(found: Robust): string[] {
  const { ranking, estimates, contest } = found;
  const [best] = ranking;
  const share = percent(estimates.allMet[best].value);
  if (estimates.allMet[best].value === 0) return ['No policy is good enough in any world'];
  const { name } = contest.policies[best];
  const rivals = rivalsOf(found);
  const many = [`No clear best: ${rivals.length + 1} of ${contest.policies.length} policies cannot be told apart`];
  if (rivals.length > 1) return many;
  if (rivals.length === 1)
    return [`“${name}” (${share} of worlds) cannot be told from “${contest.policies[rivals[0]].name}”`, ...many];
  const own = `“${name}” is good enough in ${share} of worlds`;
  return contest.policies.length === 1 ? [own] : [`${own}, more than others`, own];
}

/** Describe a distribution of regrets for a table: middle, nine tenths, worst. */
export function regretCells(outcome: string, regrets: Float64Array): string[] {
  const sorted = Float64Array.from(regrets).sort();
  return [0.5, 0.9, 1].map((share) => regretWords(outcome, quantileAt(sorted, share)));
}

/** Say what an outcome measures and what is good enough, as a heading. */
export const criterionHeading = (criterion: CaseOfInterest, scenario: Scenario): string =>
  `${capital(outcomeWords(criterion.outcome, scenario))}: good enough ${boundWords(criterion)}`;
