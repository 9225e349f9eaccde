const LIGHT =
  'color-scheme: light; --ground: #fff; --ink: #1c2230; --text: #333b49; --muted: #667080; --rule: #c3c9d2; --soft: #f4f5f8;';
const DARK =
  'color-scheme: dark; --ground: #12161e; --ink: #f2f4f8; --text: #d5dae3; --muted: #a3adbb; --rule: #46505f; --soft: #1a202b;';

/** Show the page dark: the words, and the dark one of each pair of pictures. */
const dark = (root: string): string =>
  `${root} { ${DARK} } ${root} .picture .light { display: none; } ${root} .picture .dark { display: flow-root; }`;

/** The slider that reads a picture; browsers name its parts apart. Its thumb is as wide as the script takes it to be. */
const TRACK = 'height: 4px; border-radius: 2px; background: var(--rule);';
const THUMB =
  'width: 20px; height: 20px; box-sizing: border-box; border: 2px solid var(--ground); border-radius: 50%; background: var(--ink); appearance: none;';

/**
 * Style of the report page: ink on paper, dark where the reader's system or the page's switch is dark, light in print.
 *
 * Nothing moves, so there is nothing to reduce for those who ask for less motion.
 */
export const REPORT_STYLE = `
:root { ${LIGHT} }
.picture .light { display: flow-root; }
.picture .dark { display: none; }
@media screen and (prefers-color-scheme: dark) { ${dark(":root:not([data-theme='light'])")} }
@media screen { ${dark(":root[data-theme='dark']")} }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 16px/1.55 Inter, system-ui, sans-serif; }
main { max-width: 832px; margin: 0 auto; padding: 32px 16px 64px; }
h1 { margin: 0 0 8px; color: var(--ink); font-size: 28px; line-height: 1.2; font-weight: 700; }
h2 { margin: 48px 0 8px; color: var(--ink); font-size: 20px; line-height: 1.25; font-weight: 700; }
p { margin: 0 0 12px; max-width: 66ch; overflow-wrap: anywhere; }
.facts { color: var(--muted); font-size: 14px; }
.limits { padding: 12px 16px; border-left: 3px solid var(--rule); background: var(--soft); font-size: 15px; max-width: none; }
/* what the page opens with; the title in its picture would say the finding twice */
.brief { padding-bottom: 8px; }
.brief .question { margin-bottom: 4px; color: var(--muted); font-size: 15px; max-width: none; }
.brief h1 { font-size: 25px; line-height: 1.28; }
.brief p, .brief li { max-width: 75ch; }
.brief ul { margin: 8px 0 12px; padding-left: 20px; }
.brief li { margin-bottom: 4px; }
.brief .picture svg { margin-top: calc(min(800px, max(640px, 100%)) * var(--title-lines) * -.03125); }
.brief .picture .scroll > div { overflow-y: clip; }
.brief .picture .role-title-text { visibility: hidden; }
.fold { margin: 0; border-top: 1px solid var(--rule); font-size: inherit; }
.fold:last-child { border-bottom: 1px solid var(--rule); }
.fold > summary { padding: 12px 0; color: var(--ink); }
.fold > summary h2 { display: inline; margin: 0; font-size: 17px; font-weight: 600; }
.fold[open] { padding-bottom: 24px; }
h3 { margin: 32px 0 8px; color: var(--ink); font-size: 17px; line-height: 1.3; font-weight: 700; }
.fold > summary + * > h3, .fold > summary + h3 { margin-top: 8px; }
/* pictures carry a margin of their own */
.picture { margin: 8px 0; }
.scroll { margin: 0 -16px; overflow-x: auto; }
.picture svg { display: block; width: 100%; min-width: 640px; max-width: 800px; height: auto; }
.guide { pointer-events: none; }
.guide line { stroke: var(--muted); stroke-width: 1; }
.guide circle { fill: var(--ground); stroke: var(--ink); stroke-width: 2; }
.tools { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin: 8px 0; color: var(--muted); font-size: 14px; }
.switch { float: right; margin: 0 0 8px 16px; }
button { min-height: 32px; padding: 4px 12px; border: 1px solid var(--rule); border-radius: 4px; background: var(--ground); color: var(--ink); font: inherit; font-size: 14px; cursor: pointer; }
button:hover, button[aria-pressed='true'] { background: var(--soft); border-color: var(--muted); }
.reading { font-size: 14px; }
.reading input { display: block; width: 100%; height: 32px; margin: 0; background: transparent; appearance: none; cursor: pointer; }
.reading input::-webkit-slider-runnable-track { ${TRACK} }
.reading input::-moz-range-track { ${TRACK} }
.reading input::-webkit-slider-thumb { ${THUMB} margin-top: -8px; }
.reading input::-moz-range-thumb { ${THUMB} }
.reading output { display: block; margin-top: 4px; min-height: 3.1em; font-variant-numeric: tabular-nums; }
.reading output span { display: block; }
.reading strong { color: var(--ink); }
details { margin: 0 0 8px; font-size: 14px; }
summary { cursor: pointer; color: var(--muted); padding: 6px 0; }
:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; }
.scroll:focus-visible { outline-offset: -2px; }
table { border-collapse: collapse; width: 100%; margin: 4px 0 16px; font-size: 13px; line-height: 1.4; font-variant-numeric: tabular-nums; }
th, td { padding: 4px 8px 4px 0; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; overflow-wrap: anywhere; }
td:first-child, th:first-child { overflow-wrap: break-word; }
th { color: var(--muted); font-weight: 600; }
pre { margin: 0 0 12px; padding: 12px 16px; background: var(--soft); color: var(--ink); font: 13px/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
pre .flag { white-space: nowrap; }
@media (max-width: 600px) {
  main { padding: 20px 16px 48px; }
  h1 { font-size: 23px; }
  button { min-height: 44px; padding: 4px 16px; }
  .reading input { height: 44px; }
  .reading output { min-height: 4.7em; }
  table.wide thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  table.wide tr { display: block; padding: 6px 0; border-bottom: 1px solid var(--rule); }
  table.wide td { display: flex; justify-content: space-between; gap: 16px; padding: 1px 0; border: 0; }
  table.wide td:empty { display: none; }
  table.wide td::before { content: attr(data-name); flex: none; max-width: 50%; color: var(--muted); }
}
@page { size: A4; margin: 14mm; }
@media print {
  :root { --soft: #fff; }
  body { font-size: 10.5pt; line-height: 1.4; }
  .brief { break-after: page; }
  .brief h1 { font-size: 17pt; }
  .brief p, .brief li { max-width: none; font-size: 10.5pt; }
  /* a tall picture is made narrower, so that all of the brief stays on one page */
  .brief .picture .scroll > div { width: min(100%, 150mm / var(--ratio)); }
  .brief .picture svg { margin-top: calc(min(800px, 100%) * var(--title-lines) * -.03125); }
  .brief .picture { margin: 4px 0; }
  .tools, .reading, .guide { display: none; }
  .scroll { margin: 0; overflow: visible; }
  .picture svg { min-width: 0; }
  .picture, tr { break-inside: avoid; }
  details::details-content { content-visibility: visible; block-size: auto; }
  main { max-width: none; padding: 0; }
}
`;
