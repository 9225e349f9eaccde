import fc from 'fast-check';
import type { Case, Channel, Power } from '../../src/model/case.ts';
import { PARAMETERS, type Parameters, SWITCHES, type Switches } from '../../src/model/parameters.ts';
import { steadyStart } from '../../src/model/simulation/steady-start.ts';
import { type CellPath, EXOGENOUS, type TimedEvent } from '../../src/model/simulation/timeline.ts';
import { THEORY_NAMES } from '../../src/model/theory.ts';
import { VARIABLES } from '../../src/model/variables.ts';
import type { Subject } from './shipped.ts';

/** Numbers on a grid of thousandths: what people write. The ends come often. */
export const within = (low: number, high: number): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 1000 }).map((k) => low + ((high - low) * k) / 1000) },
    { weight: 1, arbitrary: fc.constantFrom(low, high) },
  );
const share = within(0, 1);
const rarely = fc.integer({ min: 0, max: 3 }).map((k) => k === 0);

const power = (id: string, camp: number, others: readonly string[], m: number): fc.Arbitrary<Power> =>
  fc
    .record({
      id: fc.constant(id),
      name: fc.constant(id),
      axis: fc.oneof(
        fc.constant(camp),
        within(0.05, 1).map((size) => camp * size),
      ),
      coerciveness: share,
      capability: within(0.01, 2),
      chokepoint: fc.array(share, { minLength: m, maxLength: m }),
      stance: within(-1, 1),
      conditional: fc.boolean(),
      lender: share,
      claims: within(0, 2),
    })
    .chain((one) =>
      others.length === 0
        ? fc.constant(one)
        : fc.option(fc.constantFrom(...others)).map((gatewayTo) => (gatewayTo === null ? one : { ...one, gatewayTo })),
    );

const channel = (id: string): fc.Arbitrary<Channel> =>
  fc.record({
    id: fc.constant(id),
    name: fc.constant(id),
    kind: fc.constantFrom('share' as const, 'rate' as const),
    weight: within(0.01, 1),
    rate: within(0.005, 1),
    elastic: fc.constantFrom<number | 'capital'>(0, 1, 2, 'capital'),
    lumpy: fc.boolean(),
    kin: fc.boolean(),
    conditional: fc.boolean(),
    core: fc.boolean(),
    lends: fc.boolean(),
    market: fc.boolean(),
  });

const table = <T>(rows: number, columns: number, cell: fc.Arbitrary<T>): fc.Arbitrary<T[][]> =>
  fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });

/** Fit raw ties into a case: the shares of a channel are divided by their sum where they go above 1. */
function fitted(ties: readonly (readonly number[])[], channels: readonly Channel[]): number[][] {
  const sums = channels.map(({ kind }, c) =>
    kind === 'rate' ? 1 : Math.max(1, ties.reduce((sum, row) => sum + row[c], 0) * (1 + 1e-9)),
  );
  return ties.map((row) => row.map((tie, c) => tie / sums[c]));
}

/** Any case of two to six powers and one to six channels of both kinds. */
export const anyCase: fc.Arbitrary<Case> = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([n, m]) => {
    const ids = Array.from({ length: n }, (_, p) => `p${p}`);
    return fc
      .record({
        powers: fc.tuple(
          ...ids.map((id, p) =>
            power(
              id,
              p === 0 ? 1 : p === 1 ? -1 : (p % 3) - 1,
              ids.filter((other) => other !== id),
              m,
            ),
          ),
        ),
        channels: fc.tuple(...Array.from({ length: m }, (_, c) => channel(`c${c}`))),
        tie: table(n, m, share),
        drift: table(n, m, within(-0.2, 0.2)),
        rivalry: table(n, n, fc.oneof(share, fc.constant(0))),
        affinity: table(n, m, fc.oneof(within(-1, 1), fc.constant(0))),
        ceiling: table(n, m, fc.oneof(within(0.05, 1), fc.constant(1))),
        domestic: fc.record({ legitimacy: share, protest: share, salience: share, credibility: within(0.05, 1) }),
      })
      .map(({ channels, tie, rivalry, ...rest }): Case => {
        const total = channels.reduce((sum, { weight }) => sum + weight, 0);
        return {
          name: 'Any',
          state: { id: 'XX', name: 'Exland', adjective: 'Exlandic', capital: 'Exville' },
          camps: { positive: 'Plus', negative: 'Minus' },
          start: '2025-01',
          ...rest,
          channels: channels.map((one) => ({ ...one, weight: one.weight / total })),
          tie: fitted(tie, channels),
          rivalry: rivalry.map((row, p) => row.map((level, r) => (p === r ? 0 : level))),
        };
      });
  });

