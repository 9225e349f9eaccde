import { describe, expect, it } from 'vitest';
import { reportFiles } from '../../src/cli/results/report-files.ts';
import { compare } from '../../src/experiment/compare/compare.ts';
import { originsBetween } from '../../src/experiment/compare/divergence.ts';
import { hangsOnSteps, pairsHangOnSteps } from '../../src/experiment/hangs/hangs-on.ts';
import { ensemble, resultOf } from '../../src/experiment/runs/ensemble.ts';
import type { Report } from '../../src/report/report.ts';
import { compareReport } from '../../src/report/subjects/compare/report.ts';
import { runReport } from '../../src/report/subjects/run/report.ts';
import { runScreen } from '../../src/report/subjects/run/screen.ts';
import { passageLines } from '../../src/report/words/passages.ts';
import { PLAIN_CASE } from '../../src/scenario/plain-case.ts';
import { loadShipped, SHIPPED_NAMES } from '../shipped.ts';
import { twoKinds } from './sample.ts';

const VERSION = '1.2.3';
const CHOICE = { runs: 40, seed: 'screen' };
/** Lines of one screen, and those of them that are the report, the next command and the limit. */
const SCREEN = 12;
const LAST = 3;
const WORDS = 200;

async function reportOfRun(name: string): Promise<Report> {
  const scenario = await loadShipped(name);
  const found = ensemble(scenario, CHOICE);
  const base = scenario.extends === undefined ? undefined : await loadShipped(scenario.extends, { months: scenario.horizon });
  const reference = base && ensemble(base, CHOICE);
  const origins = reference && originsBetween(found, reference);
  return runReport(found, {
    version: VERSION,
    metrics: false,
    hangsOn: resultOf(hangsOnSteps(scenario, CHOICE)),
    ...(reference && { reference }),
    ...(origins && { origins }),
  });
}

async function reportOfComparison(...names: readonly string[]): Promise<Report> {
  const comparison = compare(await Promise.all(names.map((name) => loadShipped(name))), CHOICE);
  const hangsOn = resultOf(
    pairsHangOnSteps(
      comparison.ensembles.map(({ scenario }) => scenario),
      CHOICE,
    ),
  );
  return compareReport(comparison, { version: VERSION, without: [], hangsOn });
}

const PLAIN = { bold: (text: string) => text, dim: (text: string) => text };
const flat = (lines: readonly string[]): string =>
  lines
    .join(' ')
    .replace(/[▁-█,]+/g, '')
    .replace(/\s+/g, ' ');
