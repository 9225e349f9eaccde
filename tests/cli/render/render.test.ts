import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { fontFile, fontMetricsOf, measure, parseMetrics } from '../../../src/cli/results/render/font.ts';
import { subsetFont } from '../../../src/cli/results/render/font-subset.ts';
import { renderSvg, reportFonts } from '../../../src/cli/results/render/picture.ts';
import { renderPng, SCALE } from '../../../src/cli/results/render/png.ts';
import type { Spec } from '../../../src/report/chart/frame.ts';
import { picturesOf } from '../../../src/report/subjects/run/pictures.ts';
import { textWidth } from '../../../src/report/words/text-width.ts';
import { calm, sampleEnsemble, twoKinds } from '../../report/sample.ts';
import { SAMPLES } from '../../report/samples.ts';

const OPTIONS = { version: '0.1.0', reference: calm(), secondOpinion: { middle: 0.91, choosing: 0.05 } };
const WIDTH = 800;

function widthOf(svg: string): number {
  return Number(/<svg[^>]* width="([\d.]+)"/.exec(svg)![1]);
}

describe('text is measured with the font itself', () => {
  it('gives the advance widths of the hmtx table', () => {
    // Inter 4 Regular, 2048 units per em: A 1413, a 1150, zero 1292, space 576
    const units = (character: string): number => Math.round(fontMetricsOf(400).advance(character.codePointAt(0)!) * 2048);
    expect(['A', 'a', '0', ' '].map(units)).toEqual([1413, 1150, 1292, 576]);
    expect(measure('aa', 10, 400)).toBeCloseTo((20 * 1150) / 2048, 10);
  });

  it('knows three weights, and letters of Serbian in both scripts', () => {
    expect(measure('Median 0.85', 12.5, 600)).toBeGreaterThan(measure('Median 0.85', 12.5, 400));
    expect(measure('Đorđe Živković', 12, 400)).toBeGreaterThan(70);
    expect(measure('Београд', 12, 700)).toBeGreaterThan(40);
  });

  it('agrees with the widths that layouts use, within 4 %', () => {
    for (const text of [
      'Share of runs with no decisive choice so far',
      '62 % chose the West',
      '0.03 → 0.05 · “quoted” – 1 234',
      'Great-power rupture: rivalry jumps to 0.75',
    ]) {
      for (const weight of [400, 600, 700]) {
        const ratio = textWidth(text, 12, weight) / measure(text, 12, weight);
        expect(ratio).toBeGreaterThan(0.96);
        expect(ratio).toBeLessThan(1.04);
      }
    }
  });
});

describe.each(Object.entries(SAMPLES))('pictures of %s', (_name, options) => {
  it('compile without a warning in both themes, at the one width', async () => {
    for (const { spec } of picturesOf(sampleEnsemble(options), OPTIONS)) {
      for (const theme of ['light', 'dark'] as const) expect(widthOf(await renderSvg(spec, theme))).toBe(WIDTH);
    }
  });
});

describe('a rendered picture', () => {
  const spec = picturesOf(twoKinds(), OPTIONS)[0].spec;
  let svg = '';
  beforeAll(async () => {
    svg = await renderSvg(spec, 'light');
  });

  it('is the same bytes every time', async () => {
    await renderSvg(spec, 'dark');
    expect(await renderSvg(spec, 'light')).toBe(svg);
  });

  it('is an image with its description as label', () => {
    expect(svg).toMatch(/^<svg[^>]* role="img" aria-label="Line chart of equidistance/);
  });

  it('is twice as wide as a PNG', async () => {
    const png = Buffer.from(await renderPng(svg));
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(SCALE * WIDTH);
  });

  it('prefixes its ids when asked, and every reference finds its id', async () => {
    const prefixed = await renderSvg(spec, 'light', { prefix: 'equidistance-light-' });
    const ids = [...prefixed.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(ids.every((id) => id.startsWith('equidistance-light-'))).toBe(true);
    for (const [, id] of prefixed.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
  });

  it('escapes names', async () => {
    const evil = sampleEnsemble({ scenario: { name: '<script>"x"</script>', id: '<script>' }, runs: 20 });
    expect(await renderSvg(picturesOf(evil, OPTIONS)[0].spec, 'light')).not.toContain('<script');
  });
});

describe('what is refused', () => {
  const broken = (more: object): Spec =>
    ({
      $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
      title: { text: 't', subtitle: [] },
      description: 'd',
      ...more,
    }) as Spec;

  it('addresses, wherever they stand', async () => {
    const spec = broken({ data: { url: 'file:///etc/passwd' }, mark: 'point', encoding: {} });
    await expect(renderSvg(spec, 'light')).rejects.toThrow('spec.data.url');
    await expect(renderSvg(broken({ data: { values: [{}] }, mark: { type: 'text', href: 'x' } }), 'light')).rejects.toThrow(
      'spec.mark.href',
    );
  });

  it('warnings of vega-lite', async () => {
    const spec = broken({
      data: { values: [{ a: 1 }] },
      mark: 'bar',
      encoding: { x: { field: 'a', type: 'quantitative', scale: { type: 'nonsense' } } },
    });
    await expect(renderSvg(spec, 'light')).rejects.toThrow('the picture has a mistake');
  });
});

describe('fonts for a page', () => {
  it('keep the widths of what they hold and nothing else', () => {
    const file = readFileSync(fontFile(600));
    const subset = subsetFont(file, 'Serbia é → 0.85');
    expect(subset.length).toBeLessThan(12_000);
    const [whole, part] = [parseMetrics(file), parseMetrics(subset)];
    for (const character of 'Serbiaé→0.85')
      expect(part.advance(character.codePointAt(0)!)).toBe(whole.advance(character.codePointAt(0)!));
    expect(part.advance('Z'.codePointAt(0)!)).toBe(part.advance(0));
  });

  it('can be drawn with', async () => {
    const { Resvg } = await import('@resvg/resvg-js');
    const { mkdtempSync, writeFileSync } = await import('node:fs');
    const { tmpdir } = await import('node:os');
    const { join } = await import('node:path');
    const path = join(mkdtempSync(join(tmpdir(), 'equidistance-font-')), 'subset.ttf');
    writeFileSync(path, subsetFont(readFileSync(fontFile(400)), 'Serbia é'));
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20"><text x="0" y="15" font-family="Inter" font-size="16">Serbia é</text></svg>';
    const font = (file: string) => ({ font: { fontFiles: [file], loadSystemFonts: false, defaultFontFamily: 'Inter' } });
    const ink = (file: string): number => [...new Resvg(svg, font(file)).render().pixels].filter((value) => value > 128).length;
    expect(ink(path)).toBeGreaterThan(0);
    expect(Math.abs(ink(path) - ink(fontFile(400)))).toBeLessThan(20);
  });

  it('are three weights in data addresses', () => {
    const css = reportFonts('Serbia');
    expect(css.match(/@font-face/g)).toHaveLength(3);
    expect(css).not.toMatch(/https?:/);
  });
});

describe('pictures on one page', () => {
  it('have ids that never meet, in four pictures and two themes', async () => {
    const svgs: string[] = [];
    for (const { id, spec } of picturesOf(twoKinds(), OPTIONS)) {
      for (const theme of ['light', 'dark'] as const) svgs.push(await renderSvg(spec, theme, { prefix: `${id}-${theme}-` }));
    }
    const ids = svgs.flatMap((svg) => [...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
    expect(svgs).toHaveLength(8);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
