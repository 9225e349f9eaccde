import { describe, expect, it } from 'vitest';
import { desk } from './fake-io.ts';

const FEW = ['--runs', '6', '--months', '14'] as const;

describe('run --metrics', () => {
  it('writes a picture, says whether the conclusion survives, and can be made again', async () => {
    const at = desk();
    const { code, out } = await at.call('run', 'rising', ...FEW, '--metrics', '--format', 'vl');
    expect(code).toBe(0);
    expect(at.list('output/rising')).toContain('metrics.vl.json');
    expect(out.join('\n')).toMatch(/^Indices {3}Equidistance /m);
    expect(out.join('\n').replace(/\s+/g, ' ')).toContain('the choice of index');
    expect(JSON.parse(at.read('output/rising/manifest.json')).command).toMatch(/ --metrics$/);
  });

  it('is a section of every report all the same', async () => {
    const at = desk();
    await at.call('run', 'serbia-2026', ...FEW, '--format', 'html');
    expect(at.list('output/serbia-2026')).toEqual(['manifest.json', 'report.html', 'summary.json']);
    expect(at.read('output/serbia-2026/report.html')).toContain('Does it hang on the choice of index?');
  });
});
