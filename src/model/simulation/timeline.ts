import { VARIABLES } from '../variables.ts';

type Variables = typeof VARIABLES;

/** Exogenous variables: set from outside at the start of every month, before anything is derived. */
export type ExogenousName = {
  [K in keyof Variables]: Variables[K]['role'] extends 'exogenous' ? K : never;
}[keyof Variables];

export const isExogenous = (name: string): name is ExogenousName => VARIABLES[name as ExogenousName]?.role === 'exogenous';

/** Names of the exogenous variables, in the order of their columns. */
export const EXOGENOUS: readonly ExogenousName[] = Object.keys(VARIABLES).filter(isExogenous);

/** Stocks that an event may move; each has a rule of its own that it follows afterwards. */
export type StockName = 'tie' | 'pressure' | 'inducement' | 'legitimacy' | 'protest' | 'salience';

export type ChangeOperator = '=' | '+' | '*';

/** A comparison on one cell of the state at the start of a month. */
export interface Condition {
  readonly variable: string;
  /** Flat index in the variable's column. */
  readonly cell: number;
  readonly operator: '<' | '<=' | '>' | '>=';
  readonly value: number;
}

/**
 * A dated change of one cell, the one second writer of a variable.
 *
 * Without `months` and `until` a stock is moved once and an exogenous variable keeps the change as an
 * offset on its path; with either, the cell is held and then released.
 */
export interface TimedEvent {
  /** Month at whose start it applies; it acts on the state of that month. */
  readonly at: number;
  readonly variable: ExogenousName | StockName | 'demand';
  /** Flat index: p, p*m+c, p*n+r or 0. */
  readonly cell: number;
  readonly operator: ChangeOperator;
  /** Operand; 1 for a demand. */
  readonly value: number;
  readonly months?: number;
  readonly until?: Condition;
}

/** Path of one exogenous cell: one value a month from month 0. */
export interface CellPath {
  readonly variable: ExogenousName;
  readonly cell: number;
  readonly values: readonly number[];
}

/** All that comes from outside: paths (cells not named keep the case's value) and events in file order. */
export interface Timeline {
  readonly paths: readonly CellPath[];
  readonly events: readonly TimedEvent[];
}
