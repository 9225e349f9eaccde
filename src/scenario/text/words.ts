/** Say in words which numbers may stand at a place. */
export function rangeWords(range: readonly [number, number], unit = ''): string {
  const [low, high] = range;
  if (low === 0 && high === 1) return 'a share from 0 to 1';
  const of = unit === '' || unit === 'ratio' || unit === 'index' ? '' : ` (${unit})`;
  return `a number from ${low} to ${high}${of}`;
}

/** Say in words what was found in a file. */
export function foundWords(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'string') return `the text "${value.length > 40 ? `${value.slice(0, 39)}…` : value}"`;
  if (typeof value === 'number')
    return Number.isFinite(value) ? String(value) : Number.isNaN(value) ? 'not a number' : 'a number without end';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a mapping';
  return String(value);
}

/** Guess the share that was meant by a percentage. */
export function unitSlip(value: unknown, range: readonly [number, number]): string | undefined {
  if (typeof value !== 'number' || range[1] !== 1 || value <= 1 || value > 100) return undefined;
  return `did you mean ${tidy(value / 100)}?`;
}

/** Take the dust of binary fractions off a number. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** Write a number as a person would: without the dust of binary fractions. */
export function plain(value: number): string {
  return String(Number(value.toPrecision(6)));
}

/**
 * Round to decimals as a person does on paper: by the digits that are written, half away from zero. The dust of binary
 * fractions is taken off first, so that 0.285 times 100, kept as 28.499999999999996, is 28.5.
 *
 * Example  rounded(1.005, 2) → 1.01; rounded(-2.5) → -3
 */
export function rounded(value: number, decimals = 0): number {
  const [digits, exponent] = Math.abs(value).toExponential(11).split('e');
  const shifted = Number(`${digits}e${Number(exponent) + decimals}`);
  const whole = Math.round(shifted);
  // Beyond twelve digits there is nothing left to round.
  if (!Number.isFinite(value) || whole >= 1e12) return value;
  return whole === 0 ? 0 : Math.sign(value) * Number(`${whole}e${-decimals}`);
}

/** Write a whole number with thin spaces between thousands, `10 000`. */
export const thousands = (value: number): string => String(rounded(value)).replace(/\B(?=(\d{3})+$)/g, '\u202f');
