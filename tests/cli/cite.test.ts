import { beforeAll, describe, expect, it } from 'vitest';
import { packageVersion } from '../../src/cli/package/package-root.ts';
import { releaseDate } from '../../src/cli/package/release-date.ts';
import { citation } from '../../src/report/cite/citation.ts';
import { PLAIN_CASE } from '../../src/scenario/plain-case.ts';
import { loadShipped } from '../shipped.ts';
import { desk, SHORT } from './fake-io.ts';

const VERSION = packageVersion();
const [YEAR, MONTH, DAY] = String(releaseDate(VERSION)).split('-');

describe('cite', () => {
  const at = desk();
  const one = async (...words: readonly string[]): Promise<string> => {
    const { code, out, err } = await at.call('cite', ...words);
    expect([code, err]).toEqual([0, []]);
    return out.join('\n');
  };
  beforeAll(async () => {
    await at.call('run', 'rising', 'serbia-2025', ...SHORT);
    await at.call('compare', 'managed', 'rising', ...SHORT);
  });

  it('writes all three forms with the version and the day on which it came out, and names the licences', async () => {
    const text = await one();
    expect(text).toContain(`@software{equidistance-${VERSION},\n  author  = {{The Equidistance authors}},`);
    expect(text).toContain(`  year    = {${YEAR}},\n  month   = {${Number(MONTH)}},\n  version = {${VERSION}},`);
    expect(text).toContain(`The Equidistance authors. (${YEAR}). Equidistance: `);
    expect(text).toContain(`(Version ${VERSION}) [Computer software].\n`);
    expect(text).toMatch(
      new RegExp(`^TY {2}- COMP\nAU {2}- The Equidistance authors$[\\s\\S]*^DA {2}- ${YEAR}/${MONTH}/${DAY}$`, 'm'),
    );
    expect(text).toMatch(/^ER {2}- $/m);
    expect(text).toMatch(/CC BY 4\.0.*Code:\s+MIT/s);
  });

  it('names no DOI, no address of ours and no person', async () => {
    expect(await one('rising')).not.toMatch(/doi|https?:|@[a-z]+\./i);
  });

  it('gives a single form alone, so that it can go into a file', async () => {
    expect(await one('--style', 'ris')).toMatch(/^TY {2}- COMP\n[\s\S]*\nER {2}- $/);
    expect((await one('--style', 'apa')).split('\n')).toHaveLength(1);
  });

  it('names a scenario with its hash: in short for people, whole for programs', async () => {
    const { hash } = await loadShipped('rising');
    expect(await one('rising', '--style', 'apa')).toMatch(
      new RegExp(` Scenario “Rising rivalry” \\(rising, ${hash.slice(0, 8)}\\)\\.$`),
    );
    for (const style of ['bibtex', 'ris']) expect(await one('rising', '--style', style)).toContain(`(rising, SHA-256 ${hash})`);
  });

  it('names an experiment with the scenarios that it asks', async () => {
    const { hash, name } = await loadShipped(PLAIN_CASE);
    const text = await one('where-it-tips', '--style', 'apa');
    expect(text).toContain(`Experiment “Where it tips, if it does”; scenario “${name}” (${PLAIN_CASE}, ${hash.slice(0, 8)}).`);
  });

  it('names of a result what its manifest says: scenarios, runs and seed', async () => {
    const { hash, seed, runs } = JSON.parse(at.read('output/rising/manifest.json'));
    const text = await one('output/rising', '--style', 'apa');
    expect(text).toContain(`(rising, ${hash.slice(0, 8)}); ${runs} runs, seed “${seed}”.`);
    expect(await one('output/compare-managed-rising', '--style', 'apa')).toMatch(
      /Scenarios “.+” \(managed, \w{8}\) and “Rising rivalry” \(rising, /,
    );
  });

  it('means the scenario where a folder without results is called as one', async () => {
    at.write('managed/note.txt', 'mine');
    expect(await one('managed', '--style', 'apa')).toContain(' (managed, ');
  });

  it('gives no year to a version of which the changelog knows no day', async () => {
    const manifest = JSON.parse(at.read('output/rising/manifest.json'));
    at.write('old/manifest.json', JSON.stringify({ ...manifest, version: '0.0.7', seal: undefined }));
    expect(await one('old', '--style', 'apa')).toContain('The Equidistance authors. (n.d.). Equidistance');
    expect(await one('old', '--style', 'bibtex')).not.toContain('year');
  });

  it('says that a manifest was changed since it was written', async () => {
    const manifest = JSON.parse(at.read('output/rising/manifest.json'));
    at.write('edited/manifest.json', JSON.stringify({ ...manifest, runs: 7 }));
    const { code, err } = await at.call('cite', 'edited');
    expect([code, err]).toEqual([0, ['⚠ edited: its manifest was changed since it was written']]);
  });

  it.each([
    [
      ['output'],
      '✖ output holds 3 results: compare-managed-rising, rising and serbia-2025',
      'name one of them, for example output/compare-managed-rising',
    ],
    [['empty'], '✖ there is no result in empty', `make one: equidistance run ${PLAIN_CASE}`],
    [[''], '✖ which scenario, experiment or result?', 'equidistance cite alone is for the software'],
    [['nowhere'], '✖ no scenario is called "nowhere"', 'equidistance list shows'],
    [['--style', 'mla'], '✖ --style: expected one of bibtex, apa, ris, found "mla"', ''],
    [['unversioned'], '✖ the manifest in unversioned names no version', 'give the command of the result once more'],
  ])('refuses %j in words', async (words, message, hint) => {
    at.write('empty/note.txt', 'nothing');
    at.write('unversioned/manifest.json', '{"schema": "equidistance/manifest/2", "version": 7}');
    const { code, err } = await at.call('cite', ...words);
    expect([code, err[0]]).toEqual([1, message]);
    expect(err[1] ?? '').toContain(hint);
  });
});

it('a name with signs that mean something to TeX stands for itself, and on one line', () => {
  const scenarios = [{ id: 'odd {id}', name: '50 % & more\n\\input{x}', hash: 'a'.repeat(64) }];
  const entry = citation({ version: '1.0.0', scenarios }, 'bibtex');
  expect(entry).toContain('“50 \\% \\& more \\textbackslash{}input\\{x\\}” (odd \\{id\\}, ');
  expect(entry).toMatch(/^@software\{equidistance-1\.0\.0-odd-id-aaaaaaaa,$/m);
});
