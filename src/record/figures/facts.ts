import { type MeasuredRecord, type Measurement, recordFrom } from '../measure/figure.ts';
import { CAPITAL_AND_ARMS_FACTS } from './capital-and-arms.ts';
import { INDICATORS } from './declarations.ts';
import type { FactSeries } from './fact-series.ts';
import { SOURCES } from './sources.ts';
import { TRADE_FACTS } from './trade.ts';
import { VOTES_AND_ACCESSION_FACTS } from './votes-and-accession.ts';
import { WORLD_FACTS } from './world.ts';

function measurementsOf({ indicator, actor, source, from, values, bound }: FactSeries): Measurement[] {
  const { unit } = INDICATORS[indicator];
  const { reliability } = SOURCES[source];
  return values.flatMap((value, k) =>
    value === null ? [] : [{ year: from + k, actor, indicator, value, unit, source, reliability, ...(bound && { bound }) }],
  );
}

/** Every figure that comes with the package. About the small state's ties it knows nothing after 2019. */
export const FACTS: readonly Measurement[] = [
  ...TRADE_FACTS,
  ...CAPITAL_AND_ARMS_FACTS,
  ...VOTES_AND_ACCESSION_FACTS,
  ...WORLD_FACTS,
].flatMap(measurementsOf);

/** Build the record: what comes with the package, and over it the figures of a given file. */
export function recordWith(given: readonly Measurement[] = []): MeasuredRecord {
  return recordFrom([...FACTS, ...given]);
}
