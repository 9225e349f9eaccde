import type { Chance } from './chance.ts';
import type { ParameterTable, Role, VariableTable, World } from './declarations.ts';

/** What a rule does each month. */
export type Step = (luck: Chance) => void;

/**
 * One rule of the month. It owns its loop: `bind` takes the columns and returns the step that fills those the
 * rule sets from those it reads. A decision is a rule that also draws luck.
 *
 * Because  a step that holds its columns as constants runs twice as fast in V8 as a function that is handed them
 */
export interface Rule<V extends VariableTable, S> {
  /** Short label, `D1`. */
  readonly id: string;
  /** Imperative sentence. */
  readonly title: string;
  readonly formula: string;
  readonly source: string;
  readonly sets: readonly (keyof V & string)[];
  readonly reads: readonly (keyof V & string)[];
  bind(world: World<V>, setting: S): Step;
}

/** A model: what exists, its numbers, and the ordered rules of a month. */
export interface Model<V extends VariableTable, P extends ParameterTable, S> {
  readonly variables: V;
  readonly parameters: P;
  /** Derived values settle first, … */
  readonly derive: readonly Rule<V, S>[];
  /** … then the agents decide, … */
  readonly decide: readonly Rule<V, S>[];
  /** … then stocks advance. */
  readonly advance: readonly Rule<V, S>[];
}

/** A model bound to one world: its steps in order. */
export interface BoundModel {
  readonly derive: readonly Step[];
  readonly decide: readonly Step[];
  readonly advance: readonly Step[];
}

/** Bind every rule to a world. */
export function bindModel<V extends VariableTable, P extends ParameterTable, S>(
  model: Model<V, P, S>,
  world: World<V>,
  setting: S,
): BoundModel {
  const bind = (rules: readonly Rule<V, S>[]) => rules.map((rule) => rule.bind(world, setting));
  return { derive: bind(model.derive), decide: bind(model.decide), advance: bind(model.advance) };
}

/** What the rules of each phase may set. */
const PHASE_ROLES = {
  derive: ['derived'],
  decide: ['decision'],
  advance: ['stock', 'norm'],
} as const satisfies Record<string, readonly Role[]>;

const isCarried = (role: Role): boolean => PHASE_ROLES.advance.some((each) => each === role);

/**
 * Check a model and return it.
 *
 * @throws Error on a rule that reads a derived or decided variable that no earlier rule has set, reads a
 *   stock or norm that an earlier rule has already advanced, or sets a variable of another phase; on two writers
 *   of one variable, a variable nobody sets, an unknown name, a default outside its own range, or a parameter
 *   that scales one without a neutral value
 */
export function defineModel<V extends VariableTable, P extends ParameterTable, S>(model: Model<V, P, S>): Model<V, P, S> {
  for (const [name, { default: value, range, scales }] of Object.entries(model.parameters)) {
    if (!(value >= range[0] && value <= range[1]))
      throw new Error(`parameter ${name}: default ${value} is outside ${range.join(' to ')}`);
    if (scales !== undefined && model.parameters[scales]?.neutral === undefined)
      throw new Error(`parameter ${name} scales ${scales}, which is no parameter with a neutral value`);
  }
  const done = new Set<string>();
  for (const phase of ['derive', 'decide', 'advance'] as const)
    for (const rule of model[phase]) checkRule(model, phase, rule, done);
  for (const [name, { role }] of Object.entries(model.variables)) {
    if (role !== 'exogenous' && role !== 'constant' && !done.has(name)) throw new Error(`variable ${name} is set by no rule`);
  }
  return model;
}

function checkRule<V extends VariableTable, P extends ParameterTable, S>(
  model: Model<V, P, S>,
  phase: keyof typeof PHASE_ROLES,
  rule: Rule<V, S>,
  done: Set<string>,
): void {
  for (const name of [...rule.reads, ...rule.sets]) {
    if (!(name in model.variables)) throw new Error(`rule ${rule.id}: no variable is called ${name}`);
  }
  for (const name of rule.reads) {
    const { role } = model.variables[name];
    if ((role === 'derived' || role === 'decision') && !done.has(name))
      throw new Error(`rule ${rule.id} reads ${name} before it is set`);
    if (isCarried(role) && done.has(name)) throw new Error(`rule ${rule.id} reads ${name} after it has advanced`);
  }
  for (const name of rule.sets) {
    if (done.has(name)) throw new Error(`variable ${name} has two writers, the second is rule ${rule.id}`);
    if (!PHASE_ROLES[phase].some((role) => role === model.variables[name].role))
      throw new Error(`rule ${rule.id} sets ${name} in the wrong phase`);
    done.add(name);
  }
}
