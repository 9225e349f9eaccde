/** Begins what a spreadsheet would compute. */
const FORMULA = /^[=+\-@\t\r]/;

/** Write a text as a cell of CSV. A name that begins like a formula gets an apostrophe: spreadsheets then show it, and compute nothing. */
export function textCell(text: string): string {
  const plain = FORMULA.test(text) && !Number.isFinite(Number(text)) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain;
}

/** Make a writer of numbers as cells of CSV with so many decimals at most; what is no number is empty. */
export const numbersTo =
  (decimals: number) =>
  (value: number | null | undefined): string =>
    value === null || value === undefined || !Number.isFinite(value) ? '' : String(Number(value.toFixed(decimals)));

/** Write a number as a cell of CSV, five decimals at most. */
export const numberCell = numbersTo(5);

/** Write rows of cells as CSV. */
export const csvText = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `${[head.map(textCell), ...rows].map((row) => row.join()).join('\n')}\n`;
