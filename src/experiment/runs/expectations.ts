import type { Expectation, Scenario } from '../../scenario/fields/scenario.ts';
import { ensemble } from './ensemble.ts';
import type { Ensemble, Outcomes } from './outcomes.ts';

/** Runs on which expectations are tested. [C] */
export const EXPECTATION_RUNS = 200;

/** An expectation held against a run. */
export interface Tested {
  readonly expectation: Expectation;
  readonly holds: boolean;
  /** The outcome, or its difference to the other scenario; NaN where there was no choice to date. */
  readonly value: number;
}

/** Load another scenario over so many months. */
export type LoadOther = (name: string, months: number) => Promise<Scenario>;

/** On which runs expectations are tested. */
export interface ExpectationChoice {
  readonly seed: string;
  readonly runs?: number;
  /** Runs that have been made already; of the same number and seed they are not made again. */
  readonly known?: readonly Ensemble[];
}

/**
 * Test what a scenario says of itself, on shared luck. With `against`, both are run over the months of the
 * shorter one.
 */
export async function testExpectations(
  scenario: Scenario,
  load: LoadOther,
  { seed, runs = EXPECTATION_RUNS, known = [] }: ExpectationChoice,
): Promise<Tested[]> {
  const fit = known.filter((one) => one.seed === seed && one.runs === runs);
  const outcomes = new Map(fit.map((one) => [one.scenario.hash, one.outcomes]));
  const outcomesOf = (one: Scenario): Outcomes => {
    const found = outcomes.get(one.hash) ?? ensemble(one, { runs, seed }).outcomes;
    outcomes.set(one.hash, found);
    return found;
  };
  const measured = async ({ outcome, against }: Expectation): Promise<number> => {
    if (against === undefined) return numberAt(outcomesOf(scenario), outcome);
    const other = await load(against, scenario.horizon);
    const own = other.horizon < scenario.horizon ? await load(scenario.id, other.horizon) : scenario;
    return numberAt(outcomesOf(own), outcome) - numberAt(outcomesOf(other), outcome);
  };
  const tested: Tested[] = [];
  for (const expectation of scenario.expect) {
    const value = await measured(expectation);
    const { above = Number.NEGATIVE_INFINITY, below = Number.POSITIVE_INFINITY } = expectation;
    tested.push({ expectation, value, holds: value > above && value < below });
  }
  return tested;
}

/** Look up a number in outcomes by its dotted path; NaN where there is none. */
function numberAt(outcomes: Outcomes, path: string): number {
  const found = path.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null)?.[key], outcomes);
  return typeof found === 'number' ? found : Number.NaN;
}
