/** Begins what a spreadsheet would compute. */
const FORMULA = /^[=+\-@\t\r]/;

/** Write a text as a cell of CSV. A name that begins like a formula gets an apostrophe: spreadsheets then show it, and compute nothing. */
export function textCell(text: string): string {
  const plain = FORMULA.test(text) && !Number.isFinite(Number(text)) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain;
}

/** How near to a half a product may be wrong by rounding. [C] */
const NEAR = 1e-6;

/**
 * Make a writer of numbers as cells of CSV with so many decimals at most; what is no number is empty.
 *
 * Most numbers of a table are shares: cells up to one are written once and kept.
 */
export function numbersTo(decimals: number): (value: number | null | undefined) => string {
  const scale = Number(`1e${decimals}`);
  const kept = new Array<string | undefined>(2 * scale + 1);
  return (value) => {
    if (value === null || value === undefined || !Number.isFinite(value)) return '';
    const whole = Math.round(value * scale);
    const rest = Math.abs(value * scale - whole);
    if (Math.abs(whole) > scale || rest > 0.5 - NEAR) return String(Number(value.toFixed(decimals)));
    const known = kept[scale + whole];
    if (known !== undefined) return known;
    const cell = String(whole / scale);
    kept[scale + whole] = cell;
    return cell;
  };
}

/** Write a number as a cell of CSV, five decimals at most. */
export const numberCell = numbersTo(5);

/** Write rows of cells as CSV. */
export const csvText = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `${[head.map(textCell), ...rows].map((row) => row.join()).join('\n')}\n`;

/** Columns that are text even where every cell looks like a number, as a hash of digits does. */
export const TEXT_COLUMNS: ReadonlySet<string> = new Set([
  ...['scenario', 'hash', 'seed', 'date', 'power', 'channel', 'a', 'a_hash', 'b', 'b_hash', 'design', 'curve'],
  ...['actor', 'indicator', 'series', 'name', 'input', 'outcome', 'kind', 'bound', 'unit', 'source', 'conditions'],
  ...['policy', 'criterion', 'sign', 'against', 'direction', 'reason', 'description', 'address'],
]);
