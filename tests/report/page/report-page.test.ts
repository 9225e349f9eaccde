import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { equidistanceHover } from '../../../src/report/page/hover.ts';
import { escapeHtml } from '../../../src/report/page/html.ts';
import { type ReportContents, reportPage } from '../../../src/report/page/report-page.ts';
import { REPORT_SCRIPT } from '../../../src/report/page/script.ts';
import { equidistanceChart } from '../../../src/report/subjects/run/charts/equidistance.ts';
import { equidistanceTable } from '../../../src/report/subjects/run/tables.ts';
import { limitsOf } from '../../../src/report/words/limits.ts';
import { oneKind, twoKinds } from '../sample.ts';

const EVIL = '<script>alert("x")</script>';

function page(more: Partial<ReportContents> = {}, saved = {}): string {
  const ensemble = twoKinds();
  const picture = {
    light: '<svg id="a"></svg>',
    dark: '<svg id="b"></svg>',
    description: EVIL,
    tables: [equidistanceTable(ensemble), { columns: [EVIL], rows: [[EVIL]] }],
    ...saved,
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
    ...more,
  });
}

const HASH = createHash('sha256').update(REPORT_SCRIPT).digest('base64');
/** A page with its script, whose picture carries names that try to end it. */
const scripted = (): string =>
  page({ scriptHash: HASH }, { file: 'x</script><script>alert(1)</script><!--', spec: { title: EVIL } });

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

describe('the script of the report page', () => {
  it('is the only one that the policy allows, by its own hash', () => {
    expect(scripted()).toContain(
      `content="default-src 'none'; script-src 'sha256-${HASH}'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:"`,
    );
    const [, code] = /<script>([\s\S]*?)<\/script>/.exec(scripted())!;
    expect(createHash('sha256').update(code).digest('base64')).toBe(HASH);
  });

  it('is left out with its data where no hash is given, and the page says the same', () => {
    expect(page()).not.toContain('<script');
    for (const text of ['<svg id="a">', '<svg id="b">', '<summary>The same in words and numbers</summary>', 'Middle, hedging'])
      for (const one of [page(), scripted()]) expect(one).toContain(text);
  });

  it('gets data that cannot end their element', () => {
    expect(scripted().match(/<script/g)).toHaveLength(2);
    expect(scripted().match(/<\/script>/g)).toHaveLength(2);
    expect(scripted()).not.toContain('<!--');
    const [, json] = /<script type="application\/json" id="pictures">(.*?)<\/script>/.exec(scripted())!;
    const [picture] = Object.values(JSON.parse(json)) as { file: string; spec: { title: string } }[];
    expect(picture).toMatchObject({ file: 'x</script><script>alert(1)</script><!--', spec: { title: EVIL } });
  });

  it('runs as a program, asks for nothing and evaluates nothing', () => {
    expect(() => new Function(REPORT_SCRIPT)).not.toThrow();
    expect(REPORT_SCRIPT).not.toMatch(
      /\beval\b|Function\(|fetch|XMLHttp|import\(|https?:(?!\/\/www\.w3\.org)|innerHTML|<\/script|<!--/,
    );
    expect(REPORT_SCRIPT.split('\n').length).toBeLessThanOrEqual(150);
  });
});

describe('what a picture says month by month', () => {
  it('is a median with its bands, and the shares', () => {
    const spec = equidistanceChart(oneKind(), { version: '1' });
    const hover = equidistanceHover(oneKind(), spec);
    expect(hover.months).toHaveLength(61);
    expect(hover.months[0]).toMatchObject({ name: 'Jan 2025' });
    expect(hover.months[60].text).toMatch(
      /^median 0\.\d\d, half of the runs .* to .*, 90 % .* Hedging \d+ %, West \d+ %, East \d+ %$/,
    );
    const [main, strip] = hover.plots;
    expect(main).toMatchObject({ group: 'concat_0_group', left: 0, width: 580, top: 0 });
    expect(strip).toMatchObject({ group: 'concat_1_group', left: 0, width: 580, height: 60 });
    expect(main.marks).toHaveLength(61);
    const [dot] = main.marks[0];
    expect([dot > 0, dot < main.height, main.marks[0].length]).toEqual([true, true, 1]);
  });

  it('is two kinds and no median where there are two', () => {
    const hover = equidistanceHover(twoKinds(), equidistanceChart(twoKinds(), { version: '1' }));
    expect(hover.months[60].text).toMatch(/^middle of those still hedging .*, middle of those that have chosen .*, densest 90 %/);
    expect(hover.plots[0].marks[60]).toHaveLength(2);
    expect(JSON.stringify(hover)).not.toMatch(/median|NaN|null/);
  });
});
