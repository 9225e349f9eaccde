import type { DuckDBConnection, DuckDBResult, Json } from '@duckdb/node-api';
import type { QueryAnswer, QueryCell, QueryColumn } from '../../../report/subjects/query/table.ts';
import { UsageError } from '../../../scenario/text/usage-error.ts';
import { loadDuckdb } from '../../package/duckdb.ts';
import type { Patience } from './limits.ts';

/** How a question in SQL may begin. */
const QUESTION = /^(select|with|from|values|show|describe|desc|summarize|explain|pivot|unpivot|\()/i;
const NUMBER = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL\(.*\))$/;

/** An answer that is read a piece at a time. */
export interface OpenAnswer {
  readonly columns: readonly QueryColumn[];
  pieces(): AsyncIterable<readonly (readonly QueryCell[])[]>;
}

/**
 * Put a question to the tables. Only questions are taken: nothing that would change, copy, attach or set something.
 *
 * @throws UsageError for what is no single question; DuckDB's own errors for what is wrong within it
 */
export async function ask(database: DuckDBConnection, sql: string, patience: Patience): Promise<OpenAnswer> {
  if (!QUESTION.test(withoutComments(sql))) throw notAQuestion();
  const { StatementType } = await loadDuckdb('query');
  const statements = await patience(database.extractStatements(sql));
  if (statements.count !== 1)
    throw new UsageError(`one question at a time: this is ${statements.count}`, 'ask the others by commands of their own');
  const prepared = await patience(statements.prepare(0));
  if (prepared.statementType !== StatementType.SELECT && prepared.statementType !== StatementType.EXPLAIN) throw notAQuestion();
  const result = await patience(prepared.stream());
  const columns = result
    .deduplicatedColumnNames()
    .map((name, k) => ({ name, isNumber: NUMBER.test(String(result.columnType(k))) }));
  return { columns, pieces: () => piecesOf(result, columns, patience) };
}

function notAQuestion(): UsageError {
  return new UsageError(
    'query only asks: it changes no table, file or setting',
    'begin with select, from, with, show tables, describe or summarize',
  );
}

/** Take off comments that stand before the first word. */
function withoutComments(sql: string): string {
  return sql.replace(/^(\s|--[^\n]*(\n|$)|\/\*[\s\S]*?\*\/)*/, '');
}

async function* piecesOf(
  result: DuckDBResult,
  columns: readonly QueryColumn[],
  patience: Patience,
): AsyncGenerator<QueryCell[][]> {
  const pieces = result.yieldRowsJson()[Symbol.asyncIterator]();
  for (let piece = await patience(pieces.next()); !piece.done; piece = await patience(pieces.next()))
    yield piece.value.map((row) => row.map((value, k) => cellOf(value, columns[k].isNumber)));
}

/** Take numbers as numbers where none of their digits is lost; what is neither number, text nor a list of numbers is written as JSON. */
function cellOf(value: Json, isNumber: boolean): QueryCell {
  if (value === null || typeof value === 'boolean') return value;
  if (Array.isArray(value) && value.every((each) => typeof each === 'number')) return value;
  if (typeof value === 'object') return JSON.stringify(value);
  if (!isNumber || typeof value === 'number') return value;
  const whole = Number(value);
  if (Number.isNaN(whole) || Math.abs(whole) === Number.POSITIVE_INFINITY) return null;
  return Number.isInteger(whole) && !Number.isSafeInteger(whole) ? value : whole;
}

/** Read rows until there are more than so many. */
export async function readAnswer(answer: OpenAnswer, most: number): Promise<QueryAnswer> {
  const rows: (readonly QueryCell[])[] = [];
  for await (const piece of answer.pieces()) {
    rows.push(...piece);
    if (rows.length > most) break;
  }
  return { columns: answer.columns, rows: rows.slice(0, most), isWhole: rows.length <= most };
}
