import type { Case } from '../../model/case.ts';
import { EXOGENOUS, type ExogenousName } from '../../model/simulation/timeline.ts';
import { VARIABLES } from '../../model/variables.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import { leverLevel, opposition } from '../../scenario/resolve/rivalry.ts';
import { atStart } from '../../scenario/resolve/start-values.ts';
import { tidy } from '../../scenario/text/words.ts';

/** Corners of a path over time, straight between them and flat beyond: value by month. */
export type Corners = Readonly<Record<string, number>>;
/** What an input is in one scenario; null = it has none. */
export type InputValue = number | string | boolean | null | Corners;

/** Inputs of a scenario by their dotted path. */
type Inputs = Map<string, InputValue>;

/** List all inputs of a scenario over its first months. */
export function inputsOf(scenario: Scenario, months: number): Inputs {
  const { theory, horizon, parameters, switches, lever } = scenario;
  const inputs: Inputs = new Map();
  inputs.set('rivalry.lever', cornersOf(lever.slice(0, months)));
  addRivalry(inputs, scenario, months);
  addEvents(inputs, scenario, months);
  addPaths(inputs, scenario, months);
  inputs.set('theory', theory);
  inputs.set('months', horizon);
  for (const [name, value] of Object.entries(parameters)) inputs.set(`parameters.${name}`, value);
  for (const [name, value] of Object.entries(switches)) inputs.set(`switches.${name}`, value);
  addCase(inputs, scenario.case);
  return inputs;
}

/** Find the corners of a path; a path that never moves is one number. */
export function cornersOf(values: readonly number[]): number | Corners {
  const last = values.length - 1;
  if (values.every((value) => value === values[0])) return values[0];
  const isCorner = (month: number): boolean => {
    if (month === 0) return true;
    const before = values[month] - values[month - 1];
    const after = month === last ? 0 : values[month + 1] - values[month];
    return Math.abs(after - before) > 1e-9;
  };
  const months = values.map((_, month) => month).filter(isCorner);
  return Object.fromEntries(months.map((month) => [month, tidy(values[month])]));
}

/** Write down the exogenous variables but rivalry cell by cell, by the names that files give them. */
function addPaths(inputs: Inputs, { case: given, timeline }: Scenario, months: number): void {
  const laid = new Map(timeline.paths.map(({ variable, cell, values }) => [`${variable} ${cell}`, values]));
  for (const variable of EXOGENOUS.filter((name) => name !== 'rivalry')) {
    for (const { cell, place } of placesOf(variable, given)) {
      const values = laid.get(`${variable} ${cell}`);
      const name = variable === 'disrupt' ? 'supply' : variable;
      inputs.set([name, ...place].join('.'), values ? cornersOf(values.slice(0, months)) : atStart(given, variable, cell));
    }
  }
}

/** List the cells of a variable with the ids that name them. */
function placesOf(variable: ExogenousName, { powers, channels }: Case) {
  const { length } = VARIABLES[variable].shape;
  if (length === 0) return [{ cell: 0, place: [] }];
  if (length === 1) return powers.map(({ id }, p) => ({ cell: p, place: [id] }));
  return powers.flatMap(({ id }, p) =>
    channels.map((channel, c) => ({ cell: p * channels.length + c, place: [id, channel.id] })),
  );
}

/** List each dyad's present level where the lever moves it or nothing does, and its path where it has one of its own. */
function addRivalry(inputs: Inputs, { case: given, timeline, lever }: Scenario, months: number): void {
  const n = given.powers.length;
  const laid = new Map(timeline.paths.filter(({ variable }) => variable === 'rivalry').map(({ cell, values }) => [cell, values]));
  for (const [p, from] of given.powers.entries()) {
    for (const [r, to] of given.powers.entries()) {
      if (p === r) continue;
      const present = given.rivalry[p][r];
      const values = laid.get(p * n + r) ?? lever.map(() => present);
      const follows = values.every((value, month) => value === leverLevel(present, lever[month], opposition(from, to)));
      inputs.set(`rivalry.${from.id}>${to.id}`, follows ? present : cornersOf(values.slice(0, months)));
    }
  }
}

/** List events by month and target; two at one place are joined. */
function addEvents(inputs: Inputs, { events }: Scenario, months: number): void {
  for (const { at, target, change, for: lasting, until } of events) {
    if (at >= months) continue;
    const words = [
      change ?? (target.startsWith('demand.') ? 'made' : ''),
      lasting === undefined ? '' : `for ${lasting} months`,
      until === undefined ? '' : `until ${until}`,
    ];
    const path = `events.${at}.${target}`;
    const before = inputs.get(path);
    inputs.set(path, [...(typeof before === 'string' ? [before] : []), words.filter(Boolean).join(' ')].join('; '));
  }
}

/** Numbers of a power that stand among the paths, or name it. */
const ELSEWHERE: readonly string[] = ['id', 'name', 'capability', 'chokepoint', 'coerciveness'];

function addCase(inputs: Inputs, given: Case): void {
  const { powers, channels, domestic, tie, drift } = given;
  inputs.set('start', given.start);
  inputs.set('state', given.state.id);
  const add = (head: string, fields: object): void => {
    for (const [name, value] of Object.entries(fields))
      if (!ELSEWHERE.includes(name) && value !== undefined) inputs.set(`${head}.${name}`, value as InputValue);
  };
  for (const [p, power] of powers.entries()) {
    add(`powers.${power.id}`, power);
    for (const [c, { id }] of channels.entries()) {
      inputs.set(`ties.${power.id}.${id}`, tie[p][c]);
      inputs.set(`drift.${power.id}.${id}`, drift[p][c]);
    }
  }
  for (const channel of channels) add(`channels.${channel.id}`, channel);
  const { credibility: _path, ...state } = domestic;
  add('domestic', state);
}
