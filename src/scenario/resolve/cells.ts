import { VARIABLES, type VariableName } from '../../model/variables.ts';
import { suggest } from '../text/nearest.ts';

/** Ids in the order of computing: sorted by code unit. */
export interface Roster {
  readonly powers: readonly string[];
  readonly channels: readonly string[];
  /** Channels whose ties are rates. */
  readonly rates: readonly string[];
}

/** Cells of one column that a name in a file stands for: two for a dyad both ways, else one. */
export interface Cells {
  /** As written in files; the column is the same but for `supply`, whose column is `disrupt`. */
  readonly name: string;
  readonly column: VariableName;
  readonly cells: readonly number[];
}

export interface Misnamed {
  readonly message: string;
  readonly hint?: string | undefined;
}

/** Say which column a name in a file stands for: files write `supply` for the factor on it. */
export function columnOf(name: string): string {
  return name === 'supply' ? 'disrupt' : name;
}

/** Find the cells of `tie.RU.energy`, `rivalry.US-CN` or `protest` among the names that may stand there. */
export function findCells(text: string, names: readonly string[], roster: Roster): Cells | Misnamed {
  const [name, ...rest] = text.trim().split('.');
  if (!names.includes(name)) return { message: `unknown variable "${name}"`, hint: suggest(name, names) };
  const column = columnOf(name) as VariableName;
  const { shape } = VARIABLES[column];
  if (shape.join() === 'power,power') return dyadCells(name, rest, roster);
  // A chokepoint without a channel is that of every channel but rates, as in a file.
  if (name === 'chokepoint' && rest.length === 1) return shareCells(rest[0], roster);
  if (rest.length !== shape.length) return { message: `expected ${form(name, shape)}, found ${text}` };
  const indices: number[] = [];
  for (const [i, kind] of shape.entries()) {
    const ids = kind === 'power' ? roster.powers : roster.channels;
    const index = ids.indexOf(rest[i]);
    if (index === -1) return { message: `unknown ${kind} "${rest[i]}"`, hint: suggest(rest[i], ids) };
    indices.push(index);
  }
  const [p = 0, c] = indices;
  return { name, column, cells: [c === undefined ? p : p * roster.channels.length + c] };
}

function shareCells(id: string, { powers, channels, rates }: Roster): Cells | Misnamed {
  const p = powers.indexOf(id);
  if (p === -1) return { message: `unknown power "${id}"`, hint: suggest(id, powers) };
  const cells = channels.flatMap((c, k) => (rates.includes(c) ? [] : [p * channels.length + k]));
  return { name: 'chokepoint', column: 'chokepoint', cells };
}

function form(name: string, shape: readonly string[]): string {
  return shape.length === 0 ? `${name} alone` : [name, ...shape.map((kind) => kind.toUpperCase())].join('.');
}

function dyadCells(name: string, rest: readonly string[], roster: Roster): Cells | Misnamed {
  if (rest.length !== 1) return { message: `expected ${name}.US-CN (both ways) or ${name}.US>CN` };
  const found = findDyad(rest[0], roster);
  return 'message' in found ? found : { name, column: 'rivalry', cells: found.cells };
}

/** Find the cells of a dyad: `US-CN` is both ways, `US>CN` the hostility of the first to the second. */
export function findDyad(dyad: string, roster: Roster): { readonly cells: readonly number[] } | Misnamed {
  const parts = /^([^->]+)([->])([^->]+)$/.exec(dyad);
  if (parts === null) return { message: `expected a dyad such as US-CN or US>CN, found ${dyad}` };
  const [, from, way, to] = parts;
  const [p, r] = [roster.powers.indexOf(from), roster.powers.indexOf(to)];
  const stranger = p === -1 ? from : r === -1 ? to : undefined;
  if (stranger !== undefined)
    return { message: `unknown power "${stranger}" in the dyad ${dyad}`, hint: suggest(stranger, roster.powers) };
  if (p === r) return { message: `${dyad} is a rivalry of ${from} with itself` };
  const n = roster.powers.length;
  return { cells: way === '>' ? [p * n + r] : [p * n + r, r * n + p] };
}
