import { z } from 'zod';
import { DEFAULTS, PRESETS, SWITCHES } from '../../../model/parameters.ts';
import { sizesOf } from '../../../model/simulation/bound-model.ts';
import { THEORY_NAMES } from '../../../model/theory.ts';
import { VARIABLES } from '../../../model/variables.ts';
import { FORMER_PRESETS } from '../../../scenario/fields/preset.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';

/** Powers and channels of a case at most, and its months, as in a file. */
const MOST = 36;
const MOST_MONTHS = 600;
/** Any number of a scenario lies far within; beyond it, sums and powers of it are no numbers any more. [C] */
const LARGEST = 1e6;

const number = z.number().min(-LARGEST).max(LARGEST);
const text = z.string();
const texts = z.array(text);
const numbers = z.array(number);
const matrix = z.array(numbers);
const truth = z.boolean();
const month = z.int().min(0).max(MOST_MONTHS);
const cell = z.int().min(0);
const allOf = <T extends z.ZodType>(names: object, each: T) =>
  z.strictObject(Object.fromEntries(Object.keys(names).map((name) => [name, each])));

const power = z.strictObject({
  ...{ id: text, name: text, axis: number, coerciveness: number, capability: number.gt(0), chokepoint: numbers, stance: number },
  ...{ conditional: truth, lender: number, claims: number, gatewayTo: text.optional() },
});
const channel = z.strictObject({
  ...{ id: text, name: text, kind: z.enum(['share', 'rate']), weight: number, rate: number.gt(0).max(1) },
  elastic: z.union([number, z.literal('capital')]),
  ...{ lumpy: truth, kin: truth, conditional: truth, core: truth, lends: truth, market: truth },
});
const variable = z.enum(Object.keys(VARIABLES));
const until = z.strictObject({ variable, cell, operator: z.enum(['<', '<=', '>', '>=']), value: number });
const event = z.strictObject({
  at: month,
  variable: z.enum([...Object.keys(VARIABLES), 'demand']),
  cell,
  operator: z.enum(['=', '+', '*']),
  value: number,
  months: z.int().min(1).max(MOST_MONTHS).optional(),
  until: until.optional(),
});
const note = z.object({ at: month, target: text, title: text, assumed: truth });

const SHAPE = z.object({
  ...{ id: text, name: text, story: text, changes: texts, mechanisms: numbers, extends: text.optional() },
  case: z.strictObject({
    name: text,
    state: z.strictObject({ id: text, name: text, adjective: text, capital: text }),
    camps: z.strictObject({ positive: text, negative: text }),
    start: text.regex(/^\d{4}-(0[1-9]|1[0-2])$/),
    powers: z.array(power).min(1).max(MOST),
    channels: z.array(channel).min(1).max(MOST),
    ...{ tie: matrix, drift: matrix, rivalry: matrix, affinity: matrix, ceiling: matrix },
    domestic: z.strictObject({ legitimacy: number, protest: number, salience: number, credibility: number }),
  }),
  shown: z.strictObject({ powers: texts, channels: texts }),
  theory: z.enum(THEORY_NAMES),
  preset: z.enum([...Object.keys(PRESETS), ...FORMER_PRESETS]),
  parameters: allOf(DEFAULTS, number),
  switches: allOf(SWITCHES, truth),
  horizon: z.int().min(1).max(MOST_MONTHS),
  timeline: z.strictObject({
    paths: z.array(z.strictObject({ variable, cell, values: numbers.min(1) })),
    events: z.array(event),
  }),
  lever: numbers,
  events: z.array(note),
  expect: z.array(z.object({ outcome: text })),
  provenance: z.array(z.object({ path: text })),
  hash: text.regex(/^[0-9a-f]{64}$/),
});

/** Say where a scenario that somebody may have written by hand is none that can be run; nothing where it is one. */
export function faultOf(scenario: unknown): string | undefined {
  const read = SHAPE.safeParse(scenario);
  if (read.success) return misfitIn(scenario as Scenario);
  const [{ path, message }] = read.error.issues;
  return `${path.join('.') || 'it'}: ${message}`;
}

/** Find what does not fit the rest: tables of another size, names of nobody, cells outside. */
function misfitIn({ case: kase, shown, timeline, lever, horizon }: Scenario): string | undefined {
  const [powers, channels] = [kase.powers, kase.channels].map((list) => list.map(({ id }) => id));
  const [n, m] = [powers.length, channels.length];
  const sizes: Readonly<Record<string, number>> = sizesOf(n, m);
  const cellsOf = (name: string): number =>
    VARIABLES[name as keyof typeof VARIABLES].shape.reduce((size, dimension) => size * sizes[dimension], 1);
  const isTable = (table: readonly (readonly number[])[], width: number) =>
    table.length === n && table.every((row) => row.length === width);
  const isSame = (list: readonly string[], other: readonly string[]) =>
    new Set(list).size === list.length && [...list].sort().join('\n') === [...other].sort().join('\n');
  const { paths, events } = timeline;
  const misfits: readonly (readonly [string, boolean])[] = [
    [
      'case.powers',
      isSame(powers, shown.powers) &&
        kase.powers.every(
          ({ gatewayTo, chokepoint }) => chokepoint.length === m && (gatewayTo === undefined || powers.includes(gatewayTo)),
        ),
    ],
    ['case.channels', isSame(channels, shown.channels)],
    ['case.rivalry', isTable(kase.rivalry, n)],
    ...(['tie', 'drift', 'affinity', 'ceiling'] as const).map((name) => [`case.${name}`, isTable(kase[name], m)] as const),
    ['lever', lever.length >= horizon],
    ['timeline.paths', paths.every(({ variable: name, cell: at }) => isSetFromOutside(name) && at < cellsOf(name))],
    [
      'timeline.events',
      events.every(
        (each) =>
          each.cell < cellsOf(each.variable) && isMoved(each.variable) && (each.variable !== 'demand' || each.value === 1),
      ),
    ],
    ['timeline.events', events.every((each) => each.until === undefined || each.until.cell < cellsOf(each.until.variable))],
  ];
  const [name] = misfits.find(([, fits]) => !fits) ?? [];
  return name && `${name}: does not fit the rest`;
}

const roleOf = (name: string): string => VARIABLES[name as keyof typeof VARIABLES].role;
const isSetFromOutside = (name: string): boolean => roleOf(name) === 'exogenous';
const isMoved = (name: string): boolean => isSetFromOutside(name) || roleOf(name) === 'stock';
