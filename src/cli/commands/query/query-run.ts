import type { DuckDBConnection } from '@duckdb/node-api';
import { headCsv, isRounded, queryJson, queryTable, rowsCsv } from '../../../report/subjects/query/table.ts';
import { wrapped } from '../../../report/words/terminal-text.ts';
import { count, list, plural } from '../../../report/words/words.ts';
import { UsageError } from '../../../scenario/text/usage-error.ts';
import { loadDuckdb, withDatabase } from '../../package/duckdb.ts';
import { columnsOf, identifier } from '../../results/forms/typed-table.ts';
import { type ResultFolder, resultFolders, type TableSource, tableSources } from '../../results/result-folders.ts';
import type { Io } from '../../terminal/io.ts';
import { beforeStop } from '../../terminal/on-stop.ts';
import { jsonLine, looksOf, stylesOf } from '../../terminal/terminal.ts';
import { ask, type OpenAnswer, readAnswer } from './answer.ts';
import type { QueryChoices } from './flags.ts';
import { memoryOf, patienceWith } from './limits.ts';
import { mistakeIn } from './mistakes.ts';
import { changedFiles, closeOff, loadResults, loadTable, RESULTS } from './tables.ts';

/** Rows that a terminal shows. */
const SHOWN = 50;
/** Rows of one JSON object at most. */
const MOST_JSON = 1_000_000;

/** Ask the tables of results a question in SQL; without one, say which tables there are. */
export async function runQuery(io: Io, choices: QueryChoices): Promise<void> {
  const folders = resultFolders(choices.folders, io.folder, io.warn);
  const sources = tableSources(folders);
  const duckdb = await loadDuckdb('query');
  await withDatabase(duckdb, { memory: memoryOf(choices) }, async (database) => {
    // Threads of DuckDB abort where ours ends before them, so the system ends them all; nothing is written here.
    const takeBack = beforeStop(() => Promise.reject(new Error('a question is under way')));
    try {
      await answer(io, database, { folders, sources }, choices);
    } finally {
      takeBack();
    }
  });
}

/** What is asked about. */
interface Asked {
  readonly folders: readonly ResultFolder[];
  readonly sources: readonly TableSource[];
}

async function answer(io: Io, database: DuckDBConnection, { folders, sources }: Asked, choices: QueryChoices): Promise<void> {
  const { sql } = choices;
  const patience = patienceWith(io, database, choices);
  const loaded = asked(sources, sql);
  for (const name of changedFiles(loaded)) io.warn(`⚠ ${name} is not as it was written: ${io.program} verify says how`);
  await patience(load(database, folders, loaded));
  await closeOff(database);
  if (sql === undefined) return sayTables(io, database, folders, sources);
  try {
    await sayAnswer(io, await ask(database, sql, patience), choices);
  } catch (error) {
    throw mistakeIn(sql, error, await knownNames(database, sources));
  }
}

/** Tables that a question names; all where it names none of them. */
function asked(sources: readonly TableSource[], sql = ''): readonly TableSource[] {
  const named = sources.filter(({ name }) => sql.toLowerCase().includes(name.toLowerCase()));
  return named.length > 0 || new RegExp(`\\b${RESULTS}\\b`, 'i').test(sql) ? named : sources;
}

async function load(database: DuckDBConnection, folders: readonly ResultFolder[], sources: readonly TableSource[]) {
  await loadResults(database, folders);
  for (const source of sources) await loadTable(database, source);
}

async function knownNames(database: DuckDBConnection, sources: readonly TableSource[]) {
  const loaded = (await database.runAndReadAll('SELECT column_name FROM duckdb_columns()')).getRowsJS();
  return { tables: [RESULTS, ...sources.map(({ name }) => name)], columns: loaded.map(([name]) => String(name)) };
}

async function sayAnswer(io: Io, open: OpenAnswer, { json, csv }: QueryChoices): Promise<void> {
  if (csv) {
    io.say(headCsv(open.columns));
    for await (const rows of open.pieces()) if (rows.length > 0) io.say(rowsCsv(rows));
    return;
  }
  const answer = await readAnswer(open, json ? MOST_JSON : SHOWN);
  if (json && !answer.isWhole)
    throw new UsageError(
      `query: more than ${count(MOST_JSON)} rows do not go into one object`,
      '--csv writes any number of them',
    );
  if (json) return io.say(jsonLine(queryJson(answer)));
  const looks = looksOf(io);
  for (const line of queryTable(answer, looks)) io.say(line);
  const notes = [
    ...(answer.rows.length === 0 ? ['No rows.'] : []),
    ...(answer.isWhole ? [] : [`The first ${count(SHOWN)} rows; --csv or --json give all of them.`]),
    ...(isRounded(answer) ? ['Numbers are rounded here; --csv and --json give every digit.'] : []),
  ];
  for (const line of notes.flatMap((note) => wrapped(note, io.columns - 1))) io.say(looks.dim(line));
}

async function sayTables(io: Io, database: DuckDBConnection, folders: readonly ResultFolder[], sources: readonly TableSource[]) {
  const { bold, dim } = stylesOf(io);
  const manifests = { name: RESULTS, files: folders.map(({ name: folder, path }) => ({ folder, path })) };
  for (const { name, files } of [manifests, ...sources]) {
    const [[rows]] = (await database.runAndReadAll(`SELECT count(*) FROM ${identifier(name)}`)).getRowsJS();
    const columns = await columnsOf(database, identifier(name));
    const from = list(files.map(({ folder }) => folder));
    const told = `${plural(Number(rows), 'row')}, from ${from}`;
    for (const [k, line] of wrapped(`${name}: ${told}`, io.columns - 1).entries())
      io.say(k === 0 && line.startsWith(name) ? bold(name) + line.slice(name.length) : line);
    for (const line of wrapped(columns.map(([column]) => column).join(' '), io.columns - 3)) io.say(`  ${dim(line)}`);
  }
  io.say('');
  io.say(`Ask:  ${io.program} query "select * from ${sources[0]?.name ?? RESULTS} limit 5"`);
}
