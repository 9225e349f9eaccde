import type { Argv, Options } from 'yargs';
import { type Flag, once, wholeNumber } from './flags.ts';

/**
 * What hangs on a flag: the numbers of a result, the folder that it goes to, which machines do the work, or none of
 * these. A written command names the first two; what a command of somebody else says of folder and machines is left out.
 */
export type Bearing = 'numbers' | 'folder' | 'machines' | 'none';

/** A flag of a command: how yargs takes it, how what was given (G) is read (T), and how what was read is written again. */
export interface DeclaredFlag<G, T> {
  readonly options: Options;
  readonly bearing: Bearing;
  /** Whether it names a file that is read. */
  readonly isFile: boolean;
  read(given: G, name: string): T;
  /** List the words that give a value again; none for what stands there anyway. */
  words(value: T, name: string): string[];
}

/** The flags of a command by name, in the order of its help. */
export type FlagTable = { readonly [name: string]: DeclaredFlag<never, unknown> };

/** What yargs hands over for a table of flags. */
export type Given<F extends FlagTable> = { readonly [K in keyof F]?: Parameters<F[K]['read']>[0] };

/** What is read from it. */
export type Chosen<F extends FlagTable> = { readonly [K in keyof F]: ReturnType<F[K]['read']> };

/** Reads a flag by the name that it has in its table; nothing where it was not given. */
type Reader<T> = (given: Flag, name: string) => T | undefined;

/** What can be said of a flag that takes a value. */
interface Ways<T> {
  readonly bearing?: Bearing;
  readonly isFile?: boolean;
  /** Stands there where the flag is not given. */
  readonly otherwise?: T;
  /** Whether a written command names it at its default too. */
  readonly always?: boolean;
  /** Write a value, or each of several, as it is given. */
  text?(each: T extends readonly (infer E)[] ? E : T): string;
}

/** Declare a flag that takes a value. */
export function valueFlag<T>(describe: string, read: Reader<T>, ways: Ways<T> & { readonly otherwise: T }): DeclaredFlag<Flag, T>;
export function valueFlag<T>(describe: string, read: Reader<T>, ways?: Ways<T>): DeclaredFlag<Flag, T | undefined>;
export function valueFlag<T>(describe: string, read: Reader<T>, ways: Ways<T> = {}): DeclaredFlag<Flag, T | undefined> {
  const { bearing = 'none', isFile = false, otherwise, always = false } = ways;
  const text = ways.text ?? String;
  return {
    options: { type: 'string', requiresArg: true, describe },
    ...{ bearing, isFile },
    read: (given, name) => read(given, name) ?? otherwise,
    words: (value, name) =>
      value === undefined || (value === otherwise && !always)
        ? []
        : [value].flat().flatMap((each) => pair(name, text(each as Parameters<typeof text>[0]))),
  };
}

/** A value that begins like a flag would be taken for one. */
const pair = (name: string, text: string): string[] => (text.startsWith('-') ? [`--${name}=${text}`] : [`--${name}`, text]);

/** Reads a whole number between two bounds. */
export function wholeBetween(low: number, high: number): Reader<number> {
  return (given, name) => wholeNumber(name, given, low, high);
}

/** Declare a flag that takes any text, once. */
export function textFlag(describe: string, ways?: Ways<string>): DeclaredFlag<Flag, string | undefined> {
  return valueFlag(describe, (given, name) => once(name, given), ways);
}

/** Let a flag be given by the name that it had in earlier versions, too. */
export function formerly<G, T>(name: string, flag: DeclaredFlag<G, T>): DeclaredFlag<G, T> {
  return { ...flag, options: { ...flag.options, alias: name } };
}

/** Declare a flag that is there or not. */
export function switchFlag(describe: string, bearing: Bearing = 'none'): DeclaredFlag<boolean | undefined, boolean> {
  return {
    options: { type: 'boolean', describe },
    ...{ bearing, isFile: false },
    read: (given) => given ?? false,
    words: (value, name) => (value ? [`--${name}`] : []),
  };
}

/** Declare a flag that is there, is denied with `no-` before its name, or neither. */
export function eitherFlag(describe: string): DeclaredFlag<boolean | undefined, boolean | undefined> {
  return { ...switchFlag(describe), read: (given) => given };
}

/** How yargs is to take flags apart: a dot or a group of letters is nothing special. */
export const PARSING = { 'dot-notation': false, 'short-option-groups': false } as const;

/** Let a command take the flags of a table. */
export function withFlags<Y, F extends FlagTable>(yargs: Argv<Y>, table: F): Argv<Y & Given<F>> {
  const taking = Object.entries(table).reduce<Argv<unknown>>((all, [name, { options }]) => {
    const { alias, ...own } = options;
    // a former name is understood, and not offered
    return alias === undefined ? all.option(name, own) : all.option(name, own).option(String(alias), { ...own, hidden: true });
  }, yargs);
  return taking as Argv<Y & Given<F>>;
}

/**
 * Read the flags of a table, in its order.
 *
 * @throws UsageError at the first that cannot be read
 */
export function chosenFrom<F extends FlagTable>(table: F, given: Given<F>): Chosen<F> {
  const read = Object.entries(table).map(([name, flag]) => [name, flag.read(given[name] as never, name)]);
  return Object.fromEntries(read) as Chosen<F>;
}

/** List the words that give the same choices again, in the order of the table: those that make a result what it is, and its folder. */
export function flagWords<F extends FlagTable>(table: F, choices: Partial<Chosen<F>>): string[] {
  return Object.entries(table)
    .filter(([, { bearing }]) => bearing === 'numbers' || bearing === 'folder')
    .flatMap(([name, flag]) => flag.words(choices[name], name));
}
