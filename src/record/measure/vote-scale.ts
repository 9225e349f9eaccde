import { exp, log } from '../../engine/arithmetic.ts';
import type { MeasuredRecord, Measurement, Reliability } from './figure.ts';

/** Powers of the case and what the record calls them. */
export const ACTORS: readonly { readonly power: string; readonly actor: string; readonly name: string }[] = [
  { power: 'US', actor: 'USA', name: 'United States' },
  { power: 'EU', actor: 'EU', name: 'European Union' },
  { power: 'CN', actor: 'CHN', name: 'China' },
  { power: 'RU', actor: 'RUS', name: 'Russia' },
];

/** Distance in ideal points over which the share of votes cast alike falls to 1/e. [F] least squares on 80 figures of 2000-2019 */
const VOTE_SCALE = 3;
/** The widest distance that can be meant, ideal-point units. */
export const WIDEST_DISTANCE = 8;
/** Years of deliveries that make one share: SIPRI's own window, because single deliveries are rare and large. */
const ARMS_WINDOW = 5;
/** Deliveries in a window, million TIV, below which a share says nothing. [C] */
const LEAST_ARMS = 20;
/** Years over which promises of money are averaged: a promise is paid out over several. [C] */
const FINANCE_YEARS = 3;
const MILLIONS_A_BILLION = 1000;

/** A value worked out from figures. */
export interface Derived {
  readonly value: number;
  /** The true value is at least this; shown, and never scored. */
  readonly bound?: 'lower';
  /** That of the least reliable figure in it. */
  readonly reliability: Reliability;
  /** Where its last figure comes from; a line links no two sources. */
  readonly source: string;
}

const ORDER: readonly Reliability[] = ['high', 'medium', 'low', 'not stated'];

/** Find the least of several reliabilities: that of whatever is worked out from all of them. */
export function leastReliable(from: readonly { readonly reliability: Reliability }[]): Reliability {
  return ORDER[Math.max(...from.map(({ reliability }) => ORDER.indexOf(reliability)))];
}

function derived(value: number, from: readonly Measurement[]): Derived {
  const reliability = leastReliable(from);
  const { source } = from[from.length - 1];
  return { value, reliability, source, ...(from.some(({ bound }) => bound === 'lower') && { bound: 'lower' as const }) };
}

/**
 * Find a partner's share of goods trade in a year, 0 to 1.
 *
 * (exports + imports) over the same with everybody; the printed share where customs figures are missing or where
 * only the printed one comes from a given file
 */
export function tradeShare(record: MeasuredRecord, actor: string, year: number): Derived | null {
  const printed = record.find('trade_total_share', actor, year);
  const parts = ['trade_imports_usd_m', 'trade_exports_usd_m'].flatMap((indicator) =>
    [actor, 'WLD'].map((who) => record.find(indicator, who, year)),
  );
  const [imports, allImports, exports, allExports] = parts;
  const own = parts.some((part) => part?.given);
  const isPrinted = printed?.given === true && !own;
  if (!isPrinted && imports && exports && allImports && allExports && allImports.value + allExports.value > 0)
    return derived((imports.value + exports.value) / (allImports.value + allExports.value), [
      imports,
      exports,
      allImports,
      allExports,
    ]);
  return printed && derived(printed.value, [printed]);
}

/** Find a power's share of the inflow of foreign direct investment in a year, 0 to 1. */
export function investmentShare(record: MeasuredRecord, actor: string, year: number): Derived | null {
  const share = record.find('fdi_inflow_share', actor, year);
  return share && derived(share.value, [share]);
}

/** Find the measurements of the last years; null where one is missing. */
function lastYears(record: MeasuredRecord, indicator: string, actor: string, year: number, years: number): Measurement[] | null {
  const found = Array.from({ length: years }, (_, k) => record.find(indicator, actor, year - years + 1 + k));
  return found.every((each) => each !== null) ? found : null;
}

const sum = (list: readonly Measurement[]): number => list.reduce((total, { value }) => total + value, 0);

/** Find a supplier's share of the arms delivered in five years up to a year, 0 to 1. */
export function armsShare(record: MeasuredRecord, actor: string, year: number): Derived | null {
  const own = lastYears(record, 'arms_deliveries_tiv', actor, year, ARMS_WINDOW);
  const all = lastYears(record, 'arms_deliveries_tiv', 'WLD', year, ARMS_WINDOW);
  if (own === null || all === null || sum(all) <= LEAST_ARMS) return null;
  return derived(sum(own) / sum(all), [...own, ...all]);
}

/** Find how far the state stands from a power at the United Nations, ideal-point units. */
export function voteDistance(record: MeasuredRecord, actor: string, year: number): Derived | null {
  const distance = record.find('unga_ideal_distance_to_SRB', actor, year);
  return distance && derived(distance.value, [distance]);
}

/**
 * Read the tie in diplomacy from a distance at the United Nations, 0 to 1.
 *
 *   tie = exp(-distance / 3)
 *
 * Because  it is the share of votes cast alike as the distance tells it: every step away costs the same share of what is
 *          left, so no state, however far, is at the end of the scale and cannot move
 * Source   Bailey, Strezhnev & Voeten 2017 (the distance); the scale is fitted on the agreement of the same votes
 * Example  agreementAt(0) → 1
 */
export function agreementAt(distance: number): number {
  return exp(-distance / VOTE_SCALE);
}

/** Find the distance that a tie in diplomacy says, ideal-point units: agreementAt the other way, the widest for no tie. */
export function distanceAt(agreement: number): number {
  return agreement > 0 ? Math.min(WIDEST_DISTANCE, -VOTE_SCALE * log(agreement)) : WIDEST_DISTANCE;
}

/** Find Chinese official finance, mean of three years up to a year, billion 2021 USD. */
export function chineseFinance(record: MeasuredRecord, _: string, year: number): Derived | null {
  const found = lastYears(record, 'aiddata_total_usd2021_m', 'CHN', year, FINANCE_YEARS);
  return found && derived(sum(found) / FINANCE_YEARS / MILLIONS_A_BILLION, found);
}

/** Take a figure as it stands. */
export const single =
  (indicator: string) =>
  (record: MeasuredRecord, actor: string, year: number): Derived | null => {
    const found = record.find(indicator, actor, year);
    return found && derived(found.value, [found]);
  };
