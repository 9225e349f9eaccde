import type { EventNote, Provenance } from '../scenario/scenario.ts';
import type { Hover } from './report-hover.ts';
import { dataBlock, policyOf, type ScriptedPicture } from './report-policy.ts';
import { REPORT_SCRIPT } from './report-script.ts';
import { REPORT_STYLE } from './report-style.ts';
import type { Table } from './table.ts';

/** A picture as SVG in both themes, with what it says in words and numbers. */
export interface ReportPicture {
  readonly light: string;
  readonly dark: string;
  readonly description: string;
  readonly tables: readonly Table[];
  /** File name of what is saved from the page; with a script, a picture that has one can be saved. */
  readonly file?: string;
  /** Vega-Lite specification, to be saved too. */
  readonly spec?: unknown;
  /** What it says month by month; with a script it is read where one points. */
  readonly hover?: Hover;
}

export interface ReportSection {
  /** Anchor of the section. */
  readonly id: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly pictures: readonly ReportPicture[];
}

/** All that a report says. Everything but the pictures is text and is escaped. */
export interface ReportContents {
  readonly title: string;
  readonly story: string;
  /** Scenario, hash, runs, seed, version: one line. */
  readonly facts: string;
  readonly limits: string;
  readonly sections: readonly ReportSection[];
  /** Other indices and indicators. */
  readonly indicators: Table;
  /** Dated events, in order. */
  readonly events: readonly EventNote[];
  /** Names a month counted from the start. */
  readonly monthOf: (month: number) => string;
  readonly provenance: readonly Provenance[];
  /** The command line that makes the report again. */
  readonly command: string;
  /** `@font-face` rules with data addresses, or nothing. */
  readonly fonts?: string;
  /** SHA-256 of REPORT_SCRIPT in base 64. Without it the page has no script, and reads the same. */
  readonly scriptHash?: string;
}

const MARKS: Readonly<Record<string, string>> = {
  D: 'data',
  S: 'source',
  J: 'judgement',
  C: 'convention',
  F: 'fitted',
  P: 'pattern',
};
/** Columns from which a table is stacked on a narrow screen. */
const WIDE = 4;

/** Escape a text for HTML, in content and in attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');
}

/** Escape a text and keep numbers with their per cent sign. */
function html(text: string): string {
  return escapeHtml(text).replace(/(\d) %/g, '$1&nbsp;%');
}

