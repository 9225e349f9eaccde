import { describe, expect, it } from 'vitest';
import { limitsOf } from '../../src/report/limits.ts';
import { escapeHtml, reportPage } from '../../src/report/report-page.ts';
import { equidistanceTable } from '../../src/report/table.ts';
import { twoKinds } from './sample.ts';

const EVIL = '<script>alert("x")</script>';

function page(): string {
  const ensemble = twoKinds();
  const picture = {
    light: '<svg id="a"></svg>',
    dark: '<svg id="b"></svg>',
    description: EVIL,
    tables: [equidistanceTable(ensemble), { columns: [EVIL], rows: [[EVIL]] }],
  };
  return reportPage({
    title: EVIL,
    story: `${EVIL}\n\nSecond paragraph.`,
    facts: EVIL,
    limits: limitsOf(ensemble.scenario),
    sections: [{ id: EVIL, heading: EVIL, paragraphs: [EVIL], pictures: [picture] }],
    provenance: [{ path: EVIL, value: EVIL, unit: EVIL, source: EVIL, why: EVIL, from: EVIL }],
    indicators: { columns: [EVIL], rows: [[EVIL]] },
    events: [{ at: 3, target: EVIL, change: EVIL, until: EVIL, title: EVIL, why: EVIL, source: EVIL, assumed: true }],
    monthOf: (month) => `month ${month}`,
    command: `equidistance run '${EVIL}'`,
  });
}

describe('the report page', () => {
  it('escapes every text, so that a name cannot become a script', () => {
    expect(page()).not.toContain('<script');
    expect(page().match(/&lt;script&gt;/g)!.length).toBeGreaterThan(10);
    expect(escapeHtml(`<a href="x">'&`)).toBe('&lt;a href=&quot;x&quot;&gt;&#39;&amp;');
  });

  it('asks for nothing from outside', () => {
    expect(page()).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"`);
    expect(page()).not.toMatch(/https?:\/\/|<link|@import|\bsrc=/);
  });

  it('says the language, the limits and the command', () => {
    expect(page()).toContain('<html lang="en">');
    expect(page()).toContain('This is a thinking tool, not a forecast.');
    expect(page()).toContain('equidistance run &#39;');
  });

  it('carries both themes and a table twin for every picture', () => {
    expect(page()).toContain('<div class="light"><svg id="a">');
    expect(page()).toContain('<div class="dark"><svg id="b">');
    expect(page()).toContain('<summary>The same in words and numbers</summary>');
    expect(page()).toContain('<th scope="col">Middle, hedging</th>');
  });

  it('keeps paragraphs of the story apart', () => {
    expect(page()).toContain('<p>Second paragraph.</p>');
  });
});
