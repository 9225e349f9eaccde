import { suggest } from '../../scenario/text/nearest.ts';
import type { Problem } from '../../scenario/text/problem.ts';
import { isText, NO_TEXT } from '../../scenario/text/refuse-text.ts';
import { INDICATORS } from '../figures/declarations.ts';
import { sourceOf } from '../figures/sources.ts';
import type { Measurement } from '../measure/figure.ts';
import { type CsvRows, csvRows, type Field } from './csv.ts';
import { actorProblem, figureOf, isElsewhere, type Mistake, yearOf } from './fields.ts';
import { type Unused, unusedNotices } from './ignored-rows.ts';

/** Columns of a record file. */
export const RECORD_COLUMNS = ['year', 'actor', 'indicator', 'value', 'unit', 'source'] as const;
type Column = (typeof RECORD_COLUMNS)[number];
/** Problems told of one file; the rest is counted. */
const MOST = 20;

/** What a record file says: figures, and everything a person should know about it. */
export interface ReadRecord {
  /** Empty where there is a problem. */
  readonly measurements: readonly Measurement[];
  /** Problems first, then notices. */
  readonly problems: readonly Problem[];
}

/** Read a record file: figures out, or all its mistakes with line and column. */
export function readRecord(text: string, file: string): ReadRecord {
  const lines = text.split(/\r\n|\n/);
  const at: Locate = (place, mistake) => ({
    severity: mistake.severity ?? 'problem',
    path: mistake.column ?? '',
    message: mistake.message,
    file,
    line: place.line,
    column: place.column,
    snippet: lines[place.line - 1] ?? '',
    ...(place.length !== undefined && { length: Math.max(1, place.length) }),
    ...(mistake.hint !== undefined && { hint: mistake.hint }),
  });
  if (!isText(text)) return refused([at({ line: 1, column: 1 }, { message: NO_TEXT })]);
  const { rows, fault } = csvRows(text);
  if (fault) return refused([at(fault, { message: fault.message, hint: fault.hint })]);
  const start = { line: 1, column: 1 };
  if (rows.length === 0)
    return refused([at(start, { message: 'the file is empty', hint: `its first line is ${RECORD_COLUMNS.join(',')}` })]);
  const { places, mistakes } = readHead(rows[0]);
  if (mistakes.length > 0) return refused(capped(mistakes.map(({ field, mistake }) => at(field, mistake))));
  if (rows.length === 1) return refused([at(rows[0][0], { message: 'expected figures below the first line, found none' })]);
  return readRows(rows.slice(1), places, at);
}

/** Put a mistake at its place in the file. */
type Locate = (place: Pick<Field, 'line' | 'column'> & { length?: number }, mistake: Mistake) => Problem;

function readRows(rows: CsvRows['rows'], places: Places, at: Locate): ReadRecord {
  const seen = new Map<string, number>();
  const unused: Unused[] = [];
  const measurements: Measurement[] = [];
  const problems: Problem[] = [];
  for (const row of rows) {
    const result = readRow(row, places, seen);
    if ('measurement' in result) measurements.push(result.measurement);
    else if ('unused' in result) unused.push(result.unused);
    else problems.push(...result.mistakes.map(({ field, mistake }) => at(field, mistake)));
  }
  const notices = unusedNotices(unused).map(({ field, mistake }) => at(field, mistake));
  return problems.length > 0 ? refused([...capped(problems), ...notices]) : { measurements, problems: notices };
}

const refused = (problems: readonly Problem[]): ReadRecord => ({ measurements: [], problems });

function capped(problems: readonly Problem[]): Problem[] {
  if (problems.length <= MOST) return [...problems];
  const { line, column, file } = problems[MOST];
  const rest = problems.length - MOST;
  return [
    ...problems.slice(0, MOST),
    { severity: 'problem', path: '', message: `and ${rest} more of the kind, from here on`, file, line, column },
  ];
}

/** A mistake and the field that holds it. */
export interface PlacedMistake {
  readonly field: Field;
  readonly mistake: Mistake;
}

/** Where each column stands, and how many there are with those that are not used. */
type Places = Readonly<Record<Column | 'columns', number>>;

