import type { ParameterDeclaration, Role, VariableDeclaration } from '../../src/engine/declarations.ts';
import { PARAMETERS, PRESETS, SWITCHES } from '../../src/model/parameters.ts';
import { THEORIES } from '../../src/model/theory.ts';
import { VARIABLES } from '../../src/model/variables.ts';
import { CONSTANTS } from './constants.ts';
import { code, short, span, tableOf } from './markdown.ts';
import { RULES } from './rule-tables.ts';

const ROLES: readonly Role[] = ['exogenous', 'stock', 'derived', 'decision', 'norm', 'constant'];

/** The tables that are generated from what src/model declares. */
export function declarationTables(): Record<string, string> {
  return {
    ...Object.fromEntries(ROLES.map((role) => [`variables ${role}`, variableTable(role)])),
    parameters: parameterTable(),
    constants: tableOf(
      ['constant', 'in', 'what it does'],
      CONSTANTS.map(({ value, file, meaning }) => [code(value), code(file), meaning]),
    ),
    switches: tableOf(
      ['switch', 'when on'],
      Object.entries(SWITCHES).map(([name, meaning]) => [code(name), meaning]),
    ),
    theories: tableOf(
      ['theory', '`wE` economic', '`wS` security', '`wI` identity'],
      Object.entries(THEORIES).map(([name, { economic, security, identity }]) => [
        code(name),
        short(economic),
        short(security),
        short(identity),
      ]),
    ),
    presets: tableOf(
      ['preset', 'differs from the defaults by'],
      Object.entries(PRESETS).map(([name, values]) => [code(name), differences(values)]),
    ),
  };
}

/** Tabulate the variables of one role; what a rule sets is shown with the rule. */
function variableTable(role: Role): string {
  const some = Object.entries<VariableDeclaration>(VARIABLES).filter(([, variable]) => variable.role === role);
  const setters = new Map(RULES.flatMap(({ id, sets }) => sets.map((name) => [name as string, id] as const)));
  const isSet = some.some(([name]) => setters.has(name));
  const row = ([name, { shape, unit, range, meaning, source }]: (typeof some)[number]): string[] => [
    code(name),
    shape.join(' × ') || 'one',
    unit,
    span(range),
    ...(isSet ? [setters.get(name) ?? ''] : []),
    source ? `${meaning} (${source})` : meaning,
  ];
  return tableOf(['variable', 'shape', 'unit', 'range', ...(isSet ? ['set by'] : []), 'meaning (source)'], some.map(row));
}

function parameterTable(): string {
  const all = Object.entries<ParameterDeclaration>(PARAMETERS);
  const row = ([name, { default: value, range, neutral, unit, mark, meaning, source }]: (typeof all)[number]): string[] => [
    ...[code(name), short(value), span(range), neutral === undefined ? '' : short(neutral)],
    ...[mark, `${meaning} (${unit})`, source],
  ];
  return tableOf(['parameter', 'default', 'range', 'does nothing at', 'mark', 'meaning (unit)', 'source'], all.map(row));
}

function differences(values: Readonly<Record<string, number>>): string {
  const list = Object.entries(values).map(([name, value]) => code(`${name} = ${short(value)}`));
  return list.length === 0 ? 'nothing' : list.join(', ');
}
