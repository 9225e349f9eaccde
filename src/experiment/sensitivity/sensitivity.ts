import type { NamedInput } from '../experiment.ts';
import type { Screened } from './morris.ts';
import type { SobolIndices } from './sobol-indices.ts';

/** Where an outcome comes from: all inputs screened, then those that matter weighed. */
export interface Sensitivity {
  readonly outcome: string;
  readonly inputs: readonly NamedInput[];
  /** Most important first. */
  readonly screened: readonly Screened[];
  readonly kept: readonly NamedInput[];
  /** Undefined where screening found nothing to weigh. */
  readonly indices: SobolIndices | undefined;
}

/** Order inputs by how much they matter, whatever the direction. */
export function byWeight(screened: readonly Screened[]): Screened[] {
  return [...screened].sort((a, b) => b.muStar.value - a.muStar.value);
}

/** Keep the inputs that can be told from chance, the most important first, `most` at most. */
export function keptInputs(inputs: readonly NamedInput[], screened: readonly Screened[], most: number): NamedInput[] {
  const names = byWeight(screened)
    .filter(({ manner }) => manner !== 'nothing')
    .map(({ name }) => name);
  return names.slice(0, most).map((name) => inputs.find((input) => input.name === name)!);
}
