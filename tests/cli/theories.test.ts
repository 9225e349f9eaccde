import { describe, expect, it } from 'vitest';
import { svgRecipe } from '../../src/cli/results/render/recipe-places.ts';
import { desk } from './fake-io.ts';

const FEW = ['--runs', '6', '--months', '14'] as const;

describe('run --theory all', () => {
  it('writes a fifth picture, and the rest as for the theory of the scenario', async () => {
    const [at, own] = [desk(), desk()];
    const { code } = await at.call('run', 'rising', ...FEW, '--theory', 'all', '--format', 'svg,vl');
    await own.call('run', 'rising', ...FEW, '--format', 'svg,vl');
    expect(code).toBe(0);
    expect(at.list('output/rising')).toEqual([...own.list('output/rising'), 'theories.svg', 'theories.vl.json'].sort());
    for (const file of ['channels.svg', 'equidistance.svg', 'ties.vl.json'])
      expect(svgRecipe(at.read(`output/rising/${file}`)).drawing).toBe(svgRecipe(own.read(`output/rising/${file}`)).drawing);
    // What is dotted stands under every theory in turn, so that it has the name of none.
    expect(at.read('output/rising/theories.vl.json')).toContain('"Dotted: Serbia 2026 under the same theory.');
    expect(JSON.parse(at.read('output/rising/summary.json'))).toMatchObject({ theory: 'mixed' });
    expect(JSON.parse(at.read('output/rising/manifest.json')).command).toContain('--theory all');
  });

  it('prints a list with --json, one object a theory, each as a run of that theory alone', async () => {
    const at = desk();
    const { out } = await at.call('run', 'rising', ...FEW, '--theory', 'all', '--format', 'html', '--json');
    const printed = JSON.parse(out.join('')) as { theory: string; outcomes: unknown; files: string[] }[];
    expect(printed.map(({ theory }) => theory)).toEqual(['constructivist', 'liberal', 'mixed', 'realist']);
    const alone = JSON.parse(
      (await desk().call('run', 'rising', ...FEW, '--theory', 'realist', '--format', 'csv', '--json')).out.join(''),
    );
    expect(printed[3].outcomes).toEqual(alone.outcomes);
    expect(printed[2].files).toContain('output/rising/summary.json');
    expect(printed[3].files).toEqual(['output/rising/report.html']);
    expect(at.read('output/rising/report.html')).toContain('The same scenario under each theory');
  });

  it('says in the summary what all agree on and where they part', async () => {
    const { out } = await desk().call('run', 'rising', ...FEW, '--theory', 'all', '--format', 'csv');
    const text = out.join('\n').replace(/\s+/g, ' ');
    expect(text).toMatch(/Theories (All four theories agree|The theories agree on nothing)/);
    expect(text).toContain('They part on');
    for (const name of ['Constructivist', 'Liberal', 'Mixed', 'Realist']) expect(text).toContain(name);
  });

  it('keeps to 40 columns', async () => {
    const { out } = await desk().callWith(
      { columns: 40 },
      'run',
      'rising',
      ...FEW,
      '--theory',
      'all',
      '--metrics',
      '--format',
      'csv',
    );
    const summary = out.slice(
      0,
      out.findIndex((line) => line.startsWith('Written')),
    );
    expect(summary).toContain('Theories');
    expect(summary).toContain('Indices');
    expect(summary.filter((line) => line.length > 40)).toEqual([]);
  });

  it('still refuses an unknown theory with a hint', async () => {
    const { code, err } = await desk().call('run', 'rising', '--theory', 'realistic');
    expect([code, err[0], err[1]]).toEqual([
      1,
      '✖ --theory: expected one of mixed, realist, liberal, constructivist, all, found "realistic"',
      '  did you mean realist?',
    ]);
  });
});
