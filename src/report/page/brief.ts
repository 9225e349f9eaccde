import { html, paragraphs } from './html.ts';

/** What a reader is told in a minute; with its picture it prints on one page. */
export interface Brief {
  readonly question: string;
  /** One sentence, as everywhere. */
  readonly finding: string;
  /** What is said beside it: how many choose, against what. */
  readonly besides: readonly string[];
  readonly reasons: readonly string[];
  readonly hangsOn: string;
  readonly limits: string;
  readonly cite: string;
}

/** What of a page has no section of its own. */
export type PagePart = 'story' | 'facts' | 'limits' | 'indicators' | 'events' | 'inputs' | 'again' | 'cited';

/** A part of a page that stands closed under a heading, which says what is found in it. */
export interface Fold {
  /** Anchor. */
  readonly id: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** Ids of the sections in it; those that no fold names stand in the last. */
  readonly sections: readonly string[];
  readonly parts: readonly PagePart[];
}

/** Write a brief around its picture. */
export function briefHtml({ question, finding, besides, reasons, hangsOn, limits, cite }: Brief, picture: string): string {
  return `<section class="brief" id="brief">
<p class="question">${html(question)}</p>
<h1>${html(finding)}</h1>
${paragraphs([besides.join(' ')])}
${picture}
<ul>
${reasons.map((reason) => `<li>${html(reason)}</li>`).join('\n')}
</ul>
${hangsOn === '' ? '' : `<p><strong>What it hangs on:</strong> ${html(hangsOn)}</p>`}
<p class="limits">${html(limits)}</p>
<p class="facts">${html(cite)}</p>
</section>`;
}

/** Write a closed part. */
export function foldHtml({ id, heading, paragraphs: words }: Fold, inner: string): string {
  return `<details class="fold" id="${id}"><summary><h2>${html(heading)}</h2></summary>
${[paragraphs(words), inner].filter(Boolean).join('\n')}
</details>`;
}
