import type { Indicators } from '../figures/known-record.ts';
import type { Field } from './csv.ts';
import { meant } from './fields.ts';
import type { PlacedMistake } from './table.ts';

/** A row that is not used, by the word that makes it so. */
export interface Unused {
  readonly field: Field;
  readonly name: string;
  readonly kind: 'indicator' | 'actor';
}

/** Names listed in one notice. */
const MOST = 6;

/** Tell what was not used: a possible slip of the pen by itself, everything else in one line for each kind. */
export function unusedNotices(unused: readonly Unused[], indicators: Indicators): PlacedMistake[] {
  return (['indicator', 'actor'] as const).flatMap((kind) => {
    const rows = unused.filter((each) => each.kind === kind);
    const names = [...new Set(rows.map(({ name }) => name))];
    const slips = names.filter((name) => meant(kind, name, indicators) !== undefined);
    const rest = names.filter((name) => !slips.includes(name));
    const one = slips.map((name) => {
      const mine = rows.filter((each) => each.name === name);
      return notice(mine, `${kind} "${name}" is not known: ${lines(mine)}`, `did you mean ${meant(kind, name, indicators)}?`);
    });
    const mine = rows.filter(({ name }) => rest.includes(name));
    const list = rest.length > MOST ? `${rest.slice(0, MOST).join(', ')} and ${rest.length - MOST} more` : rest.join(', ');
    const known = kind === 'indicator' ? `known here: ${[...indicators.keys()].join(', ')}` : undefined;
    return rest.length === 0 ? one : [...one, notice(mine, `${kind}s that are not used here: ${list}; ${lines(mine)}`, known)];
  });
}

const lines = (rows: readonly Unused[]): string => `${rows.length} ${rows.length === 1 ? 'line' : 'lines'} left out`;

function notice([{ field }]: readonly Unused[], message: string, hint?: string): PlacedMistake {
  return { field, mistake: { severity: 'notice', message, ...(hint && { hint }) } };
}