const screenOf = (report: Report, width: number): string[] => passageLines(report.screen ?? [], { ...PLAIN, width });
/** Words of a piece of a page, without its pictures. */
const wordsOf = (html: string): string[] =>
  html
    .replace(/<svg[\s\S]*?<\/svg>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
const plain = (text: string): string => wordsOf(text).join(' ').toLowerCase();
const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/'/g, '&#39;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

async function pageOf(report: Report): Promise<string> {
  const files = await reportFiles(report, 'equidistance again', { formats: ['html'], dark: false, boxes: async () => {} });
  return String(files.get('report.html'));
}

function checkScreen(report: Report): void {
  const wide = screenOf(report, 80);
  expect(wide.length + LAST, wide.join('\n')).toBeLessThanOrEqual(SCREEN);
  for (const width of [40, 80]) {
    const lines = screenOf(report, width);
    expect(lines.filter((line) => line.length >= width)).toEqual([]);
    expect(lines.join('\n')).not.toMatch(/NaN|undefined|null|\n\n/);
    // nothing is lost where it is broken anew, but for the comma behind a name that has a line of its own
    expect(flat(lines)).toBe(flat(wide));
  }
}

async function checkPage(report: Report): Promise<void> {
  const page = await pageOf(report);
  const [, brief] = /<section class="brief" id="brief">([\s\S]*?)<\/section>/.exec(page)!;
  expect(wordsOf(brief).length).toBeLessThan(WORDS);
  const { question, finding, besides, reasons, hangsOn, limits, cite } = report.page.brief!;
  expect(reasons).toHaveLength(3);
  const order = [question, finding, ...besides, ...reasons, hangsOn, limits, cite].map((text) => plain(escaped(text)));
  const places = order.map((text) => plain(brief).indexOf(text));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBe(0);
  expect(brief.match(/<figure/g)).toHaveLength(1);
  checkFolds(report, page.slice(page.indexOf('</section>')));
}

/** All that a page without a brief would show is below it, closed, under five headings that say what is found. */
function checkFolds({ page, sections }: Report, html: string): void {
  const folds = [...html.matchAll(/<details class="fold" id="[\w-]+"><summary><h2>(.*?)<\/h2><\/summary>/g)].map(
    ([, text]) => text,
  );
  expect(folds).toHaveLength(5);
  for (const heading of folds) expect(heading).toMatch(/^[A-Z][\w ]+[:,] \S/);
  expect(new Set(folds).size).toBe(5);
  expect(html).not.toContain('<details class="fold" open');
  const below = plain(html);
  const told = sections.flatMap((section) => [
    section.heading,
    ...section.paragraphs,
    ...('spec' in section
      ? [section.spec.description, ...section.tables.flatMap(({ columns, rows }) => [...columns, ...rows.flat()])]
      : (section.tables ?? []).flatMap(({ words, table }) => [words, ...table.columns, ...table.rows.flat()])),
  ]);
  const rest = [
    ...page.story.split('\n\n'),
    ...[page.facts, page.limits, ...page.provenance.flatMap(({ path, from }) => [path, from])],
    ...page.events.map(({ title }) => title),
    ...(page.indicators?.rows.flat() ?? []),
    'equidistance again',
  ];
  expect([...told, ...rest].filter((text) => !below.includes(plain(escaped(text))))).toEqual([]);
  const pictures = sections.filter((section) => 'spec' in section).length;
  // each in both themes; the first stands in the brief
  expect(html.match(/<figure /g)).toHaveLength(pictures - 1);
}

describe('run', () => {
  it.each(SHIPPED_NAMES)('answers on one screen and one page: %s', async (name) => {
    const report = await reportOfRun(name);
    checkScreen(report);
    await checkPage(report);
    expect(screenOf(report, 80)[0]).toContain(report.page.title);
    // nothing is said of a reference that it cannot be held against
    const isCompared = screenOf(report, 80).some((line) => line.startsWith('Compared '));
    if (!isCompared) expect(report.page.brief!.reasons.join(' ')).not.toContain('apart from');
  });

  it('says on its screen what a reader would ask', async () => {
    const text = screenOf(await reportOfRun('rising'), 80).join('\n');
    for (const label of ['Finding', 'Choosing', 'Compared', 'Course', 'Hangs on'])
      expect(text).toMatch(new RegExp(`^${label} `, 'm'));
    expect(text).toMatch(/^Compared {2}ends 0\.\d\d below serbia-\d+ \(95\s%: 0\.\d\d to 0\.\d\d\) in \d+\s% of pairs\.$/m);
    expect(text).toMatch(/40 runs, Jan \d{4} to Jan \d{4}$/m);
    expect(screenOf(await reportOfRun('rupture'), 80).join('\n')).toMatch(
      /choose the West \(95\s% interval [\w ]+\s%\), with these\s+channels\./,
    );
    expect(text).toMatch(/[▁-█]{30} median to Jan \d{4} \(▁ is 0\.\d, █ is 1\)/);
  });
});

it('draws two kinds of runs side by side, since no middle one describes them', () => {
  const lines = passageLines(runScreen(twoKinds(), {}), { ...PLAIN, width: 80 });
  expect(lines.length + LAST).toBeLessThanOrEqual(SCREEN);
  expect(lines.join('\n')).toMatch(/^Course {4}[▁-█]+ hedging [\u00a0▁-█]+ chosen \(▁ is 0\.\d, █ is 1\)$/m);
});

describe('compare', () => {
  it.each([
    ['rising', PLAIN_CASE],
    ['rising', 'serbia-2025'],
    ['managed', 'rupture'],
    ['rupture', 'nis-chokepoint'],
    ['tariff-war', 'new-government'],
  ])('answers on one screen and one page: %s against %s', async (...names) => {
    const report = await reportOfComparison(...names);
    checkScreen(report);
    await checkPage(report);
  });

  it('has a line for each pair of several', async () => {
    const report = await reportOfComparison('managed', 'rising', 'rupture');
    const lines = screenOf(report, 80);
    expect(lines.filter((line) => / less .*\(95\s%: .*\), (lower|higher) in /.test(line))).toHaveLength(2);
    await checkPage(report);
  });
});