/** Write a report as one HTML page that needs no network and no other file, and that reads without its script. */
export function reportPage(contents: ReportContents): string {
  const { title, story, facts, limits, sections, provenance, command } = contents;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(contents.scriptHash)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${contents.fonts ?? ''}${REPORT_STYLE}</style>
</head>
<body>
<main>
<h1>${html(title)}</h1>
${paragraphs(story.split(/\n\s*\n/))}
<p class="facts">${html(facts)}</p>
<p class="limits">${html(limits)}</p>
${sections.map(sectionOf).join('\n')}
<h2 id="indicators">Other indices and indicators</h2>
<p>Entropy sees one patron replace another, which equidistance cannot; the aggregate tilt index adds shares to rates; exposure weighs imbalances by rivalry.</p>
${tableOf(contents.indicators)}
${eventsOf(contents)}<h2 id="inputs">Inputs and where they come from</h2>
${inputsOf(provenance)}
<h2 id="again">Make it again</h2>
<pre>${escapeHtml(command)}</pre>
</main>
${scriptOf(contents)}</body>
</html>
`;
}

function paragraphs(texts: readonly string[]): string {
  return texts
    .filter((text) => text.trim() !== '')
    .map((text) => `<p>${html(text.trim())}</p>`)
    .join('\n');
}

/** Name a picture within the page. */
const pictureId = (section: ReportSection, k: number): string => (k === 0 ? section.id : `${section.id}-${k + 1}`);

function sectionOf(section: ReportSection): string {
  return `<section id="${escapeHtml(section.id)}">
<h2>${html(section.heading)}</h2>
${paragraphs(section.paragraphs)}
${section.pictures.map((picture, k) => pictureOf(picture, pictureId(section, k), section.heading)).join('\n')}
</section>`;
}

/** Write a picture in a box that scrolls by itself: on a narrow screen its words stay as large as they are. */
function pictureOf(picture: ReportPicture, id: string, heading: string): string {
  return `<figure class="picture" data-picture="${escapeHtml(id)}"><div class="scroll" role="group" aria-label="${escapeHtml(heading)}: picture" tabindex="0"><div class="light">${picture.light}</div><div class="dark">${picture.dark}</div></div></figure>
<details><summary>The same in words and numbers</summary>
<p>${html(picture.description)}</p>
${picture.tables.map(tableOf).join('\n')}
</details>`;
}

/** Write the script and what it knows, where the page may have one. */
function scriptOf({ sections, scriptHash }: ReportContents): string {
  if (scriptHash === undefined) return '';
  const known = sections.flatMap((section) =>
    section.pictures.flatMap(({ file, spec, hover }, k): [string, ScriptedPicture][] =>
      file === undefined ? [] : [[pictureId(section, k), { file, ...(spec !== undefined && { spec }), ...(hover && { hover }) }]],
    ),
  );
  return `${dataBlock(Object.fromEntries(known))}\n<script>${REPORT_SCRIPT}</script>\n`;
}

/** Write a table; on a narrow screen a wide one becomes a list of rows that carry their columns' names. */
export function tableOf(table: Table): string {
  const head = table.columns.map((column) => `<th scope="col">${html(column)}</th>`).join('');
  const row = (cells: readonly string[]): string =>
    `<tr>${cells.map((cell, k) => `<td data-name="${escapeHtml(table.columns[k])}">${html(cell)}</td>`).join('')}</tr>`;
  const kind = table.columns.length >= WIDE ? ' class="wide"' : '';
  return `<table${kind}><thead><tr>${head}</tr></thead><tbody>${table.rows.map(row).join('\n')}</tbody></table>`;
}

/** List the dated events; nothing where there are none. */
function eventsOf({ events, monthOf }: ReportContents): string {
  if (events.length === 0) return '';
  const rows = events.map((event) => [
    monthOf(event.at),
    event.title,
    [
      event.target,
      event.change,
      event.for === undefined ? '' : `for ${event.for} months`,
      event.until ? `until ${event.until}` : '',
    ]
      .filter(Boolean)
      .join(' '),
    event.assumed ? 'assumed' : 'on record',
    [event.source, event.why].filter(Boolean).join('; ') || '–',
  ]);
  return `<h2 id="events">Events</h2>\n${tableOf({ columns: ['Month', 'Event', 'What it does', 'Standing', 'Source and reason'], rows })}\n`;
}

/** Group inputs by the file that gave them: what differs last is shown first. */
function inputsOf(provenance: readonly Provenance[]): string {
  const files = [...new Set(provenance.map((each) => each.from))].reverse();
  return files
    .map((file, k) => {
      const given = provenance.filter((each) => each.from === file);
      const rows = given.map((each) => [
        each.path,
        valueInWords(each),
        each.mark ? (MARKS[each.mark] ?? each.mark) : '–',
        [each.source, each.why].filter(Boolean).join('; ') || '–',
      ]);
      const table = tableOf({ columns: ['Input', 'Value', 'Kind', 'Source and reason'], rows });
      return `<details${k === 0 && given.length <= 20 ? ' open' : ''}><summary>${html(file)}: ${given.length} inputs</summary>\n${table}</details>`;
    })
    .join('\n');
}

function valueInWords(input: Provenance): string {
  const value = typeof input.value === 'string' ? input.value : JSON.stringify(input.value);
  const range = input.range ? ` (${input.range[0]} to ${input.range[1]})` : '';
  return `${value ?? '–'}${input.unit ? ` ${input.unit}` : ''}${range}`;
}
