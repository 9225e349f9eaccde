import { describe, expect, it } from 'vitest';
import type { Ensemble } from '../../src/experiment/runs/outcomes.ts';
import { CAPTION_LINE, type Spec, SUBTITLE_LINE, TITLE, titleOf } from '../../src/report/chart/frame.ts';
import { PALETTES } from '../../src/report/colour/palette.ts';
import { themeConfig } from '../../src/report/colour/theme.ts';
import { picturesOf } from '../../src/report/subjects/run/pictures.ts';
import { runSummary } from '../../src/report/subjects/run/summary.ts';
import { theoriesChart } from '../../src/report/subjects/theories/chart.ts';
import { metricsChart } from '../../src/report/subjects/theories/metrics-chart.ts';
import { passageLines } from '../../src/report/words/passages.ts';
import { calm, oneKind, sampleEnsemble, twoKinds } from './sample.ts';
import { SAMPLES } from './samples.ts';

const OPTIONS = { version: '0.1.0', reference: calm(), secondOpinion: { middle: 0.91, choosing: 0.05 } };
const COLOUR = /#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(|"(?:fill|stroke|color)":"(?!independent)/i;

interface Node {
  readonly [key: string]: unknown;
}

/** Find every value under a key, anywhere in a specification. */
function valuesOf(node: unknown, key: string): unknown[] {
  if (Array.isArray(node)) return node.flatMap((each) => valuesOf(each, key));
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node as Node).flatMap(([name, value]) => [...(name === key ? [value] : []), ...valuesOf(value, key)]);
}

function captionOf(spec: Spec): string[] {
  const panels = spec.vconcat as readonly Node[];
  return (panels[panels.length - 1].mark as Node).text as string[];
}

describe('a picture far from where it was made', () => {
  it.each(['Rising rivalry', 'Rupture', 'A name so long that no line of any picture has room for all of it, and more'])(
    'has the name of its scenario on it: %s',
    (name) => {
      const { scenario, ...rest } = sampleEnsemble({});
      const ensemble = { ...rest, scenario: { ...scenario, name } };
      for (const { id, spec } of picturesOf(ensemble, OPTIONS)) {
        const words = `${spec.title.text} ${spec.title.subtitle.join(' ')}`;
        expect(words, id).toContain(name.slice(0, 40));
        expect(spec.title.subtitle.length, id).toBeLessThanOrEqual(2);
      }
    },
  );
});

describe.each(Object.entries(SAMPLES))('pictures of %s', (_name, options) => {
  const ensemble = sampleEnsemble(options);
  const pictures = picturesOf(ensemble, OPTIONS);

  it.each(pictures.map((picture) => [picture.id, picture] as const))(
    '%s keeps titles, subtitles and captions short',
    (_id, { spec }) => {
      const lines = [spec.title.text].flat();
      // one line, but for the finding, which stands whole
      expect(lines.length > 1).toBe(titleOf(spec).length > TITLE);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(TITLE);
      expect(titleOf(spec)).not.toMatch(/…|NaN|undefined/);
      expect(spec.title.subtitle.length).toBeLessThanOrEqual(2);
      for (const line of spec.title.subtitle) {
        expect(line.length).toBeLessThanOrEqual(SUBTITLE_LINE);
        expect(line).not.toContain('…');
      }
      expect(captionOf(spec)).toHaveLength(2);
      for (const line of captionOf(spec)) expect(line.length).toBeLessThanOrEqual(CAPTION_LINE);
    },
  );

  it.each(pictures.map((picture) => [picture.id, picture] as const))(
    '%s carries no colour, no address and no broken number',
    (_id, { spec }) => {
      expect(JSON.stringify(spec)).not.toMatch(COLOUR);
      expect(valuesOf(spec, 'url')).toEqual([]);
      expect(JSON.stringify(spec)).not.toMatch(/NaN|undefined|Infinity/);
      for (const values of valuesOf(spec, 'values')) expect(JSON.stringify(values)).not.toContain('null');
    },
  );

  it.each(pictures.map((picture) => [picture.id, picture] as const))(
    '%s uses only styles that both themes have',
    (_id, { spec }) => {
      for (const theme of ['light', 'dark'] as const) {
        const styles = Object.keys(themeConfig(theme).style as Node);
        for (const style of valuesOf(spec, 'style')) expect(styles).toContain(style);
      }
    },
  );

  it.each(pictures.map((picture) => [picture.id, picture] as const))(
    '%s says start and end in words, and has a table twin',
    (_id, { spec, tables }) => {
      expect(spec.description).toMatch(/start/i);
      expect(spec.description).toMatch(/end/i);
      expect(spec.description).not.toMatch(/NaN|undefined|\d\.\d{3}/);
      for (const table of tables) {
        expect(table.rows.length).toBeGreaterThan(0);
        for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
        expect(JSON.stringify(table)).not.toMatch(/NaN|undefined|\d\.\d{3}/);
      }
    },
  );

  it('prints the limit, the hash and the version under every picture', () => {
    for (const { spec } of pictures) {
      const caption = captionOf(spec).join('\n');
      expect(caption).toContain('A thinking tool, not a forecast');
      expect(caption).toContain(ensemble.scenario.hash);
      expect(caption).toContain('Equidistance 0.1.0');
    }
  });
});

