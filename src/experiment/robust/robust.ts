import { digestOf } from '../../scenario/fields/hash.ts';
import type { NamedInput, Policy, PolicyComparison } from '../experiment.ts';
import type { PointResults } from '../points/point-results.ts';
import { type FailureConditions, failureBox } from './failure.ts';
import type { RobustPlan } from './plan.ts';
import { isMoreBetter, type PolicyOutcomes, regretsOf } from './regret.ts';
import { type Estimates, estimatesOf, type WorldEstimate, type WorldStanding } from './resampling.ts';
import { allMetOf, metOf, worldsNeeded } from './satisficing.ts';

/** How the policy that does well enough most often stands against another. */
export interface BestAgainst {
  /** Share of worlds in which all criteria are met, the best policy's less this one's. */
  readonly difference: WorldEstimate;
  /** Whether that interval is on one side of zero. */
  readonly settled: boolean;
  /** About how many worlds would settle it; undefined where there is nothing to settle. */
  readonly needed: number | undefined;
}

/** How policies do over all worlds. Policies and criteria in the order of the file. */
export interface Robust extends WorldStanding {
  readonly contest: PolicyComparison;
  readonly inputs: readonly NamedInput[];
  readonly worlds: number;
  /** Means over replicates, [criteria][policies][worlds]. */
  readonly tables: readonly PolicyOutcomes[];
  readonly estimates: Estimates;
  /** Places of the policies, the one that meets all criteria most often first. */
  readonly ranking: readonly number[];
  /** [policies]; undefined for the best itself. */
  readonly against: readonly (BestAgainst | undefined)[];
  /** The policy that comes nearest to the best of each world by the first criterion, and by how much others miss it, [policies]. */
  readonly nearest: { readonly policy: number; readonly gaps: readonly WorldEstimate[] };
  /** Where the best policy fails. */
  readonly failure: FailureConditions;
}

/** Read off the results of a plan how its policies do. */
export function robustOf(contest: PolicyComparison, plan: RobustPlan, results: PointResults, seed: string): Robust {
  const { count } = plan.worlds;
  const tables = contest.criteria.map(({ outcome }) => {
    const means = results.means(outcome);
    return contest.policies.map((_, k) => means.slice(k * count, (k + 1) * count));
  });
  const standing = standingOf(contest, tables);
  const estimates = estimatesOf(standing, digestOf({ design: plan.design, seed }));
  const ranking = rankingOf(contest.policies, estimates);
  const [best] = ranking;
  return {
    ...standing,
    contest,
    inputs: plan.inputs,
    worlds: count,
    tables,
    estimates,
    ranking,
    against: contest.policies.map((_, k) => (k === best ? undefined : againstOf(standing, estimates, best, k))),
    nearest: nearestOf(estimates),
    failure: failureBox(plan.worlds, standing.allMet[best]),
  };
}

/** Tell where policies do well enough, and by how much they fall short of the best. */
export function standingOf({ criteria }: Pick<PolicyComparison, 'criteria'>, tables: readonly PolicyOutcomes[]): WorldStanding {
  const met = tables.map((table, o) => metOf(table, criteria[o]));
  return { met, allMet: allMetOf(met), regrets: tables.map((table, o) => regretsOf(table, isMoreBetter(criteria[o]))) };
}

/** Order policies by the share of worlds in which they meet all criteria; equals by regret in the first of them. */
function rankingOf(policies: readonly Policy[], { allMet, regret }: Estimates): number[] {
  return [...policies.keys()].sort(
    (a, b) => allMet[b].value - allMet[a].value || regret[0][a].value - regret[0][b].value || a - b,
  );
}

function nearestOf({ regret: [first], regretDifference }: Estimates): Robust['nearest'] {
  const policy = first.reduce((least, { value }, k) => (value < first[least].value ? k : least), 0);
  return { policy, gaps: first.map((_, k) => regretDifference(0, k, policy)) };
}

function againstOf({ allMet }: WorldStanding, estimates: Estimates, best: number, other: number): BestAgainst {
  const difference = estimates.allMetDifference(best, other);
  const settled = difference.lo > 0 || difference.hi < 0;
  return { difference, settled, needed: settled ? undefined : worldsNeeded(allMet[best], allMet[other]) };
}
