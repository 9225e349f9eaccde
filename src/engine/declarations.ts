/**
 * What a variable is to the month:
 * `constant` never changes, `exogenous` is set from outside, `derived` follows from last month's state,
 * `decision` holds what an agent chose, `stock` is carried from month to month, `norm` too: it is what the others are
 * measured against, found before the first month and moved by rules only.
 */
export type Role = 'constant' | 'exogenous' | 'derived' | 'decision' | 'stock' | 'norm';

/** A variable of the world, as data: charts, help and documentation are generated from it. */
export interface VariableDeclaration {
  readonly role: Role;
  /** Names of its dimensions; none for one number of the world. */
  readonly shape: readonly string[];
  readonly unit: string;
  readonly range: readonly [number, number];
  readonly meaning: string;
  readonly source?: string;
}

/** D data, S a page or paper, J judgement, C convention, F fitted, P set so that patterns hold. */
export type Mark = 'D' | 'S' | 'J' | 'C' | 'F' | 'P';

/** A number of the model that a scenario may set. */
export interface ParameterDeclaration {
  readonly default: number;
  readonly range: readonly [number, number];
  readonly unit: string;
  readonly meaning: string;
  readonly mark: Mark;
  readonly source: string;
  /**
   * The value at which what the parameter stands for does nothing, where there is one. Once published it stays.
   *
   * Because  a parameter that stands there is left out of the hash of a scenario, so that a mechanism that a later
   *          version brings, and that does nothing by default, changes no hash
   */
  readonly neutral?: number;
  /** The parameter without which this one scales nothing: while that one is neutral, the default of this one is left out too. */
  readonly scales?: string;
}

export type VariableTable = Readonly<Record<string, VariableDeclaration>>;
export type ParameterTable = Readonly<Record<string, ParameterDeclaration>>;

/** The named columns of a world. */
export type World<V extends VariableTable> = { readonly [K in keyof V]: Float64Array };

/** The value of every parameter. */
export type Values<P extends ParameterTable> = { readonly [K in keyof P]: number };