describe('two kinds of runs', () => {
  it('have no median in picture, words and table', () => {
    const ensemble = twoKinds();
    expect(ensemble.outcomes.twoHumps).toBe(true);
    const [picture] = picturesOf(ensemble, { version: '0.1.0' });
    expect(valuesOf(picture.spec, 'style')).not.toContain('median');
    expect(titleOf(picture.spec)).toMatch(/^Two kinds/);
    expect(`${picture.spec.description} ${JSON.stringify(picture.tables)}`).not.toMatch(/median/i);
  });

  it('one kind has a median', () => {
    const [picture] = picturesOf(oneKind(), { version: '0.1.0' });
    expect(valuesOf(picture.spec, 'style')).toContain('median');
    expect(picture.spec.description).toMatch(/median/);
  });
});

describe('the reference', () => {
  it('is drawn and named, unless it is the scenario itself', () => {
    const named = (spec: Spec): boolean => JSON.stringify(spec).includes('Reference: managed');
    expect(named(picturesOf(oneKind(), OPTIONS)[0].spec)).toBe(true);
    expect(named(picturesOf(calm(), OPTIONS)[0].spec)).toBe(false);
  });

  it('has its name where that is another, and its id where both are called alike', () => {
    const given = calm();
    const reference = { ...given, scenario: { ...given.scenario, name: 'Serbia 2025' } };
    expect(JSON.stringify(picturesOf(oneKind(), { ...OPTIONS, reference })[0].spec)).toContain('Reference: Serbia 2025');
    const alike = { ...given, scenario: { ...given.scenario, name: oneKind().scenario.name } };
    expect(JSON.stringify(picturesOf(oneKind(), { ...OPTIONS, reference: alike })[0].spec)).toContain('Reference: managed');
  });

  it('is left out where its months are other months, in every picture and in the summary', () => {
    const given = calm();
    const later = { ...given, scenario: { ...given.scenario, case: { ...given.scenario.case, start: '2036-01' } } };
    const own = oneKind();
    const looks = { width: 80, bold: (text: string) => text, dim: (text: string) => text };
    const shown = (reference: Ensemble): boolean[] => [
      valuesOf(picturesOf(own, { ...OPTIONS, reference })[0].spec, 'style').includes('reference'),
      valuesOf(metricsChart(own, { version: '0.1.0', reference }), 'style').includes('reference'),
      valuesOf(theoriesChart([{ theory: 'mixed', ensemble: own, reference }], own, { version: '0.1.0' }), 'style').includes(
        'reference',
      ),
      passageLines(runSummary(own, { reference }), looks).some((line) => line.includes('Compared')),
    ];
    expect(shown(given)).toEqual([true, true, true, true]);
    expect(shown(later)).toEqual([false, false, false, false]);
  });
});

describe('the figure of the second opinion', () => {
  it('is printed in the caption when it is known', () => {
    const caption = captionOf(picturesOf(oneKind(), OPTIONS)[0].spec)[1];
    expect(caption).toContain('in the second opinion (pressure hardly bites), median 0.91 and 5 % choosing');
    expect(captionOf(picturesOf(oneKind(), { version: '1' })[0].spec)[1]).not.toContain('second opinion');
  });
});

describe('themes', () => {
  it('have the same keys and styles', () => {
    const shape = (value: unknown): unknown =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shape(each)]))
        : typeof value;
    expect(shape(themeConfig('dark'))).toEqual(shape(themeConfig('light')));
  });

  it.each(['light', 'dark'] as const)(
    'have a ramp of rivalry that only moves away from the %s ground, in legible words',
    (name) => {
      const { rivalry, rivalryText, ground } = PALETTES[name];
      const contrasts = rivalry.map((color) => contrast(color, ground));
      expect([...contrasts].sort((a, b) => a - b)).toEqual(contrasts);
      for (const color of rivalryText) expect(contrast(color, ground)).toBeGreaterThanOrEqual(4.5);
      expect(themeConfig(name).range).toMatchObject({ rivalry, rivalryText });
    },
  );
});

/** Contrast of two colours as WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
  const luminance = (color: string): number => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
