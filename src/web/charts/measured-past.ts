/** Measured equidistance of one year. */
export interface PastYear {
  readonly year: number;
  /** Ids of the channels that are measured in it. */
  readonly channels: readonly string[];
  /** Years of one stretch have the same channels from the same sources and may be linked; -1 in a gap. */
  readonly stretch: number;
  /** null = fewer than two channels were measured. */
  readonly value: number | null;
  /** Lowest and highest over other weights and what the figures leave open. */
  readonly band: readonly [number, number] | null;
}

/** The years in order, gaps among them. */
export type Past = readonly PastYear[];

declare const PAST: Past;

/** Read what the build has computed from the record. */
export function measuredPast(): Past {
  return PAST;
}

/** First and last year of every gap. */
export function gapsIn(past: Past): (readonly [number, number])[] {
  const gaps: [number, number][] = [];
  for (const { year, value } of past) {
    if (value !== null) continue;
    const last = gaps[gaps.length - 1];
    if (last?.[1] === year - 1) last[1] = year;
    else gaps.push([year, year]);
  }
  return gaps;
}

/** Tell whether a year was measured like the one before it, so that the two may be compared. */
export function isLinked(past: Past, k: number): boolean {
  return k > 0 && past[k].stretch >= 0 && past[k].stretch === past[k - 1].stretch;
}
