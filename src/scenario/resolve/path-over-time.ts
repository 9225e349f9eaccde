import type { Reporter } from '../check/draft.ts';
import { compileExpression, type Parser } from '../expression/expression.ts';
import { bare, isMapping } from '../fields/value.ts';
import { monthIn } from '../text/dates.ts';
import { decimalComma } from '../text/decimal-comma.ts';
import type { Path } from '../text/places.ts';
import { foundWords, plain, rangeWords, unitSlip } from '../text/words.ts';

/** What a path over time must be. */
export interface PathDemand {
  readonly path: Path;
  readonly horizon: number;
  /** Month 0 in the calendar, for points that are given by date. */
  readonly start: string;
  /** Lowest and highest value. */
  readonly range: readonly [number, number];
  readonly unit?: string;
  readonly parser: Parser | undefined;
  readonly report: Reporter;
}

/**
 * Evaluate a number, points or an expression to one number a month. What is wrong is reported, and then
 * the path is empty.
 *
 * Example  {0: 0, 10: 1} over 12 months → 0, 0.1, …, 0.9, 1, 1
 */
export function pathOverTime(value: unknown, demand: PathDemand): readonly number[] {
  const inner = bare(value);
  if (typeof inner === 'number') return inRange(inner, demand.path, demand) ? months(demand.horizon, () => inner) : [];
  if (typeof inner === 'string') return formulaOverTime(inner, demand);
  return isMapping(inner) ? pointsOverTime(inner, demand) : [];
}

function months(horizon: number, of: (month: number) => number): number[] {
  return Array.from({ length: horizon }, (_, month) => of(month));
}

function inRange(value: number, path: Path, demand: PathDemand): boolean {
  const { range, report } = demand;
  if (value >= range[0] && value <= range[1]) return true;
  report(path, `expected ${rangeWords(range, demand.unit)}, found ${plain(value)}`, { hint: unitSlip(value, range) });
  return false;
}

function pointsOverTime(points: Readonly<Record<string, unknown>>, demand: PathDemand): readonly number[] {
  const known = Object.entries(points)
    .map(([key, value]) => ({ key, month: monthIn(key, demand.start), value: Number(value) }))
    .sort((a, b) => a.month - b.month);
  if (known.length === 0) {
    demand.report(demand.path, 'expected at least one point {month: value}', { part: 'key' });
    return [];
  }
  const fit = known.filter(({ key, value }) => inRange(value, [...demand.path, key], demand));
  if (fit.length < known.length) return [];
  const values = months(demand.horizon, (month) => between(known, month));
  return known.some((point) => point.value !== known[0].value) ? told(values, demand) : values;
}

/** Tell of a path that was written to move and does not, within the months that are run. */
function told(values: readonly number[], { path, horizon, report }: PathDemand): readonly number[] {
  if (horizon > 1 && values.every((value) => value === values[0]))
    report(path, `stays at ${plain(values[0])} in all ${horizon} months of this run`, { severity: 'notice' });
  return values;
}

/** Read a line through points at a month: straight between them, flat outside. */
export function between(points: readonly { month: number; value: number }[], month: number): number {
  const after = points.findIndex((point) => point.month >= month);
  if (after === -1) return points[points.length - 1].value;
  const to = points[after];
  if (after === 0 || to.month === month) return to.value;
  const from = points[after - 1];
  return from.value + (to.value - from.value) * ((month - from.month) / (to.month - from.month));
}

function formulaOverTime(text: string, demand: PathDemand): readonly number[] {
  const { path, report, parser } = demand;
  if (parser === undefined) throw new Error('a scenario with expressions needs the parser: call loadParser first');
  const formula = compileExpression(text, parser);
  if (typeof formula !== 'function') {
    report(path, formula.message, {
      hint: decimalComma(text) ?? formula.hint,
      within: { offset: formula.offset, length: formula.length },
    });
    return [];
  }
  const values = months(demand.horizon, formula);
  const wild = values.findIndex((value) => !Number.isFinite(value));
  if (wild !== -1) {
    report(path, `the expression has no finite value in month ${wild} (${foundWords(values[wild])})`);
    return [];
  }
  const [low, high] = demand.range;
  const out = values.findIndex((value) => value < low || value > high);
  if (out === -1) return told(values, demand);
  report(path, `expected ${rangeWords(demand.range, demand.unit)}, found ${plain(values[out])} in month ${out}`, {
    hint: `bring it back with max(${low}, min(${high}, …))`,
  });
  return [];
}
