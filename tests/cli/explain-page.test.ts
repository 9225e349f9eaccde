import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { desk } from './fake-io.ts';

describe('the page of a decision', () => {
  const at = desk();
  const folder = 'output/serbia-2025-run-0-month-25-RS';
  let page = '';
  let said: readonly string[] = [];
  beforeAll(async () => {
    ({ out: said } = await at.call('explain', 'serbia-2025', '--month', '25', '--actor', 'RS'));
    page = at.read(`${folder}/report.html`);
  });

  it('is written with its data, and the last line says where', () => {
    expect(said.at(-1)).toBe(`Written to ${folder}/: open report.html`);
    expect(at.list(folder)).toEqual(['manifest.json', 'report.html', 'summary.json']);
    const manifest = JSON.parse(at.read(`${folder}/manifest.json`));
    expect(manifest.files.sort()).toEqual(at.list(folder));
    expect(manifest.command).toBe('equidistance explain serbia-2025 --run 0 --month 25 --actor RS');
  });

  it('holds the same data as --json', async () => {
    const { out } = await at.call('explain', 'serbia-2025', '--month', '25', '--actor', 'RS', '--json');
    expect(JSON.parse(at.read(`${folder}/summary.json`))).toEqual(JSON.parse(out[0]));
  });

  it('shows every option with its worth and chance, and reasons that add up', () => {
    const { decision } = JSON.parse(at.read(`${folder}/summary.json`));
    const [options] = /<section id="decision">[\s\S]*?<\/table>/.exec(page)!;
    expect(options.match(/<tr>/g)).toHaveLength(decision.options.length + 1);
    for (const { name } of decision.options) expect(options).toContain(`>${name}</td>`);
    expect(page).toContain(`${decision.runnerUp} (likeliest other)</th>`);
    expect(page).toContain('>together</td>');
  });

  it('says the margin, the luck, the flip with its command, the limits and the inputs', () => {
    for (const words of [
      'The margin:',
      'The luck:',
      'From the start: the smallest change of one named assumption',
      'This command shows the decision turned:',
      'This is a thinking tool, not a forecast.',
      '<h2 id="inputs">',
      'The story of the run',
      'Also decided that month',
    ])
      expect(page).toContain(words);
    expect(page).not.toMatch(/NaN|undefined|<h2 id="indicators">/);
  });

  it('allows its own script by hash and nothing from outside', () => {
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)!;
    const [, code] = /<script>([\s\S]*?)<\/script>/.exec(page)!;
    expect(policy).toContain(`default-src 'none'; script-src 'sha256-${createHash('sha256').update(code).digest('base64')}'`);
    expect(page).not.toMatch(/<link|@import|\bsrc="/);
  });

  it('draws the run and the turned run, to be read month by month', () => {
    expect(page.match(/<svg /g)).toHaveLength(2);
    const [, json] = /<script type="application\/json" id="pictures">([\s\S]*?)<\/script>/.exec(page)!;
    const { hover, file } = JSON.parse(json).run;
    expect(file).toBe('serbia-2025-run-0-month-25-RS');
    expect(hover.months).toHaveLength(61);
    expect(hover.months[60].text).toMatch(/^run 0 at 0\.\d\d, with the decision turned at 0\.\d\d\nAll runs: /);
    expect(hover.plots[0].marks[60]).toHaveLength(2);
  });
});

describe('what explain writes', () => {
  it('is the story of a run without a month, by an own name', async () => {
    const at = desk();
    await at.call('explain', 'rupture', '--run', '17', '--months', '14');
    expect(at.list('output')).toEqual(['rupture-run-17']);
    const page = at.read('output/rupture-run-17/report.html');
    expect(page).toContain('<h1>Run 17 of Rupture in the second year</h1>');
    expect(page).toContain('<section id="story">');
    expect(page).not.toContain('<section id="decision">');
  });

  it('is nothing with --json alone, and the page where --out says so', async () => {
    const at = desk();
    const ask = ['explain', 'rupture', '--run', '1', '--months', '8', '--json'] as const;
    await at.call(...ask);
    expect(at.list()).toEqual([]);
    const { out } = await at.call(...ask, '--out', 'there');
    expect(at.list('there/rupture-run-1')).toContain('report.html');
    expect(out).toHaveLength(1);
  });

  it('is said by nobody with --quiet', async () => {
    const at = desk();
    const { code, out, progress } = await at.call('explain', 'rupture', '--months', '8', '--quiet');
    expect([code, out, progress.filter(Boolean)]).toEqual([0, [], []]);
    expect(at.list('output/rupture-run-0')).toContain('report.html');
  });

  it('is nothing where the decision cannot be found', async () => {
    const at = desk();
    expect((await at.call('explain', 'rupture', '--month', '99')).code).toBe(1);
    expect(at.list()).toEqual([]);
  });
});
