import { nearest } from '../../../scenario/text/nearest.ts';
import { ScenarioError } from '../../../scenario/text/problem.ts';
import { UsageError } from '../../../scenario/text/usage-error.ts';

/** What DuckDB says of a mistake. */
interface Told {
  readonly exception_type: string;
  readonly exception_message: string;
  readonly error_subtype?: string;
  /** Bytes before the place. */
  readonly position?: string;
  readonly name?: string;
  readonly type?: string;
  readonly candidates?: string;
}

/** Names that a question may use. */
export interface KnownNames {
  readonly tables: readonly string[];
  readonly columns: readonly string[];
}

/** Tell a mistake in SQL as one of a person: what is wrong, where, and what to try. Anything else comes back as it is. */
export function mistakeIn(sql: string, error: unknown, known: KnownNames): unknown {
  if (error instanceof UsageError || !(error instanceof Error)) return error;
  const told = toldBy(error.message);
  if (told === undefined) return new UsageError(`query: ${error.message.split('\n')[0]}`);
  const { message, hint, word } = wordsFor(told, known);
  if (told.position === undefined) return new UsageError(`query: ${message}`, hint);
  const before = Buffer.from(sql).subarray(0, Number(told.position)).toString();
  const lines = before.split('\n');
  const line = lines.length;
  const snippet = sql.split('\n')[line - 1];
  const length = word?.length ?? 1;
  const place = { file: 'query', line, column: lines[line - 1].length + 1, snippet, length };
  return new ScenarioError([{ severity: 'problem', path: '', message, ...place, ...(hint && { hint }) }]);
}

function toldBy(message: string): Told | undefined {
  try {
    return JSON.parse(message.slice(message.indexOf('{'))) as Told;
  } catch {
    return undefined;
  }
}

function wordsFor(told: Told, known: KnownNames): { message: string; hint?: string | undefined; word?: string | undefined } {
  const { exception_type: type, exception_message: full, error_subtype: subtype, name, candidates } = told;
  const near = (names: readonly string[]): string | undefined => {
    const found = name === undefined ? undefined : (nearest(name, names) ?? candidates?.split(',')[0]);
    return found && `did you mean ${written(found)}?`;
  };
  if (type === 'Permission')
    return { message: 'a question sees the results only: other files, folders and the network are closed to it' };
  if (subtype === 'COLUMN_NOT_FOUND') return { message: `there is no column "${name}"`, hint: near(known.columns), word: name };
  if (subtype === 'MISSING_ENTRY' && told.type === 'Table')
    return {
      message: `there is no table "${name}"`,
      hint: near(known.tables) ?? `there are ${known.tables.join(', ')}`,
      word: name,
    };
  if (subtype === 'MISSING_ENTRY') return { message: `there is no function "${name}"`, hint: near([]), word: name };
  const table = /^Referenced table "(.*?)" not found/.exec(full)?.[1];
  if (table !== undefined) return { message: `there is no table "${table}"`, hint: dotted(table, known), word: table };
  const at = /^syntax error at (?:or near "(.*?)"|end of input)/.exec(full);
  if (at)
    return { message: at[1] === undefined ? 'the question ends too early' : `"${at[1]}" is not expected here`, word: at[1] };
  const [, taken, types] = /^No function matches .* '(.*?)\((.*?)\)'/.exec(full) ?? [];
  if (taken !== undefined) return { message: `${taken} does not take ${typeWords(types)}`, word: taken };
  return { message: full.split('\n')[0] };
}

/** Name types as a person would. */
const typeWords = (types: string): string =>
  types.replace(/VARCHAR/g, 'text').replace(/DOUBLE|BIGINT|INTEGER(_LITERAL)?|HUGEINT|DECIMAL(\(.*?\))?/g, 'a number') ||
  'nothing';

/** A column with a dot in its name needs quotes, as it reads like a table and its column. */
function dotted(table: string, { columns, tables }: KnownNames): string | undefined {
  const column = columns.find((name) => name.startsWith(`${table}.`));
  if (column !== undefined) return `a name with a dot goes into double quotes: "${column}"`;
  const near = nearest(table, tables);
  return near && `did you mean ${near}?`;
}

const written = (name: string): string => (/^\w+$/.test(name) ? name : `"${name}"`);
