import { without } from '../../src/experiment/runs/mechanisms.ts';
import type { MeasuredRecord } from '../../src/record/measure/figure.ts';
import {
  FITTED,
  type FittedName,
  observationUnder,
  priorOf,
  type Settings,
  scenarioUnder,
  settingsIn,
} from '../../src/record/plausible/parameters.ts';
import { backcast } from '../../src/record/test/backcast.ts';
import { scaledErrorOf } from '../../src/record/test/series-scores.ts';
import { number } from '../../src/report/words/words.ts';
import type { Scenario } from '../../src/scenario/fields/scenario.ts';
import { code, tableOf } from './markdown.ts';

/** Where the fit looks, as parts of the declared range; the value as it stands comes besides. [C] */
const PARTS = [0, 0.25, 0.5, 0.75, 1];

/** A case and the year in which it starts. */
interface Origin {
  readonly from: number;
  readonly scenario: Scenario;
}

/** What one fit is made of. */
export interface FitChoice {
  readonly origins: readonly Origin[];
  readonly record: MeasuredRecord;
  readonly to: number;
  readonly runs: number;
  readonly seed: string;
}

/** Find the error of the years to the last, mean over origins, in noise of a year. */
function errorOf({ origins, record, ...choice }: FitChoice, settings: Partial<Settings>): number {
  const errors = origins.map(({ from, scenario }) => {
    const held = { from, ...choice, observation: observationUnder(settings) };
    return scaledErrorOf(backcast(scenarioUnder(scenario, settings), record, held).indicators).total;
  });
  return errors.reduce((sum, error) => sum + error, 0) / errors.length;
}

/** Tabulate the error along each fitted number, and along contest where joining puts nothing at risk. */
export function fitTable(fit: FitChoice): string {
  const bare = { ...fit, origins: fit.origins.map((each) => ({ ...each, scenario: without(each.scenario, ['stake']) })) };
  return tableOf(
    ['fitted number', 'value: error to 2019'],
    [
      ...FITTED.map((name) => [code(name), alongOf(fit, name)]),
      [`${code('contest')}, without ${code('stake')}`, alongOf(bare, 'contest')],
    ],
  );
}

function alongOf(fit: FitChoice, name: FittedName): string {
  const [low, high] = priorOf(name);
  const stands = settingsIn(fit.origins[0].scenario)[name];
  const values = [...new Set([...PARTS.map((part) => low + part * (high - low)), stands])].sort((a, b) => a - b);
  const points = values.map((value) => {
    const words = `${number(value)}: ${number(errorOf(fit, { [name]: value }), 3)}`;
    return value === stands ? `**${words}**` : words;
  });
  return points.join(', ');
}
