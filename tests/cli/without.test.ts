import { describe, expect, it } from 'vitest';
import { desk } from './fake-io.ts';

const FEW = ['--runs', '6', '--months', '20', '--format', 'csv'] as const;
const flat = (lines: readonly string[]): string => lines.join(' ').replace(/\s+/g, ' ');

describe('run --without', () => {
  it('runs the scenario without a mechanism, against the scenario as it stands', async () => {
    const { call, list } = desk();
    const { code, out } = await call('run', 'rupture', '--without', 'demands', '--format', 'csv', '--more');
    expect(code).toBe(0);
    expect(flat(out)).toContain('none was made');
    expect(flat(out)).toMatch(/on the same luck it ends higher than rupture in (over )?\d+ % of pairs/);
    expect(flat(out)).toContain('equidistance run rupture --runs 200 --seed equidistance --without demands');
    expect(list('output')).toEqual(['rupture-without-demands']);
  });
  it('takes several, and offers the nearest known mechanism', async () => {
    const { call } = desk();
    const [json] = (await call('run', 'rupture', '--without', 'binding,honour', '--runs', '4', '--format', 'csv', '--json')).out;
    expect(JSON.parse(json).scenario).toBe('rupture-without-binding-without-honour');
    const wrong = await call('run', 'rupture', '--without', 'demand');
    expect(wrong.code).toBe(1);
    expect(wrong.err.join('\n')).toContain('did you mean demands?');
  });
});

describe('compare --without', () => {
  it('takes the mechanism from every scenario, as run does', async () => {
    const { call } = desk();
    const asked = ['rising', 'rupture', '--without', 'demands,honour', ...FEW, '--json'];
    const compared = JSON.parse((await call('compare', ...asked)).out[0]);
    expect(compared.scenarios).toEqual(['rising-without-demands-without-honour', 'rupture-without-demands-without-honour']);
    expect(compared.without).toEqual(['demands', 'honour']);
    const runs = JSON.parse((await call('run', ...asked)).out[0]);
    expect(compared.outcomes).toEqual(runs.map(({ outcomes }: { outcomes: unknown }) => outcomes));
    const standing = JSON.parse((await call('compare', 'rising', 'rupture', ...FEW, '--json')).out[0]);
    expect(standing).not.toHaveProperty('without');
    expect(standing.outcomes).not.toEqual(compared.outcomes);
  });

  it('says so in the summary, the data, the captions and the page', async () => {
    const { call, read, list } = desk();
    const { out } = await call('compare', 'rising', 'rupture', '--without', 'demands', '--runs', '5', '--months', '13', '--more');
    const folder = 'output/compare-rising-rupture-without-demands';
    const means = 'Without demands: powers never demand.';
    expect(flat(out)).toContain(`Taken away ${means}`);
    expect(flat(out)).toContain('--seed equidistance --months 13 --without demands');
    expect(list('output')).toEqual(['compare-rising-rupture-without-demands']);
    const manifest = JSON.parse(read(`${folder}/manifest.json`));
    expect(manifest.ids).toEqual(['rising-without-demands', 'rupture-without-demands']);
    expect(manifest.reference).toMatch(/^serbia-2026-without-demands /);
    expect(read(`${folder}/differences.csv`)).toContain('\nrising-without-demands,');
    for (const id of ['comparison', 'channels-gained']) {
      const panels = JSON.parse(read(`${folder}/${id}.vl.json`)).vconcat;
      expect(panels.at(-1).mark.text.join(' ')).toContain(means);
      expect(read(`${folder}/${id}.svg`)).toContain(means);
    }
    const page = read(`${folder}/report.html`);
    expect(page).toContain('<title>Rising rivalry and Rupture in the second year, without demands</title>');
    expect(page).toContain(
      'What differs between “Rising rivalry” and “Rupture in the second year”, without demands on the same luck?',
    );
    expect(page).toContain(`<p>${means} This holds for every scenario compared.</p>`);
  });

  it('offers the nearest known mechanism', async () => {
    const { code, err } = await desk().call('compare', 'rising', 'rupture', '--without', 'honor', ...FEW);
    expect([code, err[1]]).toEqual([1, '  did you mean honour?']);
  });
});

describe('explain --without', () => {
  it('explains the run of the scenario without it, and says so in its head', async () => {
    const { call, list } = desk();
    const { code, out } = await call('explain', 'rising', '--run', '3', '--without', 'demands');
    expect(code).toBe(0);
    expect(out[0]).toBe('Rising rivalry, without demands');
    expect(out[1]).toMatch(/^rising-without-demands [0-9a-f]{8} · run 3 · /);
    expect(out[2]).toBe('Without demands: powers never demand.');
    expect(flat(out.slice(3))).not.toMatch(/a demand of/);
    expect(list('output')).toEqual(['rising-without-demands-run-3']);
    const told = JSON.parse((await call('explain', 'rising', '--run', '3', '--without', 'demands', '--json')).out[0]);
    expect([told.scenario, told.without]).toEqual(['rising-without-demands', ['demands']]);
  });

  it('finds a flip that turns the decision without the mechanism too, and is not one that it has fixed', async () => {
    const { call } = desk();
    const ask = [
      'explain',
      'rising',
      '--run',
      '3',
      '--month',
      '9',
      '--actor',
      'RS',
      '--channel',
      'energy',
      '--without',
      'backlash,honour',
    ];
    const told = JSON.parse((await call(...ask, '--json')).out[0]);
    expect(told.flip.verified).toBe(true);
    expect(['parameters.backlash', 'parameters.honour']).not.toContain(told.flip.input);
    const turned = JSON.parse((await call(...ask, '--set', `${told.flip.input}=${told.flip.to}`, '--json')).out[0]);
    expect(turned.decision.chosen).not.toBe(told.decision.chosen);
    const { out } = await call(...ask);
    const command = /See it:\n((?:.*\\\n)*.*)\n/.exec(out.join('\n'))![1].replace(/\\\n/g, ' ').trim();
    expect(command).toContain('--without backlash');
    expect(command).toContain('--without honour');
  });

  it('offers the nearest known mechanism', async () => {
    const { code, err } = await desk().call('explain', 'rising', '--without', 'bindings');
    expect([code, err[1]]).toEqual([1, '  did you mean binding?']);
  });
});
