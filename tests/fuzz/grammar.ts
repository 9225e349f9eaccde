import fc from 'fast-check';
import { CONSTANTS, FUNCTIONS } from '../../src/scenario/expression/functions.ts';
import { FILE } from '../../src/scenario/fields/schema.ts';
import { CALLS, LEADING, REACHING } from './scraps.ts';
import { anyText } from './texts.ts';

const NAMES = ['t', ...CONSTANTS.keys(), ...FUNCTIONS.keys()];
const FOREIGN = [
  ...[
    'import',
    'createUnit',
    'evaluate',
    'parse',
    'simplify',
    'derivative',
    'compile',
    'chain',
    'help',
    'range',
    'ones',
    'factorial',
  ],
  ...['map', 'random', 'cross', 'format', 'print', 'config', 'typed', 'resolve', 'parser', 'i', 'Infinity', 'version', 'process'],
];
const OPERATORS = [
  '+',
  '-',
  '*',
  '/',
  '^',
  '<',
  '<=',
  '>',
  '>=',
  '==',
  '!=',
  ' and ',
  ' or ',
  ' xor ',
  '%',
  ' mod ',
  '.*',
  '|',
  '<<',
  ' to ',
  ':',
  ';',
  '=',
];

/** Expressions: mostly such as could stand in a scenario, with what mathjs knows besides and a scenario must not use. */
export const expression: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => {
  const node = tie('node');
  const nodes = fc.array(node, { maxLength: 4 }).map((parts) => parts.join(', '));
  return {
    node: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true, maxDepth: 6 },
      { weight: 5, arbitrary: fc.constantFrom('t', '0', '1', '0.5', '36', '1e-9', '1e308', 'pi', '1000000000') },
      { weight: 4, arbitrary: fc.tuple(node, fc.constantFrom(...OPERATORS), node).map((parts) => parts.join('')) },
      { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...NAMES), nodes).map(([name, args]) => `${name}(${args})`) },
      { weight: 2, arbitrary: node.map((inner) => `(${inner})`) },
      { weight: 1, arbitrary: fc.tuple(node, node, node).map(([a, b, c]) => `${a} ? ${b} : ${c}`) },
      {
        weight: 1,
        arbitrary: fc.tuple(fc.constantFrom(...FOREIGN, ...REACHING), nodes).map(([name, args]) => `${name}(${args})`),
      },
      { weight: 1, arbitrary: fc.tuple(node, fc.constantFrom(...REACHING)).map(([inner, key]) => `${inner}.${key}`) },
      { weight: 1, arbitrary: nodes.map((args) => `[${args}]`) },
      { weight: 1, arbitrary: fc.oneof(fc.constantFrom(...CALLS), anyText) },
    ),
  };
}).node;

const number = fc.oneof(fc.constantFrom('0', '1', '0.5', '-1', '57', '1e300', '.nan', '.inf'), fc.double().map(String));
const id = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('US', 'CN', 'trade', 'security', 'US-CN', 'US>CN', 'protest', 'bite') },
  { weight: 1, arbitrary: fc.constantFrom(...REACHING) },
  { weight: 1, arbitrary: anyText.map((text) => JSON.stringify(text)) },
);
const KEYS = [
  ...Object.keys(FILE.shape),
  ...[
    'present',
    'lever',
    'dyads',
    'at',
    'target',
    'change',
    'until',
    'for',
    'value',
    'range',
    'dist',
    'uniform',
    'mark',
    'outcome',
    'above',
  ],
];

/** A value as YAML writes it on one line, of the shapes that scenarios have and of others. */
const value: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => {
  const inner = tie('value');
  const pair = fc.tuple(fc.oneof(fc.constantFrom(...KEYS), id), inner).map(([key, held]) => `${key}: ${held}`);
  return {
    value: fc.oneof(
      { depthSize: 'medium', maxDepth: 5 },
      { weight: 4, arbitrary: number },
      { weight: 2, arbitrary: id },
      { weight: 2, arbitrary: expression.map((text) => JSON.stringify(text)) },
      { weight: 1, arbitrary: anyText },
      { weight: 3, arbitrary: fc.array(pair, { maxLength: 5 }).map((pairs) => `{${pairs.join(', ')}}`) },
      { weight: 2, arbitrary: fc.array(inner, { maxLength: 5 }).map((items) => `[${items.join(', ')}]`) },
    ),
  };
}).value;

const HEAD = 'format: 2\nname: A variant\nstory: Something differs.\n';

/** Variants: a head, what they extend, and keys that scenarios have with values that fit more or less. */
export const variant: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(
      { weight: 6, arbitrary: fc.constant('small') },
      { weight: 1, arbitrary: fc.constantFrom(...LEADING) },
      { weight: 1, arbitrary: anyText },
    ),
    fc.array(fc.tuple(fc.constantFrom(...KEYS), value), { maxLength: 5 }),
  )
  .map(
    ([base, rows]) =>
      `${HEAD}extends: ${/^\w*$/.test(base) ? base : JSON.stringify(base)}\n${rows.map(([key, held]) => `${key}: ${held}\n`).join('')}`,
  );

/** Settings, `path=value`: paths that exist and paths that reach too far. */
export const setting: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(
        'parameters.bite',
        'ties.US.trade',
        'rivalry.lever',
        'horizon',
        'domestic.protest',
        'rivalry.present.US-CN',
        'theory',
      ),
      fc.array(fc.oneof(fc.constantFrom(...KEYS), id), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.')),
    ),
    fc.oneof(number, value, anyText),
  )
  .map(([path, held]) => `${path}=${held}`);
