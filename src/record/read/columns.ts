import { csvRows, type Field } from './csv.ts';
import { ACTOR_ALIASES, cellWords, type Mistake } from './fields.ts';

/** Columns of a record file. */
export const RECORD_COLUMNS = ['year', 'actor', 'indicator', 'value', 'unit', 'source'] as const;
export type RecordColumn = (typeof RECORD_COLUMNS)[number];
/** The same with the two ends of a tie told apart. */
export const PAIR_COLUMNS = ['year', 'state', 'power', 'indicator', 'value', 'unit', 'source'] as const;
type PairColumn = (typeof PAIR_COLUMNS)[number];

/** How the record calls the state that it is of. */
const STATE = 'SRB';
/** What else the state may be called. */
const STATE_NAMES = [STATE, 'RS', 'Serbia'];

/** Tell whether a file names the powers in a column of their own. */
export function namesPowers(text: string): boolean {
  const [head = []] = csvRows(text.slice(0, text.search(/\n|$/))).rows;
  const names = head.map((field) => field.text.trim());
  return names.includes('power') && !names.includes('actor');
}

/** The fields of a row, what the column of the actor is called in the file, and what is wrong with the state. */
export interface RecordRow {
  readonly of: (column: RecordColumn) => Field;
  readonly actorColumn: string;
  readonly state?: { readonly field: Field; readonly mistake: Mistake };
}

/** Read a row that tells state and power apart: the actor is the power, or the state itself where no power is named. */
export function pairRow(of: (column: PairColumn) => Field): RecordRow {
  const [state, power] = [of('state'), of('power')];
  const name = power.text.trim();
  const actor = { ...power, text: name === '' ? STATE : (ACTOR_ALIASES[name] ?? name) };
  const message = `expected ${STATE}, the state of this record, found ${cellWords(state.text)}`;
  return {
    of: (column) => (column === 'actor' ? actor : of(column)),
    actorColumn: 'power',
    ...(!STATE_NAMES.includes(state.text.trim()) && {
      state: { field: state, mistake: { column: 'state', message, hint: 'leave lines of other states out' } },
    }),
  };
}
