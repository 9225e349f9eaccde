/** Write a text as a cell of CSV. */
export const textCell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

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
