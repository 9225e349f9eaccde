/** Style of the report page: ink on paper, dark where the reader's system is dark, light in print. */
export const REPORT_STYLE = `
:root { color-scheme: light dark; --ground: #fff; --ink: #1c2230; --text: #333b49; --muted: #667080; --rule: #c3c9d2; --soft: #f4f5f8; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #12161e; --ink: #f2f4f8; --text: #d5dae3; --muted: #a3adbb; --rule: #46505f; --soft: #1a202b; }
  .picture .light { display: none; }
}
@media (prefers-color-scheme: light) { .picture .dark { display: none; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 16px/1.55 Inter, system-ui, sans-serif; }
main { max-width: 832px; margin: 0 auto; padding: 32px 16px 64px; }
h1 { margin: 0 0 8px; color: var(--ink); font-size: 28px; line-height: 1.2; font-weight: 700; }
h2 { margin: 48px 0 8px; color: var(--ink); font-size: 20px; line-height: 1.25; font-weight: 700; }
p { margin: 0 0 12px; max-width: 66ch; overflow-wrap: anywhere; }
.facts { color: var(--muted); font-size: 14px; }
.limits { padding: 12px 16px; border-left: 3px solid var(--rule); background: var(--soft); font-size: 15px; max-width: none; }
/* pictures carry a margin of their own */
.picture { margin: 8px -16px; }
.picture svg { display: block; width: 100%; max-width: 800px; height: auto; }
details { margin: 0 0 8px; font-size: 14px; }
summary { cursor: pointer; color: var(--muted); padding: 6px 0; }
summary:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; margin: 4px 0 16px; font-size: 13px; line-height: 1.4; font-variant-numeric: tabular-nums; }
th, td { padding: 4px 8px 4px 0; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { color: var(--muted); font-weight: 600; }
pre { margin: 0 0 12px; padding: 12px 16px; background: var(--soft); color: var(--ink); font: 13px/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
@media (max-width: 600px) {
  main { padding: 20px 16px 48px; }
  h1 { font-size: 23px; }
  table.wide thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  table.wide tr { display: block; padding: 6px 0; border-bottom: 1px solid var(--rule); }
  table.wide td { display: flex; justify-content: space-between; gap: 16px; padding: 1px 0; border: 0; }
  table.wide td::before { content: attr(data-name); flex: none; max-width: 50%; color: var(--muted); }
}
@media print {
  :root { --ground: #fff; --ink: #1c2230; --text: #333b49; --muted: #667080; --rule: #c3c9d2; --soft: #fff; }
  .picture .light { display: block; }
  .picture .dark { display: none; }
  .picture, tr { break-inside: avoid; }
  details::details-content { content-visibility: visible; block-size: auto; }
  main { max-width: none; padding: 0; }
}
`;
