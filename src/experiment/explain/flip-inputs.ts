import type { Case } from '../../model/case.ts';
import { PARAMETERS, type Parameters } from '../../model/parameters.ts';
import type { CellPath } from '../../model/simulation/timeline.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import { between } from '../../scenario/resolve/path-over-time.ts';
import { leverLevel, opposition } from '../../scenario/resolve/rivalry.ts';

/** What an input is written as: a number, or for the lever's path points or an expression. */
export type Written = number | string;

/** One number that a reader may change, and the scenario with another value of it. */
export interface FlipInput {
  /** As `--set` takes it, `parameters.bite`. */
  readonly path: string;
  /** The number itself; of the lever the shift, 0. */
  readonly from: number;
  readonly range: readonly [number, number];
  /** Whether somebody has declared the range and said why: then it is an assumption, and not merely a number. */
  readonly isAssumption: boolean;
  /** Write a value as `--set` takes it. */
  write(value: number): Written;
  with(value: number): Scenario;
}

const asNumber = (value: number): number => value;

/** List the inputs that may be changed to see whether a decision flips: in a fixed order, each within its declared range. */
export function flipInputs(scenario: Scenario): FlipInput[] {
  return [parameterInputs, powerInputs, chokepointInputs, domesticInputs, leverInputs].flatMap((list) => list(scenario));
}

/** Parameters that only describe a run, so that no choice can hang on them. */
const INDICATORS: readonly string[] = ['profitRate'];

function parameterInputs(scenario: Scenario): FlipInput[] {
  return (Object.keys(PARAMETERS) as (keyof Parameters)[])
    .filter((name) => !INDICATORS.includes(name))
    .map((name) => ({
      path: `parameters.${name}`,
      from: scenario.parameters[name],
      range: PARAMETERS[name].range,
      isAssumption: true,
      write: asNumber,
      with: (value) => ({ ...scenario, parameters: { ...scenario.parameters, [name]: value } }),
    }));
}

/** What a case file declares of a number: its range, and whether it says why. */
function declared({ provenance }: Scenario, path: string) {
  const { range, why, source } = provenance.find((entry) => entry.path === path) ?? {};
  return { range, isAssumption: range !== undefined && (why ?? source) !== undefined };
}

const SHARE: readonly [number, number] = [0, 1];

/** Say what is declared, with the range of a share where nothing is. */
function declaredShare(scenario: Scenario, path: string) {
  const { range = SHARE, isAssumption } = declared(scenario, path);
  return { range, isAssumption };
}

function powerInputs(scenario: Scenario): FlipInput[] {
  const { powers } = scenario.case;
  const numbers = ['coerciveness', 'capability'] as const;
  return powers.flatMap((power, p) =>
    numbers.flatMap((key): FlipInput[] => {
      const path = `powers.${power.id}.${key}`;
      // Reach has no natural end: where the file gives no range, nothing says how far it may go.
      const { range = key === 'capability' ? undefined : SHARE, isAssumption } = declared(scenario, path);
      if (range === undefined) return [];
      const changed = (value: number) => powers.map((each, k) => (k === p ? { ...each, [key]: value } : each));
      const change = (value: number) => ({ ...scenario, case: { ...scenario.case, powers: changed(value) } });
      return [{ path, from: power[key], range, isAssumption, write: asNumber, with: change }];
    }),
  );
}

/** Chokepoints as the file gives them: channel by channel, or one number for all channels but rates. */
function chokepointInputs(scenario: Scenario): FlipInput[] {
  const { powers, channels } = scenario.case;
  return powers.flatMap((power, p) => {
    const head = `powers.${power.id}.chokepoint`;
    const laid = (cells: readonly number[], value: number): Scenario => {
      const chokepoint = power.chokepoint.map((level, c) => (cells.includes(c) ? value : level));
      const changed = powers.map((each, k) => (k === p ? { ...each, chokepoint } : each));
      return { ...scenario, case: { ...scenario.case, powers: changed } };
    };
    const input = (path: string, cells: readonly number[]): FlipInput => ({
      path,
      from: power.chokepoint[cells[0]],
      ...declaredShare(scenario, path),
      write: asNumber,
      with: (value) => laid(cells, value),
    });
    if (scenario.provenance.some(({ path }) => path === head)) {
      const shares = [...channels.keys()].filter((c) => channels[c].kind === 'share');
      return shares.length === 0 ? [] : [input(head, shares)];
    }
    return channels.flatMap(({ id }, c) =>
      scenario.provenance.some(({ path }) => path === `${head}.${id}`) ? [input(`${head}.${id}`, [c])] : [],
    );
  });
}

