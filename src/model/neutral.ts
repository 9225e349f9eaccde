import type { ParameterDeclaration } from '../engine/declarations.ts';
import { PARAMETERS, type Parameters } from './parameters.ts';

/** Name of a parameter with a value at which its mechanism does nothing. */
export type NeutralName = {
  [K in keyof Parameters]: (typeof PARAMETERS)[K] extends { neutral: number } ? K : never;
}[keyof Parameters];

/** Put parameters at their neutral values. */
export function neutral(...names: readonly NeutralName[]): Partial<Parameters> {
  return Object.fromEntries(names.map((name) => [name, PARAMETERS[name].neutral]));
}

/** Leave out the parameters that do nothing: those at their neutral value, and defaults that scale nothing. */
export function parametersAtWork(parameters: Parameters): Partial<Parameters> {
  const table: Readonly<Record<string, ParameterDeclaration>> = PARAMETERS;
  const given: Readonly<Record<string, number>> = parameters;
  const isIdle = (name: string): boolean => given[name] === table[name]?.neutral;
  const scalesNothing = (name: string): boolean => {
    const scaled = table[name]?.scales;
    return scaled !== undefined && isIdle(scaled) && given[name] === table[name].default;
  };
  return Object.fromEntries(Object.entries(given).filter(([name]) => !isIdle(name) && !scalesNothing(name)));
}
