import { escapeHtml, html } from './html.ts';
import { policyOf } from './policy.ts';

/** A picture as a page of its own, to stand in a frame of another page. */
export interface Embedded {
  /** What is seen. */
  readonly title: string;
  /** What it is of: the name of a scenario, or of a question. */
  readonly of: string;
  /** How it is read, and where it comes from. */
  readonly lines: readonly string[];
  /** The picture without its words above and below, and how many times wider it is than high. */
  readonly plot: string;
  readonly ratio: number;
  /** The rules of its fonts. */
  readonly fonts: string;
}

/** Pixels of the frame that it is made for. */
const FRAME = { width: 680, height: 380 } as const;
/** Pixels that its words take of the height, a title of two lines among them, and the air at its sides. */
const WORDS = 88;
const AIR = 12;
/** Pixels that a picture is as wide as at least where it is shown larger: its words are then read with ease. */
const LARGE = 640;
/** A picture whose width is less than so many times its height would be too small as a whole: it is shown larger, and scrolls. [C] */
const TALL = 1.55;

const STYLE = `
* { box-sizing: border-box; }
html, body { margin: 0; height: 100%; background: #fff; color: #333b49; font: 13px/1.4 Inter, system-ui, sans-serif; text-rendering: geometricPrecision; color-scheme: light; }
body { display: flex; flex-direction: column; }
header { padding: 8px ${AIR}px 2px; }
h1 { margin: 0; color: #1c2230; font-size: 15px; line-height: 18px; font-weight: 700; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
header p { margin: 0; line-height: 18px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.plot { flex: 1; min-height: 0; overflow: hidden; display: grid; place-items: center; }
.plot svg { display: block; height: auto; }
footer { display: flex; gap: 16px; align-items: center; height: 24px; padding: 0 ${AIR}px; color: #667080; font-size: 12px; }
label, summary { cursor: pointer; white-space: nowrap; }
label { display: flex; gap: 6px; align-items: center; }
input { margin: 0; }
details > div { position: absolute; left: 0; right: 0; bottom: 24px; padding: 10px ${AIR}px; background: #fff; border-top: 1px solid #c3c9d2; color: #333b49; font-size: 13px; max-height: 70vh; overflow: auto; }
details p { margin: 0 0 6px; }
:focus-visible { outline: 2px solid #1c2230; outline-offset: 1px; }
body:has(input:checked) .plot { overflow: auto; place-items: start; }
body:has(input:checked) .plot svg { width: max(100vw - ${3 * AIR}px, ${LARGE}px); }
`;

/** Write a picture as a page that needs no network, no script and no other file: whole in its frame, larger where it is tall or somebody wants it. */
export function embedPage({ title, of, lines, plot, ratio, fonts }: Embedded): string {
  const width = `min(100vw - ${2 * AIR}px, (100vh - ${WORDS}px) * ${ratio})`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${title}. ${of}`)}</title>
<style>${fonts}${STYLE}.plot svg { width: calc(${width}); }</style>
</head>
<body>
<header><h1>${html(title)}</h1><p>${html(of)}</p></header>
<div class="plot" tabindex="0" role="group" aria-label="${escapeHtml(title)}">${plot}</div>
<footer>
<details><summary>How to read it</summary><div>${lines.map((line) => `<p>${html(line)}</p>`).join('')}</div></details>
<label><input type="checkbox"${ratio < TALL ? ' checked' : ''}> Larger</label>
</footer>
</body>
</html>
`;
}

/** Write the element that puts it into another page. */
export function embedSnippet(file: string, { title, of }: Pick<Embedded, 'title' | 'of'>): string {
  const { width, height } = FRAME;
  return `<iframe src="${escapeHtml(encodeURI(file))}" title="${escapeHtml(`${title}. ${of}`)}" width="${width}" height="${height}" sandbox="" loading="lazy" style="border: 0; max-width: 100%"></iframe>`;
}