function domesticInputs(scenario: Scenario): FlipInput[] {
  const { domestic } = scenario.case;
  return (Object.keys(domestic) as (keyof typeof domestic)[]).map((key) => ({
    path: `domestic.${key}`,
    from: domestic[key],
    ...declaredShare(scenario, `domestic.${key}`),
    write: asNumber,
    with: (value) => ({ ...scenario, case: { ...scenario.case, domestic: { ...domestic, [key]: value } } }),
  }));
}

const LEVER_ENDS = [-1, 1] as const;
const kept = (value: number): number => Math.min(LEVER_ENDS[1], Math.max(LEVER_ENDS[0], value));
/** Decimals of a shifted lever: what is written is what is run. */
const LEVER_DECIMALS = 6;
const tidy = (value: number): number => Number(value.toFixed(LEVER_DECIMALS));

/** The lever of rivalry, shifted by a constant in all months; none where nothing moves with it. */
function leverInputs(scenario: Scenario): FlipInput[] {
  const given = scenario.provenance.find(({ path }) => path === 'rivalry.lever')?.value ?? 0;
  const cells = leverCells(scenario);
  if (cells.length === 0) return [];
  const { write, values } = shiftedLever(given, scenario);
  return [
    {
      path: 'rivalry.lever',
      from: 0,
      isAssumption: true,
      range: [LEVER_ENDS[0] - Math.max(...scenario.lever), LEVER_ENDS[1] - Math.min(...scenario.lever)],
      write,
      with: (shift) => leveredScenario(scenario, cells, values(shift)),
    },
  ];
}

interface ShiftedLever {
  write(shift: number): Written;
  values(shift: number): number[];
}

/** Shift a lever as it is written, number, points or expression, so that it can be written again. */
function shiftedLever(given: unknown, { lever }: Scenario): ShiftedLever {
  if (typeof given === 'number') {
    const moved = (shift: number) => tidy(kept(given + shift));
    return { write: moved, values: (shift) => lever.map(() => moved(shift)) };
  }
  if (typeof given === 'string') {
    return {
      write: (shift) => (shift === 0 ? given : `max(-1, min(1, (${given}) + ${tidy(shift)}))`),
      values: (shift) => lever.map((value) => kept(value + tidy(shift))),
    };
  }
  const points = Object.entries(given as Record<string, number>)
    .map(([month, value]) => ({ month: Number(month), value }))
    .sort((a, b) => a.month - b.month);
  const moved = (shift: number) => points.map(({ month, value }) => ({ month, value: tidy(kept(value + shift)) }));
  return {
    write: (shift) =>
      `{${moved(shift)
        .map(({ month, value }) => `${month}: ${value}`)
        .join(', ')}}`,
    values: (shift) => lever.map((_, month) => between(moved(shift), month)),
  };
}

/** Find the dyads that follow the lever: those whose path is the lever's; while it rests, all that have no path. */
function leverCells({ case: kase, lever, timeline, horizon }: Scenario): number[] {
  const present = kase.rivalry.flat();
  const paths = new Map(
    timeline.paths.filter(({ variable }) => variable === 'rivalry').map(({ cell, values }) => [cell, values]),
  );
  const follows = (cell: number): boolean => {
    const path = paths.get(cell) ?? Array.from({ length: horizon }, () => present[cell]);
    return lever.every((g, month) => path[month] === leverLevel(present[cell], g, opposedIn(kase, cell)));
  };
  return [...present.keys()].filter((cell) => opposedIn(kase, cell) > 0 && follows(cell));
}

/** Find how far the two powers of a cell of rivalry stand in opposite camps. */
function opposedIn({ powers }: Case, cell: number): number {
  return opposition(powers[Math.floor(cell / powers.length)], powers[cell % powers.length]);
}

function leveredScenario(scenario: Scenario, cells: readonly number[], lever: readonly number[]): Scenario {
  const present = scenario.case.rivalry.flat();
  const moved = cells.map((cell): CellPath => {
    const values = lever.map((g) => leverLevel(present[cell], g, opposedIn(scenario.case, cell)));
    return { variable: 'rivalry', cell, values };
  });
  const others = scenario.timeline.paths.filter(({ variable, cell }) => variable !== 'rivalry' || !cells.includes(cell));
  return { ...scenario, lever, timeline: { ...scenario.timeline, paths: [...others, ...moved] } };
}
