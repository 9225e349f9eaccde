import { exp } from '../../engine/arithmetic.ts';

/** Kernel bandwidth on the scale of equidistance, [0,1]. [C] about half the width of one kind of runs */
const BANDWIDTH = 0.03;
/** A valley is seen where the density is under this share of the lower peak beside it. [C] */
const VALLEY = 0.8;
/** Least share of the runs on each side of the valley. [C] */
const SIDE = 0.15;
/** Runs under which a valley is chance: 100 runs of one kind hardly ever show one, 50 do in one ensemble of ten. [C] */
const LEAST_RUNS = 100;
/** Neighbouring months looked at, and how many of them must show two kinds. [C] */
const WINDOW = 5;
const NEEDED = 3;
/** Kernel reach in bandwidths; beyond it a run adds under 4e-4 of its peak. */
const REACH = 4;

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let k = 0; k < values.length; k++) total += values[k];
  return total;
}

/**
 * Smooth a histogram over equal bins of [0,1] into a density at the bins' centres.
 *
 * Gaussian kernel; what would fall outside [0,1] is reflected back, so the density integrates to 1.
 */
export function densityOf(histogram: ArrayLike<number>): Float64Array {
  const bins = histogram.length;
  const kernel = kernelOver(bins);
  const reach = kernel.length - 1;
  const density = new Float64Array(bins);
  for (let from = 0; from < bins; from++) {
    if (histogram[from] === 0) continue;
    for (let k = -reach; k <= reach; k++) {
      const to = from + k;
      density[to < 0 || to >= bins ? reflect(to, bins) : to] += histogram[from] * kernel[k < 0 ? -k : k];
    }
  }
  const total = sum(density) / bins;
  return total > 0 ? density.map((value) => value / total) : density;
}

const kernels = new Map<number, Float64Array>();

/** Weights of the kernel by distance in bins; the same for every histogram of as many bins. */
function kernelOver(bins: number): Float64Array {
  const known = kernels.get(bins);
  if (known) return known;
  const kernel = Float64Array.from({ length: Math.ceil(REACH * BANDWIDTH * bins) + 1 }, (_, k) => {
    const distance = k / bins / BANDWIDTH;
    return exp(-0.5 * distance * distance);
  });
  kernels.set(bins, kernel);
  return kernel;
}

function reflect(bin: number, bins: number): number {
  const folded = bin < 0 ? -1 - bin : 2 * bins - 1 - bin;
  return Math.min(bins - 1, Math.max(0, folded));
}

/**
 * Tell whether a histogram over [0,1] shows two kinds of runs.
 *
 * Because  a valley under 0.8 of the lower peak, with at least 15 % of the runs on each side of it
 * `smooth` is the histogram's density where it is known already.
 */
export function hasTwoModes(histogram: ArrayLike<number>, smooth?: Float64Array): boolean {
  const total = sum(histogram);
  if (total < LEAST_RUNS) return false;
  const density = smooth ?? densityOf(histogram);
  const peakAfter = new Float64Array(density.length + 1);
  for (let k = density.length - 1; k >= 0; k--) peakAfter[k] = Math.max(density[k], peakAfter[k + 1]);
  let peak = 0;
  let below = 0;
  for (let k = 0; k < density.length; k++) {
    const deep = density[k] < VALLEY * Math.min(peak, peakAfter[k + 1]);
    if (deep && below >= SIDE * total && total - below >= SIDE * total) return true;
    peak = Math.max(peak, density[k]);
    below += histogram[k];
  }
  return false;
}

/**
 * Settle month by month whether two kinds are seen: in three of five neighbouring months.
 *
 * At both ends the five nearest months count; with fewer than five months, three fifths of them.
 */
export function fires(months: readonly boolean[]): boolean[] {
  const width = Math.min(WINDOW, months.length);
  const needed = Math.ceil((NEEDED / WINDOW) * width);
  return months.map((_, month) => {
    const first = Math.min(Math.max(0, month - (WINDOW - 1) / 2), months.length - width);
    return months.slice(first, first + width).filter(Boolean).length >= needed;
  });
}

/** A part of [0,1], from and to. */
export type Stretch = readonly [number, number];

/**
 * Find the densest intervals that hold a share of the runs; there may be several. Asked for one share after the other.
 *
 * Bins are taken from the densest on until they hold the share, then joined where they touch.
 */
export function densestIntervals(histogram: ArrayLike<number>, density = densityOf(histogram)): (share: number) => Stretch[] {
  const bins = histogram.length;
  const total = sum(histogram);
  // Bins without density hold no runs, so they are never taken.
  const order = [...density.keys()].filter((k) => density[k] > 0).sort((a, b) => density[b] - density[a] || a - b);
  return (share) => {
    const target = share * total;
    const taken = new Uint8Array(bins);
    for (let k = 0, held = 0; k < order.length && held < target; k++) {
      taken[order[k]] = 1;
      held += histogram[order[k]];
    }
    return joinedBins(taken);
  };
}

function joinedBins(taken: Uint8Array): Stretch[] {
  const bins = taken.length;
  const intervals: Stretch[] = [];
  for (let k = 0; k < bins; k++) {
    if (taken[k] === 0) continue;
    const first = k;
    while (k + 1 < bins && taken[k + 1] === 1) k++;
    intervals.push([first / bins, (k + 1) / bins]);
  }
  return intervals;
}
