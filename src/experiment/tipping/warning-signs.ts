/** Signs that a system recovers more slowly, window by window, [months - window + 1]. */
export interface WindowSigns {
  readonly variance: Float64Array;
  readonly autocorrelation: Float64Array;
}

/**
 * Measure variance and lag-1 autocorrelation in a window that moves month by month, each time around the straight line
 * through the window: a drift is no swing. Only months of the window are looked at, so that nothing is known in advance.
 *
 *   variance        = Σ r[t]² / window
 *   autocorrelation = Σ r[t] · r[t-1] / Σ r[t]²; 0 where nothing swings
 *
 * Source  Scheffer et al. 2009 (critical slowing down); Dakos et al. 2012 (moving windows, detrended)
 */
export function windowSigns(series: ArrayLike<number>, window: number): WindowSigns {
  const count = Math.max(0, series.length - window + 1);
  const variance = new Float64Array(count);
  const autocorrelation = new Float64Array(count);
  for (let k = 0; k < count; k++) {
    const { level, slope } = lineThrough(series, k, window);
    let squares = 0;
    let products = 0;
    let before = 0;
    for (let i = 0; i < window; i++) {
      const rest = series[k + i] - level - slope * i;
      squares += rest * rest;
      products += rest * before;
      before = rest;
    }
    variance[k] = squares / window;
    autocorrelation[k] = squares > SWING * window ? products / squares : 0;
  }
  return { variance, autocorrelation };
}

/** Variance below which there is nothing but rounding; indices run from 0 to 1. [C] */
const SWING = 1e-18;

/** Fit a straight line to a window by least squares: its value at the first month, and its slope a month. */
function lineThrough(series: ArrayLike<number>, from: number, window: number): { level: number; slope: number } {
  const middle = (window - 1) / 2;
  let sum = 0;
  let moment = 0;
  for (let i = 0; i < window; i++) {
    sum += series[from + i];
    moment += (i - middle) * series[from + i];
  }
  const slope = moment / ((window * (window * window - 1)) / 12);
  return { level: sum / window - slope * middle, slope };
}

/**
 * Find the trend of the first values as Kendall's tau against time: 1 = ever rising, -1 = ever falling.
 *
 * Source   Kendall 1938 (tau a: a tie counts for neither side)
 * Example  kendallTau([1, 3, 2]) → 1/3
 */
export function kendallTau(values: ArrayLike<number>, count = values.length): number {
  let balance = 0;
  for (let later = 1; later < count; later++) for (let k = 0; k < later; k++) balance += Math.sign(values[later] - values[k]);
  return count < 2 ? 0 : (2 * balance) / (count * (count - 1));
}
