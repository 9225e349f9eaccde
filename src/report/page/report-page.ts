import type { EventNote, Provenance } from '../../scenario/fields/scenario.ts';
import { type Cited, citation, LICENCES } from '../cite/citation.ts';
import type { Table } from '../words/table.ts';
import { fixed } from '../words/words.ts';
import { type Brief, briefHtml, type Fold, foldHtml, type PagePart } from './brief.ts';
import type { Hover } from './hover.ts';
import { commandOf, escapeHtml, type HeadingLevel, headingOf, html, paragraphs, tableOf } from './html.ts';
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
  /** Lines of the title drawn in it: a page that says the same above it leaves them out. */
  readonly titleLines?: number;
  /** File name of what is saved from the page; with a script, a picture that has one can be saved. */
  readonly file?: string;
  /** Vega-Lite specification, to be saved too. */
  readonly spec?: unknown;
  /** What it says month by month; with a script it is read where one points. */
  readonly hover?: Hover;
  /** The element that puts it into another page, where there is a file for that. */
  readonly snippet?: string;
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
  /** What the page opens with; everything else then stands closed under the headings of `folds`. */
  readonly brief?: Brief;
  readonly folds?: readonly Fold[];
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
  const { title, brief } = contents;
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
${brief === undefined ? wholeOf(contents) : briefedOf(contents, brief)}
</main>
${scriptOf(contents)}</body>
</html>
`;
}

/** Write everything one below the other. */
function wholeOf(contents: ReportContents): string {
  const { title, sections } = contents;
  return `<h1>${html(title)}</h1>
${partOf('story', contents, 2)}
${partOf('facts', contents, 2)}
${partOf('limits', contents, 2)}
${sections.map((section) => sectionOf(section, 2)).join('\n')}
${partOf('indicators', contents, 2)}${partOf('events', contents, 2)}${partOf('inputs', contents, 2)}
${partOf('again', contents, 2)}
${partOf('cited', contents, 2)}`;
}

/** Parts that stand before the sections of their fold. */
const LEADING: readonly PagePart[] = ['story', 'facts', 'limits'];

/** Write a brief around the first picture, and all else closed below it. */
function briefedOf(contents: ReportContents, brief: Brief): string {
  const { sections, folds = [] } = contents;
  const named = new Set(folds.flatMap((fold) => fold.sections));
  const main = sections.find(({ pictures }) => pictures.length > 0);
  const inner = (fold: Fold): string => {
    const isLast = fold === folds[folds.length - 1];
    const own = fold.sections.flatMap((id) => sections.filter((section) => section.id === id));
    const unnamed = isLast ? sections.filter(({ id }) => !named.has(id)) : [];
    const [before, after] = [true, false].map((leads) => fold.parts.filter((part) => LEADING.includes(part) === leads));
    return [
      ...before.map((part) => partOf(part, contents, 3)),
      ...[...own, ...unnamed].map((section) => sectionOf(section, 3, section === main)),
      ...after.map((part) => partOf(part, contents, 3)),
    ]
      .filter(Boolean)
      .join('\n');
  };
  const picture = main ? figureOf(main.pictures[0], main.id, main.heading, ` style="${shapeOf(main.pictures[0])}"`) : '';
  return [briefHtml(brief, picture), ...folds.map((fold) => foldHtml(fold, inner(fold)))].join('\n');
}

/** Say how a picture is shaped: lines of its title, which the finding above it takes the place of, and its height by its width. */
function shapeOf({ light, titleLines = 0 }: ReportPicture): string {
  const [, width, height] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(light) ?? [];
  return `--title-lines: ${titleLines}; --ratio: ${width === undefined ? 1 : fixed(Number(height) / Number(width), 3)}`;
}

/** Write a part that is no section. */
function partOf(part: PagePart, contents: ReportContents, level: HeadingLevel): string {
  const { story, facts, limits, provenance, command, events, monthOf } = contents;
  if (part === 'story') return paragraphs(story.split(/\n\s*\n/));
  if (part === 'facts') return `<p class="facts">${html(facts)}</p>`;
  if (part === 'limits') return `<p class="limits">${html(limits)}</p>`;
  if (part === 'indicators') return indicatorsOf(contents, level);
  if (part === 'events') return eventsHtml(events, monthOf, level);
  if (part === 'inputs') return `${headingOf(level, 'Inputs and where they come from', 'inputs')}\n${inputsHtml(provenance)}`;
  if (part === 'cited') return citedOf(contents);
  return `${headingOf(level, 'Make it again', 'again')}\n${commandOf(command)}`;
}

function indicatorsOf({ indicators }: ReportContents, level: HeadingLevel): string {
  if (indicators === undefined) return '';
  return `${headingOf(level, 'Other indices and indicators', 'indicators')}
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

/** Write a section; where its first picture stands elsewhere, only the words and numbers of that. */
function sectionOf(section: ReportSection, level: HeadingLevel, isElsewhere = false): string {
  const { id, heading, tables = [], command, pictures } = section;
  const parts = [
    paragraphs(section.paragraphs),
    ...tables.map(({ words, table }) => `${paragraphs([words])}\n${tableOf(table)}`),
    command ? `${paragraphs([command.shows])}\n${commandOf(command.line)}` : '',
    ...pictures.flatMap((picture, k) => [
      isElsewhere && k === 0 ? '' : figureOf(picture, pictureId(section, k), heading),
      twinOf(picture),
    ]),
  ];
  return `<section id="${escapeHtml(id)}">\n${headingOf(level, heading)}\n${parts.filter(Boolean).join('\n')}\n</section>`;
}

/** Write a picture in a box that scrolls by itself: on a narrow screen its words stay as large as they are. */
function figureOf({ light, dark }: ReportPicture, id: string, heading: string, style = ''): string {
  return `<figure class="picture" data-picture="${escapeHtml(id)}"${style}><div class="scroll" role="group" aria-label="${escapeHtml(heading)}: picture" tabindex="0"><div class="light">${light}</div><div class="dark">${dark}</div></div></figure>`;
}

/** Write what a picture says in words and numbers, and how it is put into another page. */
function twinOf({ description, tables, snippet }: ReportPicture): string {
  return `<details><summary>The same in words and numbers</summary>
<p>${html(description)}</p>
${tables.map(tableOf).join('\n')}
</details>${snippet === undefined ? '' : takenAlong(snippet)}`;
}

/** Say how a picture is put into another page. */
function takenAlong(snippet: string): string {
  return `
<details><summary>Take it along</summary>
<p>To show it in a page of your own, put the file beside that page, and this where it is to stand:</p>
<pre>${escapeHtml(snippet)}</pre>
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
