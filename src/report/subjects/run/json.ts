import type { Ensemble, Outcomes } from '../../../experiment/runs/outcomes.ts';
import type { Uncertainty } from '../../../record/plausible/runs.ts';
import { type UncertaintyJson, uncertaintyJson } from '../uncertainty/json.ts';

/** The one object that `equidistance run --json` prints for a scenario. */
export interface RunJson {
  readonly schema: 'equidistance/run/1';
  readonly version: string;
  readonly scenario: string;
  readonly hash: string;
  readonly seed: string;
  readonly runs: number;
  readonly months: number;
  readonly lens: string;
  readonly preset: string;
  readonly outcomes: Outcomes;
  /** Only where it was asked for: under settings that the record does not rule out. */
  readonly uncertainty?: UncertaintyJson;
  readonly files: readonly string[];
}

/** Write down an ensemble as data. */
export function runJson(
  { scenario, seed, runs, months, outcomes }: Ensemble,
  version: string,
  files: readonly string[],
  uncertainty?: Uncertainty,
): RunJson {
  const { id, hash, lens, preset } = scenario;
  return {
    schema: 'equidistance/run/1',
    version,
    scenario: id,
    hash,
    seed,
    runs,
    months,
    lens,
    preset,
    outcomes,
    ...(uncertainty && { uncertainty: uncertaintyJson(uncertainty) }),
    files,
  };
}
