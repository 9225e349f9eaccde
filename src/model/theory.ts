/** Weights of the three motives in the state's appeal: economic, security, identity. */
export interface Theory {
  readonly economic: number;
  readonly security: number;
  readonly identity: number;
}

/**
 * Theories: how much each motive counts. Calibration makes all of them explain the present equally.
 * The weights 0.6 and 1.8 are a convention: one motive three times as heavy as each of the others.
 */
export const THEORIES = {
  mixed: { economic: 1, security: 1, identity: 1 },
  realist: { economic: 0.6, security: 1.8, identity: 0.6 },
  liberal: { economic: 1.8, security: 0.6, identity: 0.6 },
  constructivist: { economic: 0.6, security: 0.6, identity: 1.8 },
} as const satisfies Record<string, Theory>;

export type TheoryName = keyof typeof THEORIES;

export const THEORY_NAMES = Object.keys(THEORIES) as readonly TheoryName[];
