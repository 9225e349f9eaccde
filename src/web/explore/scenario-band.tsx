import { SHIPPED_SCENARIOS, type ShippedBand } from '../page/catalogue.ts';

const SIZE = { width: 76, height: 28 };
/** Room above a band that reaches 1. */
const TOP = 1;

const BANDS = SHIPPED_SCENARIOS.flatMap(({ band }) => (band ? [band] : []));
/** One scale for all cards, so that they can be compared. */
const LOWEST = Math.min(...BANDS.flatMap(({ p05 }) => p05));

/** A scenario's equidistance over its months, small: where half and where nine tenths of the runs go. The card says the rest in words. */
export function ScenarioBand({ band: { p05, p25, p75, p95 } }: { readonly band: ShippedBand }) {
  return (
    <svg class="band" viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} aria-hidden="true">
      <path class="most" d={areaOf(p05, p95)} />
      <path class="half" d={areaOf(p25, p75)} />
    </svg>
  );
}

function areaOf(low: readonly number[], high: readonly number[]): string {
  const place = (value: number, k: number, { length }: readonly number[]): string => {
    const x = (k / (length - 1)) * SIZE.width;
    const y = TOP + ((1 - value) / (1 - LOWEST)) * (SIZE.height - 2 * TOP);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  };
  return `M${[...high.map(place), ...low.map(place).reverse()].join('L')}Z`;
}
