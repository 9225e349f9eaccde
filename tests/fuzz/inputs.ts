import fc from 'fast-check';
import type { Target } from './targets.ts';

/** One text for one reader. */
export interface Input {
  readonly target: string;
  readonly text: string;
}

/** Inputs are made in blocks, so that any of them can be made again without those before it. */
export const BLOCK = 200;

/** The golden ratio of 32 bits. */
const SPREAD = 0x9e3779b1;

/** Make a block of inputs; the same for the same seed and number. */
export function blockOf(targets: Readonly<Record<string, Target>>, seed: number, block: number): readonly Input[] {
  const inputs = fc.oneof(
    ...Object.entries(targets).map(([target, { weight, inputs: texts }]) => ({
      weight: Math.round(weight * 10),
      arbitrary: texts.map((text): Input => ({ target, text })),
    })),
  );
  // Spread, so that the blocks of neighbouring seeds are not the same ones over again.
  return fc.sample(inputs, { seed: (Math.imul(seed, SPREAD) + block) | 0, numRuns: BLOCK });
}
