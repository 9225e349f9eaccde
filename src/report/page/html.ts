import type { Table } from '../words/table.ts';

/** Columns from which a table is stacked on a narrow screen. */
const WIDE = 4;

/** Escape a text for HTML, in content and in attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');
}

/** Escape a text and keep numbers with their per cent sign. */
export function html(text: string): string {
  return escapeHtml(text).replace(/(\d) %/g, '$1&nbsp;%');
}

/** Level of a heading within its page. */
export type HeadingLevel = 2 | 3;

/** Write a heading, with an anchor where it has one. */
export const headingOf = (level: HeadingLevel, text: string, id?: string): string =>
  `<h${level}${id === undefined ? '' : ` id="${id}"`}>${html(text)}</h${level}>`;

/** Write paragraphs; empty ones are left out. */
export function paragraphs(texts: readonly string[]): string {
  return texts
    .filter((text) => text.trim() !== '')
    .map((text) => `<p>${html(text.trim())}</p>`)
    .join('\n');
}

/** Write a command line as it works in a checkout and beside a package; none of its flags is broken at its hyphens. */
export function commandOf(line: string): string {
  return `<pre>${escapeHtml(line.replace(/^(?=equidistance )/, 'npx ')).replace(/(?<=\s)--[a-z-]+/g, '<span class="flag">$&</span>')}</pre>`;
}

/** Write a table; on a narrow screen a wide one becomes a list of rows that carry their columns' names. */
export function tableOf(table: Table): string {
  const head = table.columns.map((column) => `<th scope="col">${html(column)}</th>`).join('');
  const row = (cells: readonly string[]): string =>
    `<tr>${cells.map((cell, k) => `<td data-name="${escapeHtml(table.columns[k])}">${html(cell)}</td>`).join('')}</tr>`;
  const kind = table.columns.length >= WIDE ? ' class="wide"' : '';
  return `<table${kind}><thead><tr>${head}</tr></thead><tbody>${table.rows.map(row).join('\n')}</tbody></table>`;
}
