import type { Texts } from '../strings/strings.ts';

/** A scenario that comes with the page. */
export interface Shipped {
  readonly id: string;
  readonly name: string;
  /** Whether it is one of those shown first. */
  readonly first: boolean;
  /** How far rivalry goes from the present, -1 none to 1 war, and the first month of it. */
  readonly peak: number;
  readonly from: number;
  /** Month 0, `2025-01`. */
  readonly start: string;
  /** For those shown first: what it comes to. */
  readonly band?: ShippedBand;
}

/** Quantiles of equidistance at equal steps over a scenario's months, as it is shipped; the build has run it. */
export interface ShippedBand {
  readonly runs: number;
  readonly p05: readonly number[];
  readonly p25: readonly number[];
  readonly p75: readonly number[];
  readonly p95: readonly number[];
}

declare const CATALOGUE: readonly Shipped[];
declare const VERSION: string;

/** The shipped scenarios, those shown first in front. */
export const SHIPPED_SCENARIOS: readonly Shipped[] = CATALOGUE;
export const PAGE_VERSION: string = VERSION;

/** Find a shipped scenario. */
export function shippedOf(id: string): Shipped | undefined {
  return SHIPPED_SCENARIOS.find((each) => each.id === id);
}

export const isShipped = (id: string): boolean => shippedOf(id) !== undefined;

/** Name a scenario; one that is not shipped goes by its own name. */
export function scenarioName(id: string, { scenarios }: Texts): string {
  return scenarios.name(id, shippedOf(id)?.name ?? id);
}
