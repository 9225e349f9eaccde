import type { EventNote, Provenance } from '../../scenario/fields/scenario.ts';
import { type Cited, citation, LICENCES } from '../cite/citation.ts';
import type { Table } from '../words/table.ts';
import type { Hover } from './hover.ts';
import { commandOf, escapeHtml, html, paragraphs, tableOf } from './html.ts';
import { eventsHtml, inputsHtml } from './inputs.ts';
import { dataBlock, policyOf, type ScriptedPicture } from './policy.ts';
import { REPORT_SCRIPT } from './script.ts';
import { REPORT_STYLE } from './style.ts';

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
  /** Tables that are the message themselves, each under the words before it. */
  readonly tables?: readonly ReportTable[];
  /** A command line that leads on, with what it shows. */
  readonly command?: { readonly shows: string; readonly line: string };
  readonly pictures: readonly ReportPicture[];
}

export interface ReportTable {
  readonly words: string;
  readonly table: Table;
}

/** All that a report says. Everything but the pictures is text and is escaped. */
export interface ReportContents {
  readonly title: string;
  readonly story: string;
  /** Scenario, hash, runs, seed, version: one line. */
  readonly facts: string;
  readonly limits: string;
  readonly sections: readonly ReportSection[];
  /** Other indices and indicators, where the page has them. */
  readonly indicators?: Table;
  /** Dated events, in order. */
  readonly events: readonly EventNote[];
  /** Names a month counted from the start. */
  readonly monthOf: (month: number) => string;
  readonly provenance: readonly Provenance[];
  /** The command line that makes the report again. */
  readonly command: string;
  /** How to cite the report; a page that says nothing of it has none. */
  readonly cited?: Cited;
  /** SHA-256 of REPORT_SCRIPT in base 64. Without it the page has no script, and reads the same. */
  readonly scriptHash?: string;
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
<style>${REPORT_STYLE}</style>
</head>
<body>
<main>
<h1>${html(title)}</h1>
${paragraphs(story.split(/\n\s*\n/))}
<p class="facts">${html(facts)}</p>
<p class="limits">${html(limits)}</p>
${sections.map(sectionOf).join('\n')}
${indicatorsOf(contents)}${eventsHtml(contents.events, contents.monthOf)}<h2 id="inputs">Inputs and where they come from</h2>
${inputsHtml(provenance)}
<h2 id="again">Make it again</h2>
${commandOf(command)}
${citedOf(contents)}</main>
${scriptOf(contents)}</body>
</html>
`;
}

function indicatorsOf({ indicators }: ReportContents): string {
  if (indicators === undefined) return '';
  return `<h2 id="indicators">Other indices and indicators</h2>
<p>Entropy sees one patron replace another, which equidistance cannot; the aggregate tilt index adds shares to rates; exposure weighs imbalances by rivalry.</p>
${tableOf(indicators)}
`;
}

/** Say how to cite the report, folded. */
function citedOf({ cited }: ReportContents): string {
  if (cited === undefined) return '';
  return `<details id="cite"><summary>How to cite this, and under which licence</summary>
${paragraphs([citation(cited, 'apa'), LICENCES])}
<pre>${escapeHtml(citation(cited, 'bibtex'))}</pre>
</details>
`;
}

/** Name a picture within the page. */
const pictureId = (section: ReportSection, k: number): string => (k === 0 ? section.id : `${section.id}-${k + 1}`);

function sectionOf(section: ReportSection): string {
  const { id, heading, tables = [], command, pictures } = section;
  const parts = [
    paragraphs(section.paragraphs),
    ...tables.map(({ words, table }) => `${paragraphs([words])}\n${tableOf(table)}`),
    command ? `${paragraphs([command.shows])}\n${commandOf(command.line)}` : '',
    ...pictures.map((picture, k) => pictureOf(picture, pictureId(section, k), heading)),
  ];
  return `<section id="${escapeHtml(id)}">\n<h2>${html(heading)}</h2>\n${parts.filter(Boolean).join('\n')}\n</section>`;
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
