const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MINUS = '−';

/**
 * Write a number for prose: no leading zero, a true minus.
 *
 * Example  number(0.853) → .85; number(-0.4, 1) → −.4; number(1) → 1
 */
export function number(value: number, decimals = 2): string {
  if (!Number.isFinite(value)) return '–';
  const fixed = Math.abs(value).toFixed(decimals);
  if (Number(fixed) === 0) return '0';
  const whole = Number.isInteger(Number(fixed)) ? String(Number(fixed)) : fixed.replace(/^0/, '');
  return (value < 0 ? MINUS : '') + whole;
}

/** Write a number with its sign, `+.12`; zero has none. */
export function signed(value: number, decimals = 2): string {
  const text = number(value, decimals);
  return value > 0 && text !== '0' ? `+${text}` : text;
}

/** Write a count with thin spaces between thousands, `10 000`. */
export function count(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, '\u202f');
}

/**
 * Write a share as a percentage; what is neither none nor all is never written as none or all.
 *
 * Example  percent(.352) → 35 %; percent(.001) → under 1 %
 */
export function percent(share: number): string {
  if (!Number.isFinite(share)) return '–';
  const whole = Math.round(share * 100);
  if (whole === 0 && share > 0) return 'under 1 %';
  if (whole === 100 && share < 1) return 'over 99 %';
  return `${whole} %`;
}

/**
 * Round shares that sum to 1 to whole percentages that sum to 100 (largest remainder).
 *
 * Example  wholePercents([.333, .333, .334]) → [33, 33, 34]
 */
export function wholePercents(shares: readonly number[]): number[] {
  const floors = shares.map((share) => Math.floor(share * 100 + 1e-9));
  const missing = Math.round(shares.reduce((a, b) => a + b, 0) * 100) - floors.reduce((a, b) => a + b, 0);
  const order = shares.map((_, k) => k).sort((a, b) => shares[b] * 100 - floors[b] - (shares[a] * 100 - floors[a]) || a - b);
  for (const k of order.slice(0, Math.max(0, missing))) floors[k]++;
  return floors;
}

/** Read `2025-01` as a year with a fraction: months are twelfths. */
export function yearAt(start: string, month: number): number {
  const [year, first] = start.split('-').map(Number);
  return year + (first - 1 + month) / 12;
}

/**
 * Name a month counted from the start of a case.
 *
 * Example  monthName('2025-01', 9) → Oct 2025
 */
export function monthName(start: string, month: number): string {
  const [year, first] = start.split('-').map(Number);
  const months = first - 1 + Math.round(month);
  return `${MONTHS[((months % 12) + 12) % 12]} ${year + Math.floor(months / 12)}`;
}

/** Join words with commas and "and"; beyond `most` the rest is counted. */
export function list(words: readonly string[], most = 5): string {
  const shown = words.length > most ? [...words.slice(0, most - 1), `${words.length - most + 1} more`] : words;
  if (shown.length < 2) return shown.join('');
  return `${shown.slice(0, -1).join(', ')} and ${shown[shown.length - 1]}`;
}

/** Put a word in the plural, `1 run`, `400 runs`. */
export function plural(value: number, word: string): string {
  return `${count(value)} ${word}${Math.round(value) === 1 ? '' : 's'}`;
}

/** Start a sentence with a capital letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
