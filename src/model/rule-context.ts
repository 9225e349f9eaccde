import type { Rule } from '../engine/model.ts';
import { ALL_ON, DEFAULTS, DEPTHS, type Parameters, type Switches } from './parameters.ts';
import { THEORIES, type Theory } from './theory.ts';
import type { VARIABLES } from './variables.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Room for working numbers, so that no month allocates. */
export interface Scratch {
  readonly answers: Float64Array;
  readonly before: Float64Array;
  readonly after: Float64Array;
  /** Ties of a channel next month if nothing is yielded. */
  readonly next: Float64Array;
}

/**
 * What rules need besides the world: how many powers (n) and channels (m) there are, the parameters, the theory
 * and the switches. (power, channel) columns are flat, p*m + c; (power, power) p*n + r.
 */
export interface RuleContext {
  readonly n: number;
  readonly m: number;
  readonly q: Writable<Parameters>;
  readonly theory: Writable<Theory>;
  readonly switches: Writable<Switches>;
  readonly scratch: Scratch;
}

/** A rule of the balancing model. */
export type BalancingRule = Rule<typeof VARIABLES, RuleContext>;

/** Make a setting at its defaults. */
export function settingFor(n: number, m: number): RuleContext {
  const answers = 1 + DEPTHS.length * n;
  return {
    n,
    m,
    q: { ...DEFAULTS },
    theory: { ...THEORIES.mixed },
    switches: { ...ALL_ON },
    scratch: {
      answers: new Float64Array(answers),
      before: new Float64Array(n),
      after: new Float64Array(answers * n),
      next: new Float64Array(n),
    },
  };
}
