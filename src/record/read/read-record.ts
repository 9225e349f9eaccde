import { suggest } from '../../scenario/text/nearest.ts';
import type { Problem } from '../../scenario/text/problem.ts';
import type { IndicatorDeclaration } from '../figures/declarations.ts';
import type { KnownRecord, Sources } from '../figures/known-record.ts';
import type { Measurement } from '../measure/figure.ts';
import type { Field } from './csv.ts';
import { actorProblem, figureOf, isElsewhere, type Mistake, yearOf } from './fields.ts';
import { type Unused, unusedNotices } from './ignored-rows.ts';
import { capped, csvTable, type PlacedMistake } from './table.ts';

/** Columns of a record file. */
export const RECORD_COLUMNS = ['year', 'actor', 'indicator', 'value', 'unit', 'source'] as const;
type Column = (typeof RECORD_COLUMNS)[number];
const FORM = { kind: 'a record', things: 'figures', columns: RECORD_COLUMNS, number: 'value' } as const;

/** What a record file says: figures, and everything a person should know about it. */
export interface ReadRecord {
  /** Empty where there is a problem. */
  readonly measurements: readonly Measurement[];
  /** Problems first, then notices. */
  readonly problems: readonly Problem[];
}

/** What a figure may be of, and whose reliability is known. */
interface Terms extends Pick<KnownRecord, 'indicators' | 'sources'> {
  /** Whether a source has to be one of them. */
  readonly closed?: boolean;
}

/** Read a record file: figures out, or all its mistakes with line and column. */
export function readRecord(text: string, file: string, terms: Terms): ReadRecord {
  const table = csvTable(text, file, FORM);
  if ('problems' in table) return { measurements: [], problems: table.problems };
  const seen = new Map<string, number>();
  const unused: Unused[] = [];
  const measurements: Measurement[] = [];
  const problems: Problem[] = [];
  for (const row of table.rows) {
    const result = 'of' in row ? readRow(row.of, terms, seen) : { mistakes: [row] };
    if ('measurement' in result) measurements.push(result.measurement);
    else if ('unused' in result) unused.push(result.unused);
    else problems.push(...result.mistakes.map(table.tell));
  }
  const notices = unusedNotices(unused, terms.indicators).map(table.tell);
  return problems.length > 0
    ? { measurements: [], problems: [...capped(problems), ...notices] }
    : { measurements, problems: notices };
}

type RowResult = { measurement: Measurement } | { unused: Unused } | { mistakes: PlacedMistake[] };

function readRow(of: (column: Column) => Field, terms: Terms, seen: Map<string, number>): RowResult {
  const [indicator, actor] = [of('indicator').text.trim(), of('actor').text.trim()];
  const declared = terms.indicators.get(indicator);
  if (indicator !== '' && declared === undefined)
    return { unused: { field: of('indicator'), name: indicator, kind: 'indicator' } };
  if (isElsewhere(declared, actor)) return { unused: { field: of('actor'), name: actor, kind: 'actor' } };
  return readFigure(of, declared, terms, seen);
}

function readFigure(
  of: (column: Column) => Field,
  declared: IndicatorDeclaration | undefined,
  { sources, closed }: Terms,
  seen: Map<string, number>,
): RowResult {
  const mistakes: PlacedMistake[] = [];
  const note = (column: Column, mistake: Mistake | undefined): void => {
    if (mistake) mistakes.push({ field: of(column), mistake: { ...mistake, column } });
  };
  const year = yearOf(of('year').text);
  const value = figureOf(of('value').text, declared);
  const [indicator, actor, source] = [of('indicator').text.trim(), of('actor').text.trim(), of('source').text.trim()];
  note('year', typeof year === 'number' ? undefined : year);
  note('indicator', indicator === '' ? { message: 'expected what was measured, found nothing' } : undefined);
  note('actor', declared && actorProblem(declared, actor));
  note('value', 'value' in value ? undefined : value);
  note('source', sourceProblem(source, sources, closed));
  const key = `${indicator} ${actor} ${of('year').text.trim()}`;
  const before = seen.get(key);
  if (before === undefined) seen.set(key, of('year').line);
  else note('year', { message: `${key} stands in line ${before} already`, hint: 'keep one of the two' });
  if (mistakes.length > 0 || typeof year !== 'number' || !('value' in value)) return { mistakes };
  const unit = of('unit').text.trim() || (declared?.unit ?? '');
  const reliability = sources.get(source)?.reliability ?? 'not stated';
  return { measurement: { year, actor, indicator, ...value, unit, source, reliability } };
}

function sourceProblem(source: string, sources: Sources, closed?: boolean): Mistake | undefined {
  if (source === '') return { message: 'expected where the figure comes from, found nothing', hint: 'a key or an address' };
  if (!closed || sources.has(source)) return undefined;
  return { message: `no source is called ${source}`, hint: suggest(source, [...sources.keys()]) };
}
