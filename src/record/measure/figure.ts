/** How far a figure is to be trusted; `not stated` for figures of a given file whose source is not one of ours. */
export type Reliability = 'high' | 'medium' | 'low' | 'not stated';

/** One figure: what was measured of whom in which year, and by whom. */
export interface Measurement {
  readonly year: number;
  /** As the record names actors: USA, EU, CHN, RUS, WLD, SRB. */
  readonly actor: string;
  readonly indicator: string;
  readonly value: number;
  readonly unit: string;
  /** Key of a source of the package, or what a given file says. */
  readonly source: string;
  readonly reliability: Reliability;
  /** The true value is at least this. */
  readonly bound?: 'lower';
  /** Whether it comes from a file somebody gave, and not from this package. */
  readonly given?: boolean;
  /** Figures of the same thing from elsewhere that differ and are not used. */
  readonly others?: readonly Measurement[];
}

/** Everything measured, looked up by what, whom and when. */
export interface MeasuredRecord {
  /** In order of indicator, actor and year. */
  readonly measurements: readonly Measurement[];
  readonly firstYear: number;
  readonly lastYear: number;
  find(indicator: string, actor: string, year: number): Measurement | null;
  /** The figure itself; null where nothing was measured, which is a gap and no zero. */
  valueAt(indicator: string, actor: string, year: number): number | null;
}

const keyOf = (indicator: string, actor: string, year: number): string => `${indicator} ${actor} ${year}`;

/** Tell whether two figures of the same thing are not the same. */
export const disagrees = (one: Measurement, other: Measurement): boolean =>
  one.value !== other.value || one.bound !== other.bound;

/** Build a record from figures; of two for the same thing the later in the list counts, so that a given file wins, and tells the other. */
export function recordFrom(measurements: readonly Measurement[]): MeasuredRecord {
  const found = new Map<string, Measurement>();
  for (const each of measurements) {
    const key = keyOf(each.indicator, each.actor, each.year);
    const before = found.get(key);
    const others = [...(each.others ?? []), ...(before && disagrees(each, before) ? [before] : [])];
    found.set(key, others.length > 0 ? { ...each, others } : each);
  }
  const sorted = [...found.values()].sort(
    (a, b) => compare(a.indicator, b.indicator) || compare(a.actor, b.actor) || a.year - b.year,
  );
  const years = sorted.map(({ year }) => year);
  const find = (indicator: string, actor: string, year: number): Measurement | null =>
    found.get(keyOf(indicator, actor, year)) ?? null;
  return {
    measurements: sorted,
    firstYear: years.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    lastYear: years.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
    find,
    valueAt: (indicator, actor, year) => find(indicator, actor, year)?.value ?? null,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
