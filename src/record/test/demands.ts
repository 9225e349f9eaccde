import { prepareRuns } from '../../experiment/runs/trajectory.ts';
import { cosineOf } from '../../experiment/statistics/statistics.ts';
import { DEPTHS } from '../../model/parameters.ts';
import type { BalancingWorld } from '../../model/variables.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import { MONTHS_A_YEAR } from '../../scenario/text/dates.ts';
import { pressedElsewhere, type RecordedDemands, recordedDemands } from '../figures/recorded-demands.ts';
import type { RecordedEvent } from '../figures/recorded-event.ts';

/** Demands a year in the model, by how they are answered. */
export interface ModelDemands {
  readonly refused: number;
  readonly partly: number;
  readonly whole: number;
}

/** One power in one channel. */
export interface DemandCell {
  readonly power: string;
  readonly channel: string;
  readonly recorded: RecordedDemands;
  readonly model: ModelDemands;
}

/** Who asks for what: the model beside the recorded events. A comparison and no test. */
export interface DemandComparison {
  /** First and last year; both run from January to December. */
  readonly from: number;
  readonly to: number;
  readonly runs: number;
  /** Every power in every channel, as the scenario shows them. */
  readonly cells: readonly DemandCell[];
  /** Events of pressure in channels that the case has not. */
  readonly elsewhere: number;
  /** Events of pressure in the last year. */
  readonly lastYear: number;
  /** Cosine between two patterns of demands over all cells; null where one of them is empty. */
  readonly cosine: {
    /** The model and all recorded pressure. */
    readonly pressure: number | null;
    /** The same without what a power withholds of its own, which is no demand in the model. */
    readonly withoutWithheld: number | null;
    /** The model and recorded pressure together with answers to what nobody recorded. */
    readonly withAnswers: number | null;
    /** What as many demands in every cell would give in the place of the model. */
    readonly even: number | null;
  };
}

/**
 * Hold the demands of a case that starts in a past January beside the recorded events, from its start to its end.
 *
 * @throws RangeError where the case does not start in January or is shorter than a year
 */
export function compareDemands(
  scenario: Scenario,
  events: readonly RecordedEvent[],
  { runs, seed }: { readonly runs: number; readonly seed: string },
): DemandComparison {
  const [from, month] = scenario.case.start.split('-').map(Number);
  const years = Math.floor(scenario.horizon / MONTHS_A_YEAR);
  if (month !== 1 || years < 1) throw new RangeError(`${scenario.id} does not run for a year from a January`);
  const { powers, channels } = scenario.shown;
  const span = { powers, channels, from, to: from + years - 1 };
  const recorded = recordedDemands(events, span);
  const model = modelDemands(scenario, years, { runs, seed });
  const cells = powers.flatMap((power, p) =>
    channels.map((channel, c): DemandCell => ({ power, channel, recorded: recorded[p][c], model: model(power, channel) })),
  );
  const last = recordedDemands(events, { ...span, from: span.to }).flat();
  return {
    from,
    to: span.to,
    runs,
    cells,
    elsewhere: pressedElsewhere(events, span),
    lastYear: last.reduce((sum, { pressed }) => sum + pressed, 0),
    cosine: cosinesOf(cells),
  };
}

/**
 * Count demands of many runs by power, channel and answer. Outcomes weigh a demand by its channel; here each counts as one, as
 * an event does.
 */
function modelDemands(scenario: Scenario, years: number, { runs, seed }: { readonly runs: number; readonly seed: string }) {
  const { powers, channels } = scenario.case;
  const { simulation } = prepareRuns({ ...scenario, horizon: years * MONTHS_A_YEAR }, seed);
  const [refused, partly, whole] = Array.from({ length: 3 }, () => new Uint32Array(powers.length * channels.length));
  const observer = {
    decided({ demand, depth }: BalancingWorld): void {
      for (let i = 0; i < demand.length; i++)
        if (demand[i] !== 0) (depth[i] < DEPTHS[0] ? refused : depth[i] < DEPTHS[DEPTHS.length - 1] ? partly : whole)[i]++;
    },
  };
  for (let run = 0; run < runs; run++) simulation.run(run, [observer]);
  return (power: string, channel: string): ModelDemands => {
    const row = powers.findIndex(({ id }) => id === power) * channels.length;
    const cell = row + channels.findIndex(({ id }) => id === channel);
    const yearly = (counted: Uint32Array): number => counted[cell] / (runs * years);
    return { refused: yearly(refused), partly: yearly(partly), whole: yearly(whole) };
  };
}

/** Add up the demands of a cell in the model, whatever the answer. */
export const demandsOf = ({ model: { refused, partly, whole } }: DemandCell): number => refused + partly + whole;

function cosinesOf(cells: readonly DemandCell[]): DemandComparison['cosine'] {
  const model = cells.map(demandsOf);
  const pressed = cells.map(({ recorded }) => recorded.pressed);
  const asked = cells.map(({ recorded: { pressed: own, withheld } }) => own - withheld);
  const all = cells.map(({ recorded: { pressed: own, alone } }) => own + alone.met + alone.refused);
  return {
    pressure: cosineOf(model, pressed),
    withoutWithheld: cosineOf(model, asked),
    withAnswers: cosineOf(model, all),
    even: cosineOf(
      cells.map(() => 1),
      pressed,
    ),
  };
}
