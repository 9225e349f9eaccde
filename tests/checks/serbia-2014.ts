import type { Case } from '../../src/model/case.ts';
import type { CellPath } from '../../src/model/simulation/timeline.ts';
import { SERBIA } from '../model/serbia.ts';
import { loadShipped } from '../shipped.ts';

const scenario = await loadShipped('serbia-2014');
const given = scenario.case;
export const MONTHS_2014 = scenario.horizon;

/** Where the powers and channels of the patterns, in their order, stand in the scenario, which sorts them by id. */
const powers = SERBIA.powers.map(({ id }) => given.powers.findIndex((power) => power.id === id));
const channels = SERBIA.channels.map(({ id }) => given.channels.findIndex((channel) => channel.id === id));
const cells = (table: readonly (readonly number[])[]): number[][] => powers.map((p) => channels.map((c) => table[p][c]));

/** The shipped case of January 2014, powers and channels in the order of the patterns. */
export const SERBIA_2014: Case = {
  ...given,
  powers: powers.map((p) => ({ ...given.powers[p], chokepoint: channels.map((c) => given.powers[p].chokepoint[c]) })),
  channels: channels.map((c) => given.channels[c]),
  tie: cells(given.tie),
  drift: cells(given.drift),
  affinity: cells(given.affinity),
  ceiling: cells(given.ceiling),
  rivalry: powers.map((p) => powers.map((r) => given.rivalry[p][r])),
};

const pathOf = (variable: CellPath['variable'], cell: number): CellPath | undefined =>
  scenario.timeline.paths.find((path) => path.variable === variable && path.cell === cell);

/** What came from outside from 2014 to 2025, rivalry aside. */
export const DRIVERS: readonly CellPath[] = scenario.timeline.paths.flatMap((path): CellPath[] => {
  if (path.variable === 'rivalry') return [];
  const isOfPower = path.variable === 'capability';
  if (!isOfPower && path.variable !== 'credibility') throw new Error(`the patterns know no path of ${path.variable}`);
  return [isOfPower ? { ...path, cell: powers.indexOf(path.cell) } : path];
});

/** Rivalry by dyad in a month. */
export const rivalryIn2014 = (month: number): number[][] =>
  powers.map((p) => powers.map((r) => pathOf('rivalry', p * powers.length + r)?.values[month] ?? given.rivalry[p][r]));