function readHead(head: readonly Field[]): { places: Places; mistakes: PlacedMistake[] } {
  const separated = otherSeparator(head);
  if (separated) return { places: {} as Places, mistakes: [separated] };
  const names = head.map(({ text }) => text.trim());
  const missing = RECORD_COLUMNS.filter((column) => !names.includes(column));
  const found = Object.fromEntries(RECORD_COLUMNS.map((column) => [column, names.indexOf(column)])) as Record<Column, number>;
  const places = { ...found, columns: head.length };
  const mistakes = head.flatMap((field, k): PlacedMistake[] => {
    const known = RECORD_COLUMNS.some((column) => column === names[k]);
    if (known && names.indexOf(names[k]) < k)
      return [{ field, mistake: { message: `the column ${names[k]} stands twice`, hint: 'keep one of them' } }];
    if (known || missing.length === 0) return [];
    return [
      {
        field,
        mistake: { message: `expected a column of a record, found "${names[k].slice(0, 40)}"`, hint: suggest(names[k], missing) },
      },
    ];
  });
  if (missing.length > 0 && mistakes.length === 0)
    mistakes.push({
      field: head[0],
      mistake: { message: `missing columns: ${missing.join(', ')}`, hint: `the first line is ${RECORD_COLUMNS.join(',')}` },
    });
  return { places, mistakes };
}

/** Spreadsheets of many countries write semicolons, as their decimals have a comma. */
function otherSeparator([field, ...others]: readonly Field[]): PlacedMistake | undefined {
  const sign = Object.keys(SEPARATORS).find((each) => field.text.split(each).length >= RECORD_COLUMNS.length);
  if (sign === undefined || others.length > 0) return undefined;
  const message = `expected commas between the columns, found ${SEPARATORS[sign]}`;
  const hint = 'save it as CSV with commas, decimals with a point: 2.5, not 2,5';
  return { field, mistake: { message, hint } };
}

const SEPARATORS: Readonly<Record<string, string>> = { ';': 'semicolons', '\t': 'tabs', '|': 'bars' };

type RowResult = { measurement: Measurement } | { unused: Unused } | { mistakes: PlacedMistake[] };

function readRow(row: readonly Field[], places: Places, seen: Map<string, number>): RowResult {
  const { columns } = places;
  const beyond = row.slice(columns).find(({ text }) => text.trim() !== '');
  if (beyond) return { mistakes: [{ field: beyond, mistake: tooMany(row, places) }] };
  const most = Math.max(...RECORD_COLUMNS.map((column) => places[column])) + 1;
  if (row.length < most)
    return {
      mistakes: [
        {
          field: row[0],
          mistake: { message: `expected ${most} fields, found ${row.length}`, hint: 'a comma within a field needs quotes' },
        },
      ],
    };
  const of = (column: Column): Field => row[places[column]];
  const [indicator, actor] = [of('indicator').text.trim(), of('actor').text.trim()];
  if (indicator !== '' && !Object.hasOwn(INDICATORS, indicator))
    return { unused: { field: of('indicator'), name: indicator, kind: 'indicator' } };
  if (isElsewhere(indicator, actor)) return { unused: { field: of('actor'), name: actor, kind: 'actor' } };
  return readFigure(of, indicator, actor, seen);
}

/** A comma too many: within a number it was meant for a point, within a text it needs quotes. */
function tooMany(row: readonly Field[], places: Places): Mistake {
  const [whole, digits] = [row[places.value], row[places.value + 1]].map(({ text }) => text.trim());
  const isCut = /^>?[+-]?\d+$/.test(whole) && /^\d+$/.test(digits ?? '');
  return {
    message: `expected ${places.columns} fields, found ${row.length}`,
    hint: isCut ? `write ${whole}.${digits}: a comma separates` : 'a comma within a field needs quotes',
  };
}

function readFigure(of: (column: Column) => Field, indicator: string, actor: string, seen: Map<string, number>): RowResult {
  const mistakes: PlacedMistake[] = [];
  const note = (column: Column, mistake: Mistake | undefined): void => {
    if (mistake) mistakes.push({ field: of(column), mistake: { ...mistake, column } });
  };
  const year = yearOf(of('year').text);
  const value = figureOf(of('value').text, indicator);
  const source = of('source').text.trim();
  note('year', typeof year === 'number' ? undefined : year);
  note('indicator', indicator === '' ? { message: 'expected what was measured, found nothing' } : undefined);
  note('actor', indicator === '' ? undefined : actorProblem(indicator, actor));
  note('value', 'value' in value ? undefined : value);
  note(
    'source',
    source === '' ? { message: 'expected where the figure comes from, found nothing', hint: 'a key or an address' } : undefined,
  );
  const key = `${indicator} ${actor} ${of('year').text.trim()}`;
  const before = seen.get(key);
  if (before === undefined) seen.set(key, of('year').line);
  else note('year', { message: `${key} stands in line ${before} already`, hint: 'keep one of the two' });
  if (mistakes.length > 0 || typeof year !== 'number' || !('value' in value)) return { mistakes };
  const unit = of('unit').text.trim() || INDICATORS[indicator].unit;
  const reliability = sourceOf(source)?.reliability ?? 'not stated';
  return { measurement: { year, actor, indicator, ...value, unit, source, reliability, given: true } };
}