const parametersWithin = fc.record(
  Object.fromEntries(Object.entries(PARAMETERS).map(([name, { range }]) => [name, within(range[0], range[1])])),
  { requiredKeys: [] },
) as fc.Arbitrary<Partial<Parameters>>;
/** A state that can bear nothing has no strain: see known-faults.test.ts. */
const bearing = parametersWithin.filter(({ calm = 1.2, unrest = 0.5 }) => calm - unrest > 0.01);
const someSwitches = fc.record(
  Object.fromEntries(Object.keys(SWITCHES).map((name) => [name, rarely.map((off) => !off)])),
) as fc.Arbitrary<Switches>;

/** Events on a tie are left to lower it once: raising or holding one takes nothing from the others (known-faults.test.ts). */
const MOVED = [...EXOGENOUS, 'tie', 'pressure', 'inducement', 'legitimacy', 'protest', 'salience'] as const;
/** Ranges of paths and events; narrower than those of the columns where those only keep out nonsense. */
const REACH: Partial<Record<string, readonly [number, number]>> = { capability: [0.1, 4], disrupt: [0, 3], affinity: [-2, 2] };
const rangeOf = (variable: keyof typeof VARIABLES): readonly [number, number] => REACH[variable] ?? VARIABLES[variable].range;

function cellsOf(variable: keyof typeof VARIABLES, n: number, m: number): readonly number[] {
  const sizes: Record<string, number> = { power: n, channel: m };
  const shape: readonly string[] = VARIABLES[variable].shape;
  const cells = Array.from({ length: shape.reduce((product, dimension) => product * sizes[dimension], 1) }, (_, cell) => cell);
  return variable === 'rivalry' ? cells.filter((cell) => Math.floor(cell / n) !== cell % n) : cells;
}

const anyPath = (n: number, m: number, months: number): fc.Arbitrary<CellPath> =>
  fc.constantFrom(...EXOGENOUS).chain((variable) =>
    fc.record({
      variable: fc.constant(variable),
      cell: fc.constantFrom(...cellsOf(variable, n, m)),
      values: fc.array(within(...rangeOf(variable)), { minLength: 1, maxLength: months }),
    }),
  );

const anyEvent = (n: number, m: number, months: number): fc.Arbitrary<TimedEvent> => {
  const at = fc.integer({ min: 0, max: months - 1 });
  const demand = fc.record({
    at,
    variable: fc.constant('demand' as const),
    cell: fc.integer({ min: 0, max: n * m - 1 }),
    operator: fc.constant('=' as const),
    value: fc.constant(1),
  });
  const until = fc.record({
    variable: fc.constant('pressure'),
    cell: fc.integer({ min: 0, max: n * m - 1 }),
    operator: fc.constantFrom('<' as const, '>' as const),
    value: share,
  });
  const change = fc.constantFrom(...MOVED).chain((variable) =>
    fc
      .record(
        {
          at,
          variable: fc.constant(variable),
          cell: fc.constantFrom(...cellsOf(variable, n, m)),
          operator: variable === 'tie' ? fc.constant('*' as const) : fc.constantFrom('=' as const, '+' as const, '*' as const),
          value: variable === 'tie' ? share : within(...rangeOf(variable)),
          months: fc.integer({ min: 1, max: months }),
          until,
        },
        { requiredKeys: ['at', 'variable', 'cell', 'operator', 'value'] },
      )
      .map(({ months: held, until: end, ...event }): TimedEvent => {
        if (event.variable === 'tie' || (end === undefined && held === undefined)) return event;
        return end === undefined ? { ...event, months: held! } : { ...event, until: end };
      }),
  );
  return fc.oneof({ weight: 3, arbitrary: change }, { weight: 1, arbitrary: demand });
};

/** Any case, read with any theory, numbers and switches, under any timeline. */
export const anySubject: fc.Arbitrary<Subject> = anyCase.chain((kase) => {
  const [n, m, months] = [kase.powers.length, kase.channels.length, 24];
  return fc
    .record({
      theory: fc.constantFrom(...THEORY_NAMES),
      parameters: fc.oneof(fc.constant({}), bearing),
      switches: fc.oneof(fc.constant({}), someSwitches),
      paths: fc.array(anyPath(n, m, months), { maxLength: 4 }),
      events: fc.array(anyEvent(n, m, months), { maxLength: 4 }),
    })
    .map(
      ({ paths, events, ...reading }): Subject => ({
        name: 'any',
        calibrated: steadyStart(kase, reading),
        timeline: { paths, events },
        months,
      }),
    );
});
