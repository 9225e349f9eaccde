import type { Hover } from './hover.ts';

/** What the script of a report knows of one picture. */
export interface ScriptedPicture {
  /** File name of what is saved, without its ending. */
  readonly file: string;
  /** Vega-Lite specification, where it is to be saved too. */
  readonly spec?: unknown;
  readonly hover?: Hover;
}

/** Write the policy of a page: nothing from outside, and no script but the one with this hash. */
export function policyOf(scriptHash?: string): string {
  const scripted = scriptHash !== undefined;
  return [
    "default-src 'none'",
    ...(scripted ? [`script-src 'sha256-${scriptHash}'`] : []),
    "style-src 'unsafe-inline'",
    scripted ? 'img-src data: blob:' : 'img-src data:',
    'font-src data:',
  ].join('; ');
}

/** Write data for the script; no text in it can end the element. */
export function dataBlock(pictures: Readonly<Record<string, ScriptedPicture>>): string {
  const json = JSON.stringify(pictures).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `<script type="application/json" id="pictures">${json}</script>`;
}
