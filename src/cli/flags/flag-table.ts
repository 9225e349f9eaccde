import type { Argv, Options } from 'yargs';
import { type Flag, once } from './flags.ts';

/** A flag of a command: how yargs takes it, and how what was given (G) is read (T). */
export interface DeclaredFlag<G, T> {
  readonly options: Options;
  read(given: G): T;
}

/** The flags of a command by name, in the order of its help. */
export type FlagTable = { readonly [name: string]: DeclaredFlag<never, unknown> };

/** What yargs hands over for a table of flags. */
export type Given<F extends FlagTable> = { readonly [K in keyof F]?: Parameters<F[K]['read']>[0] };

/** What is read from it. */
export type Chosen<F extends FlagTable> = { readonly [K in keyof F]: ReturnType<F[K]['read']> };

/** Declare a flag that takes a value. */
export function valueFlag<T>(describe: string, read: (given: Flag) => T): DeclaredFlag<Flag, T> {
  return { options: { type: 'string', requiresArg: true, describe }, read };
}

/** Declare a flag that takes any text, once. */
export function textFlag(name: string, describe: string): DeclaredFlag<Flag, string | undefined> {
  return valueFlag(describe, (given) => once(name, given));
}

/** Declare a flag that is there or not. */
export function switchFlag(describe: string): DeclaredFlag<boolean | undefined, boolean> {
  return { options: { type: 'boolean', describe }, read: (given) => given ?? false };
}

/** Let a command take the flags of a table. */
export function withFlags<Y, F extends FlagTable>(yargs: Argv<Y>, table: F): Argv<Y & Given<F>> {
  const taking = Object.entries(table).reduce<Argv<unknown>>((all, [name, { options }]) => all.option(name, options), yargs);
  return taking as Argv<Y & Given<F>>;
}

/**
 * Read the flags of a table, in its order.
 *
 * @throws UsageError at the first that cannot be read
 */
export function chosenFrom<F extends FlagTable>(table: F, given: Given<F>): Chosen<F> {
  const read = Object.entries(table).map(([name, flag]) => [name, flag.read(given[name] as never)]);
  return Object.fromEntries(read) as Chosen<F>;
}
