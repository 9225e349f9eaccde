import type { BalancingRule } from '../rule-context.ts';

/**
 * Find the load that the state can bear.
 *
 *   capacity = capacity parameter · (capacityFloor + legitimacy) · (calm - unrest · protest)
 *
 * Reads    legitimacy, protest [1]
 * Sets     capacity [1], as load
 * Source   Tessman 2012 (hedging capability); Putnam 1988 (win-sets)
 */
export const capacityRule: BalancingRule = {
  id: 'D4',
  title: 'Find the load that the state can bear',
  formula: 'capacity = capacity · (capacityFloor + legitimacy) · (calm - unrest · protest)',
  source: 'Tessman 2012; Putnam 1988',
  sets: ['capacity'],
  reads: ['legitimacy', 'protest'],
  bind(world, setting) {
    return () => {
      const { capacity, legitimacy, protest } = world;
      const { q } = setting;
      capacity[0] = q.capacity * (q.capacityFloor + legitimacy[0]) * (q.calm - q.unrest * protest[0]);
    };
  },
};

/** Least strain that counts as usual, so that it can be divided by. [C] */
export const LEAST_STRAIN = 1e-6;

/**
 * Compare strain with its start: 1 at the start, below 2 however high.
 *
 * Example  squeezeOf(0.5, 0.5) → 1
 */
export function squeezeOf(strain: number, strain0: number): number {
  return (2 * strain) / (strain + strain0);
}

/**
 * Find how strained the state is, and how much harder that makes pressure bite.
 *
 *   strain = load / capacity;  squeeze = 2 · strain / (strain + strain_0)
 *
 * Reads    load, capacity [1]
 * Sets     strain, squeeze [1], ratios
 */
export const strainRule: BalancingRule = {
  id: 'D5',
  title: 'Find how strained the state is, and how much harder that makes pressure bite',
  formula: 'strain = load / capacity; squeeze = 2 · strain / (strain + strain_0)',
  source: 'judgement',
  sets: ['strain', 'squeeze'],
  reads: ['load', 'capacity', 'strain0'],
  bind(world, setting) {
    return () => {
      const { strain, squeeze, load, capacity, strain0 } = world;
      const { switches } = setting;
      strain[0] = load[0] / capacity[0];
      squeeze[0] = strain0[0] > 0 && switches.squeeze ? squeezeOf(strain[0], strain0[0]) : 1;
    };
  },
};
