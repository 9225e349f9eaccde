import type { ChangeOperator, Condition } from '../../model/simulation/timeline.ts';
import { VARIABLES, type VariableName } from '../../model/variables.ts';
import { isDate } from '../text/dates.ts';
import { decimalComma } from '../text/decimal-comma.ts';
import { plain, rangeWords, unitSlip } from '../text/words.ts';
import { findCells, type Misnamed, type Roster } from './cells.ts';

/** What an event does to a cell. */
export interface Change {
  readonly operator: ChangeOperator;
  readonly value: number;
}

/**
 * Read `=x`, `+x`, `-x` or `*x` and see that it fits the variable's range.
 *
 * Example  -0.2 → add -0.2
 */
export function readChange(text: string, column: VariableName): Change | Misnamed {
  const parts = /^\s*([=+*-])\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)\s*$/.exec(text);
  if (parts === null) {
    const bareNumber = /^[.\d]+$/.test(text) ? `did you mean =${text} or +${text}?` : undefined;
    return { message: `expected =x, +x, -x or *x with a number, found ${text}`, hint: decimalComma(text) ?? bareNumber };
  }
  const sign = parts[1];
  const number = Number(parts[2]);
  const value = sign === '-' ? -number : number;
  const operator: ChangeOperator = sign === '-' || sign === '+' ? '+' : sign === '*' ? '*' : '=';
  return misfit(operator, value, column) ?? { operator, value };
}

function misfit(operator: ChangeOperator, value: number, column: VariableName): Misnamed | undefined {
  const { range } = VARIABLES[column];
  if (!Number.isFinite(value)) return { message: 'the number of this change has no end' };
  if (operator === '*') return value < 0 ? { message: `a factor must not be negative, found ${plain(value)}` } : undefined;
  if (operator === '=' && (value < range[0] || value > range[1])) {
    return { message: `expected ${rangeWords(range)}, found ${plain(value)}`, hint: unitSlip(value, range) };
  }
  const width = range[1] - range[0];
  if (operator === '+' && Math.abs(value) > width) {
    const slip =
      range[1] === 1 && Math.abs(value) <= 100 ? `did you mean ${value > 0 ? '+' : ''}${plain(value / 100)}?` : undefined;
    return { message: `a change by ${plain(value)} is more than the whole range from ${range[0]} to ${range[1]}`, hint: slip };
  }
  return undefined;
}

/** Variables that a condition may look at: what is carried from month to month or comes from outside. */
const COMPARABLE = Object.entries(VARIABLES)
  .filter(([name, { role }]) => (role === 'stock' || role === 'exogenous') && name !== 'demand')
  .map(([name]) => (name === 'disrupt' ? 'supply' : name));

/** Read `tie.RU.energy < 0.3`. */
export function readCondition(text: string, roster: Roster): Condition | Misnamed {
  const parts = /^\s*([^\s<>=]+(?:>[A-Za-z]\w*)?)\s*(<=|>=|<|>)\s*([+-]?(?:\d+\.?\d*|\.\d+))\s*$/.exec(text);
  if (parts === null) {
    const number = decimalComma(text.replace(/^.*[<>=]/, ''));
    const month = isDate(text.trim()) ? 'to end in a month, say how many months it is held: for: 12' : undefined;
    return { message: `expected a comparison such as tie.RU.energy < 0.3, found ${text}`, hint: number ?? month };
  }
  const [, target, operator, number] = parts;
  const name = target.split('.')[0];
  if (Object.hasOwn(VARIABLES, name) && !COMPARABLE.includes(name)) {
    return {
      message: `${name} cannot end an event: it is worked out anew each month`,
      hint: `known here: ${COMPARABLE.join(', ')}`,
    };
  }
  const found = findCells(target, COMPARABLE, roster);
  if ('message' in found) return found;
  if (found.cells.length > 1) return { message: `${target} is two cells`, hint: `did you mean ${target.replace('-', '>')}?` };
  return { variable: found.column, cell: found.cells[0], operator: operator as Condition['operator'], value: Number(number) };
}
