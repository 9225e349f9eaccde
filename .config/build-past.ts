// What of the past has been measured, for the classroom page: it carries the few values and not the record.
import { shippedRecord } from '../src/cli/inputs/shipped-record.ts';
import { recordWith } from '../src/record/figures/known-record.ts';
import { type MeasuredYear, measuredYears, stretchesOf } from '../src/record/measure/measured-years.ts';
import { loadScenario } from '../src/scenario/load.ts';
import { readerOver, type ShippedFiles } from '../src/web/engine/scenario-cache.ts';
import type { Past } from '../src/web/charts/measured-past.ts';
import { PLAIN_CASE } from '../src/scenario/plain-case.ts';

/** Measured together in most years. */
const CHANNELS = ['trade', 'diplomacy'];
const FIRST_YEAR = 2010;

/** Compute measured equidistance over trade and diplomacy from 2010 on, with its gaps, in the weights of the present case. */
export async function measuredPast(files: ShippedFiles): Promise<Past> {
  const { scenario } = await loadScenario(PLAIN_CASE, { read: readerOver(files) });
  const years = measuredYears(recordWith(shippedRecord()), scenario, CHANNELS).filter(({ year }) => year >= FIRST_YEAR);
  const whole = years.map((each): MeasuredYear => (each.channels.length === CHANNELS.length ? each : { ...each, indices: null }));
  const stretches = stretchesOf(whole);
  return whole.map((each) => ({
    year: each.year,
    stretch: stretches.findIndex((stretch) => stretch.includes(each)),
    value: each.indices?.equidistance ?? null,
    band: each.indices && each.bands ? each.bands.equidistance : null,
  }));
}
