import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import type { Uncertainty } from '../../../record/plausible/runs.ts';
import { uncertaintyJson } from '../uncertainty/json.ts';

/** Write down an ensemble as data: what `equidistance run --json` prints for a scenario. */
export function runJson({ scenario, seed, runs, months, outcomes }: Ensemble, version: string, uncertainty?: Uncertainty) {
  const { id, hash, lens, preset, unknown } = scenario;
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
    // only where there are any: channels out of the weights, since a tie in them is unknown
    ...(unknown.length > 0 && { unknown }),
    outcomes,
    // only where it was asked for: under settings that the record does not rule out
    ...(uncertainty && { uncertainty: uncertaintyJson(uncertainty) }),
  };
}
