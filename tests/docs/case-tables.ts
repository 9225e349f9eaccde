import {
  aggregateOf,
  channelTilt,
  entropyOf,
  equidistanceOf,
  exposureOf,
  type Portfolio,
  weightedTies,
} from '../../src/model/equidistance.ts';
import { PARAMETERS } from '../../src/model/parameters.ts';
import type { Scenario } from '../../src/scenario/fields/scenario.ts';
import { tableOf } from './markdown.ts';

const MARKS: readonly (readonly [string, string])[] = [
  ['D', 'data'],
  ['S', 'a page or paper'],
  ['J', 'judgement of the authors'],
  ['C', 'convention'],
  ['F', 'fitted on 2010-2019'],
  ['P', 'set so that patterns hold'],
];

/** The tables that are computed from the base case at month 0, without any chance. */
export function caseTables(scenario: Scenario): Record<string, string> {
  return { 'example channels': channelTable(scenario), 'example indices': indexTable(scenario), marks: markTable(scenario) };
}

function portfolioOf({ case: { powers, channels, tie } }: Scenario): { tie: Float64Array; portfolio: Portfolio } {
  const portfolio = {
    n: powers.length,
    m: channels.length,
    axis: Float64Array.from(powers, ({ axis }) => axis),
    weight: Float64Array.from(channels, ({ weight }) => weight),
  };
  return { tie: Float64Array.from(tie.flat()), portfolio };
}

const decimals = (value: number, digits = 2): string => (Math.abs(value) < 0.5 * 10 ** -digits ? 0 : value).toFixed(digits);
const signed = (value: number, digits = 2): string => (value > 0 ? '+' : '') + decimals(value, digits);

function channelTable(scenario: Scenario): string {
  const { tie, portfolio } = portfolioOf(scenario);
  const { contribution } = equidistanceOf(tie, portfolio);
  const ids = scenario.case.channels.map(({ id }) => id);
  const row = (id: string): string[] => {
    const c = ids.indexOf(id);
    return [
      scenario.case.channels[c].name,
      decimals(portfolio.weight[c]),
      signed(channelTilt(c, tie, portfolio)),
      signed(contribution[c], 3),
    ];
  };
  return tableOf(['channel', 'weight', 'tilt of the channel', 'contribution to `T`'], scenario.shown.channels.map(row));
}

function indexTable(scenario: Scenario): string {
  const { tie, portfolio } = portfolioOf(scenario);
  const { tilt, equidistance, within, gap } = equidistanceOf(tie, portfolio);
  const ties = weightedTies(tie, portfolio);
  const rivalry = Float64Array.from(scenario.case.rivalry.flat());
  const values = [
    signed(tilt, 3),
    ...[equidistance, within, gap, entropyOf(ties), aggregateOf(ties, portfolio.axis), exposureOf(ties, rivalry)].map((value) =>
      decimals(value),
    ),
  ];
  return tableOf(['`T`', '`E*`', '`E_within`', '`Gamma`', 'entropy', 'aggregate tilt', 'exposure'], [values]);
}

/** Count how far the numbers of the model and of the base case are to be trusted. */
function markTable({ provenance }: Scenario): string {
  const parameters = Object.values(PARAMETERS).map(({ mark }) => mark as string);
  const numbers = provenance
    .filter(({ value, mark }) => typeof value === 'number' && mark !== undefined)
    .map(({ mark }) => mark as string);
  const count = (list: readonly string[], of: string): string => String(list.filter((mark) => mark === of).length);
  const rows = MARKS.map(([mark, meaning]) => [mark, meaning, count(parameters, mark), count(numbers, mark)]);
  return tableOf(
    ['mark', 'meaning', 'parameters of the model', 'numbers of the base case'],
    [...rows, ['', 'all', String(parameters.length), String(numbers.length)]],
  );
}
