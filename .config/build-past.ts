// What of the past has been measured, for the classroom page: it carries the few values and not the record.
import { shippedRecord } from '../src/cli/inputs/shipped-record.ts';
import { recordWith } from '../src/record/figures/known-record.ts';
import { measuredYears, stretchesOf } from '../src/record/measure/measured-years.ts';
import { loadScenario } from '../src/scenario/load.ts';
import { readerOver, type ShippedFiles } from '../src/web/engine/scenario-cache.ts';
import type { Past } from '../src/web/charts/measured-past.ts';
import { PLAIN_CASE } from '../src/scenario/plain-case.ts';

const FIRST_YEAR = 2010;

/** Compute measured equidistance from 2010 to the newest year, with its gaps, in the weights of the present case. */
export async function measuredPast(files: ShippedFiles): Promise<Past> {
  const { scenario } = await loadScenario(PLAIN_CASE, { read: readerOver(files) });
  const years = measuredYears(recordWith(shippedRecord()), scenario).filter(({ year }) => year >= FIRST_YEAR);
  const stretches = stretchesOf(years);
  return years.map((each) => ({
    year: each.year,
    channels: each.channels.map(({ id }) => id),
    stretch: stretches.findIndex((stretch) => stretch.includes(each)),
    value: each.indices?.equidistance ?? null,
    band: each.bands?.equidistance ?? null,
  }));
}
