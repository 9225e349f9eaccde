import { suggest } from '../../scenario/text/nearest.ts';
import type { Problem } from '../../scenario/text/problem.ts';
import type { IndicatorDeclaration } from '../figures/declarations.ts';
import type { KnownRecord, Sources } from '../figures/known-record.ts';
import type { Measurement } from '../measure/figure.ts';
import { namesPowers, PAIR_COLUMNS, pairRow, RECORD_COLUMNS, type RecordColumn, type RecordRow } from './columns.ts';
import type { Field } from './csv.ts';
import { disputeNotices, type PlacedFigure, settled } from './disputes.ts';
import { actorProblem, figureOf, isElsewhere, type Mistake, yearOf } from './fields.ts';
import { type Unused, unusedNotices } from './ignored-rows.ts';
import { type CsvTable, capped, csvTable, type PlacedMistake } from './table.ts';

const FORM = { kind: 'a record', things: 'figures', number: 'value' } as const;

/** What a record file says: figures, and everything a person should know about it. */
export interface ReadRecord {
  /** Empty where there is a problem. */
  readonly measurements: readonly Measurement[];
  /** Problems first, then notices. */
  readonly problems: readonly Problem[];
}

/** What a figure may be of, and whose reliability is known. */
interface Terms extends Pick<KnownRecord, 'indicators' | 'sources'> {
  /** Whether it is the record itself: a source has to be one of them, and everything is measured once. */
  readonly closed?: boolean;
  /** The record that the file is laid over: where the two differ is told. */
  readonly figures?: KnownRecord['figures'];
  /** The year it is: nothing is measured later. */
  readonly thisYear?: number;
}

/** Read a record file: figures out, or all its mistakes with line and column. */
export function readRecord(text: string, file: string, terms: Terms): ReadRecord {
  const table = recordTable(text, file);
  if ('problems' in table) return { measurements: [], problems: table.problems };
  const seen = new Map<string, Seen>();
  const unused: Unused[] = [];
  const problems: Problem[] = [];
  for (const row of table.rows) {
    const result = 'of' in row ? readRow(row, terms, seen) : { mistakes: [row] };
    if ('unused' in result) unused.push(result.unused);
    else if ('mistakes' in result) problems.push(...result.mistakes.map(table.tell));
  }
  const notices = unusedNotices(unused, terms.indicators).map(table.tell);
  if (problems.length > 0) return { measurements: [], problems: [...capped(problems), ...notices] };
  const figures = [...seen.values()].flatMap(placed);
  const disputes = disputeNotices(figures, { figures: terms.figures ?? [] }).map(table.tell);
  return { measurements: settled(figures), problems: [...notices, ...disputes] };
}

/** What a file says of one thing by source, in the order of its lines; nothing was read of what is a mistake. */
type Seen = Map<string, { readonly field: Field; readonly measurement?: Measurement }>;

/** The first figure of a thing, and the others. */
function placed(all: Seen): PlacedFigure[] {
  const read = [...all.values()].flatMap(({ field, measurement }) => (measurement ? [{ field, measurement }] : []));
  const [first, ...others] = read;
  return first === undefined ? [] : [{ ...first, others }];
}

type RowResult = { read: true } | { unused: Unused } | { mistakes: PlacedMistake[] };

/** Take the file apart by either form of its columns. */
function recordTable(text: string, file: string) {
  if (!namesPowers(text))
    return rowsAs(csvTable(text, file, { ...FORM, columns: RECORD_COLUMNS }), (of) => ({ of, actorColumn: 'actor' }));
  return rowsAs(csvTable(text, file, { ...FORM, columns: PAIR_COLUMNS }), pairRow);
}

function rowsAs<C extends string>(table: CsvTable<C>, as: (of: (column: C) => Field) => RecordRow) {
  if ('problems' in table) return table;
  return { tell: table.tell, rows: table.rows.map((row): RecordRow | PlacedMistake => ('of' in row ? as(row.of) : row)) };
}

function readRow(row: RecordRow, terms: Terms, seen: Map<string, Seen>): RowResult {
  const { of, state } = row;
  if (state !== undefined) return { mistakes: [state] };
  const [indicator, actor] = [of('indicator').text.trim(), of('actor').text.trim()];
  const declared = terms.indicators.get(indicator);
  if (indicator !== '' && declared === undefined)
    return { unused: { field: of('indicator'), name: indicator, kind: 'indicator' } };
  if (isElsewhere(declared, actor)) return { unused: { field: of('actor'), name: actor, kind: 'actor' } };
  return readFigure(row, declared, terms, seen);
}

function readFigure(
  { of, actorColumn }: RecordRow,
  declared: IndicatorDeclaration | undefined,
  { sources, closed, thisYear }: Terms,
  seen: Map<string, Seen>,
): RowResult {
  const mistakes: PlacedMistake[] = [];
  const note = (column: RecordColumn, mistake: Mistake | undefined): void => {
    if (mistake) mistakes.push({ field: of(column), mistake: { ...mistake, column: column === 'actor' ? actorColumn : column } });
  };
  const year = yearOf(of('year').text, thisYear);
  const value = figureOf(of('value').text, declared);
  const [indicator, actor, source] = [of('indicator').text.trim(), of('actor').text.trim(), of('source').text.trim()];
  note('year', typeof year === 'number' ? undefined : year);
  note('indicator', indicator === '' ? { message: 'expected what was measured, found nothing' } : undefined);
  note('actor', declared && actorProblem(declared, actor));
  note('value', 'value' in value ? undefined : value);
  note('source', sourceProblem(source, sources, closed));
  const key = `${indicator} ${actor} ${of('year').text.trim()}`;
  const before: Seen = seen.get(key) ?? new Map();
  seen.set(key, before);
  note('year', twiceProblem(key, source, before, closed));
  const isRead = mistakes.length === 0 && typeof year === 'number' && 'value' in value;
  const unit = of('unit').text.trim() || (declared?.unit ?? '');
  const reliability = sources.get(source)?.reliability ?? 'not stated';
  const measurement = isRead && { year, actor, indicator, ...value, unit, source, reliability };
  if (!before.has(source)) before.set(source, { field: of('year'), ...(measurement && { measurement }) });
  return isRead ? { read: true } : { mistakes };
}

/** Two sources may differ; one source says a thing once, and so does the record of the package. */
function twiceProblem(key: string, source: string, before: Seen, closed?: boolean): Mistake | undefined {
  const same = closed ? [...before.values()][0] : before.get(source);
  if (same === undefined) return undefined;
  const whose = closed ? '' : ' with the same source';
  return { message: `${key} stands in line ${same.field.line} already${whose}`, hint: 'keep one of the two' };
}

function sourceProblem(source: string, sources: Sources, closed?: boolean): Mistake | undefined {
  if (source === '') return { message: 'expected where the figure comes from, found nothing', hint: 'a key or an address' };
  if (!closed || sources.has(source)) return undefined;
  return { message: `no source is called ${source}`, hint: suggest(source, [...sources.keys()]) };
}
