import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bundleName, vegaFrom } from '../../../../src/cli/results/render/vega.ts';

const folder = mkdtempSync(join(tmpdir(), 'equidistance-vega-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Compile and draw a dot. */
async function dotBy({ compile, parse, View, resetSVGDefIds }: Awaited<ReturnType<typeof vegaFrom>>): Promise<string> {
  resetSVGDefIds();
  const { spec } = compile({
    data: { values: [{ a: 1 }] },
    mark: 'point',
    encoding: { x: { field: 'a', type: 'quantitative' } },
  });
  return new View(parse(spec), { renderer: 'none' }).toSVG();
}

describe('vega and vega-lite', () => {
  it('are put into one file that is named by their versions, once, and draw the same as from their many', async () => {
    const path = join(folder, 'dist');
    const drawn = await dotBy(await vegaFrom(path));
    expect(readdirSync(path)).toEqual([bundleName()]);
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
    expect(bundleName()).toBe(`vega-${dependencies.vega}-lite-${dependencies['vega-lite']}.mjs`);
    const made = statSync(join(path, bundleName())).mtimeMs;
    await vegaFrom(path);
    expect(statSync(join(path, bundleName())).mtimeMs).toBe(made);
    // A file stands where the folder should: nothing can be written there.
    writeFileSync(join(folder, 'taken'), '');
    expect(await dotBy(await vegaFrom(join(folder, 'taken')))).toBe(drawn);
  });

  it('are taken from their own files where the one file is torn', async () => {
    writeFileSync(join(folder, bundleName()), 'export { nothing');
    expect(await dotBy(await vegaFrom(folder))).toContain('<svg');
  });
});
