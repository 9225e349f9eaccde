import { describe, expect, it } from 'vitest';
import { renderSvg } from '../../src/cli/results/render/picture.ts';
import type { IndexName, IndexReading, Metrics } from '../../src/experiment/runs/metrics.ts';
import { INDICES, moveOf } from '../../src/experiment/runs/metrics.ts';
import { CAPTION_LINE, SUBTITLE_LINE, TITLE } from '../../src/report/chart/frame.ts';
import { metricsChart } from '../../src/report/subjects/theories/metrics-chart.ts';
import { metricsSentence, metricsTable, metricsTitles } from '../../src/report/subjects/theories/metrics-words.ts';
import { calm, oneKind, sampleEnsemble } from './sample.ts';
import { SAMPLES } from './samples.ts';

/** Readings with these changes against start and, where given, against a reference. */
function metrics(changes: readonly (number | null)[], againsts?: readonly (number | null)[]): Metrics {
  const readings = INDICES.map((index, k): IndexReading => {
    const change = changes[k];
    const against = againsts?.[k] ?? null;
    const start = change === null ? null : 0.9;
    return {
      index,
      byMonth: change === null ? [null, null] : [0.9, 0.9 + change],
      start,
      end: change === null ? null : 0.9 + change,
      change,
      move: change === null ? null : moveOf(change),
      against,
      moveAgainst: against === null ? null : moveOf(against),
    };
  });
  const apart = (of: 'move' | 'moveAgainst'): IndexName[] =>
    readings.filter((each) => each[of] !== null && each[of] !== readings[0][of]).map(({ index }) => index);
  return {
    readings,
    apart: apart('move'),
    apartAgainst: apart('moveAgainst'),
    unread: readings.filter(({ move }) => move === null).map(({ index }) => index),
    compared: againsts !== undefined,
  };
}

describe('the sentence on indices', () => {
  it('says that a conclusion survives where all indices say the same', () => {
    expect(metricsSentence(metrics([-0.2, -0.1, -0.3, -0.06, -0.07]))).toBe(
      'Equidistance falls by 0.20: all four other indices say the same (by 0.10, 0.30, 0.06 and 0.07), so this does not hang on the choice of index.',
    );
  });

  it('names those that disagree, and why', () => {
    const said = metricsSentence(metrics([-0.2, -0.1, -0.04, 0.01, 0.06]));
    expect(said).toMatch(/^Equidistance falls by 0\.20, but this hangs on the choice of index: /);
    expect(said).toContain('the aggregate tilt index holds (−0.04): it adds shares to rates');
    expect(said).toContain('entropy holds (+0.01): it sees one patron replace another');
    expect(said).toContain('exposure rises by 0.06: it weighs each imbalance by how hostile the two powers are');
    expect(said).not.toContain('within channels');
  });

  it('adds the reference on the same luck', () => {
    const said = metricsSentence(metrics([0, 0, 0, 0, 0], [-0.2, -0.1, -0.1, -0.01, -0.1]), 'managed');
    expect(said).toContain('Equidistance holds (0): all four other indices say the same, so');
    expect(said).toContain(
      'Equidistance ends 0.20 lower than managed, but this hangs on the choice of index: entropy is about the same (−0.01)',
    );
  });

  it('leaves out an index that cannot be read, and says so', () => {
    const said = metricsSentence(metrics([-0.2, -0.1, -0.3, -0.06, null]));
    expect(said).toContain('all indices that can be read say the same');
    expect(said).toContain('Exposure cannot be read here: no power is hostile to another in any month.');
    expect(metricsTitles(metrics([-0.2, -0.1, -0.3, -0.06, null]))[0]).toBe(
      'Equidistance falls; so do all indices that can be read',
    );
  });

  it('heads the picture with the same verdict', () => {
    expect(metricsTitles(metrics([-0.2, -0.1, -0.3, -0.06, -0.07]))[0]).toBe('Equidistance falls, by whichever index it is read');
    expect(metricsTitles(metrics([-0.2, -0.1, -0.04, 0.01, 0.06]))[0]).toContain('but 3 of 4 other indices say otherwise');
  });

  it('has a table twin', () => {
    const { columns, rows } = metricsTable(metrics([-0.2, -0.1, -0.3, -0.06, null], [0, 0, 0.1, 0, null]), 'managed');
    expect(columns).toEqual(['Index', 'Start', 'End', 'Change', 'Against managed']);
    expect(rows[0]).toEqual(['Equidistance', '0.90', '0.70', '−0.20, falls', '0, the same']);
    expect(rows[4]).toEqual(['Exposure', '–', '–', '–', '–']);
  });
});

describe.each(Object.entries(SAMPLES))('indices of %s', (_name, options) => {
  it('compile without a warning at the one width, without colour, in short words', async () => {
    const spec = metricsChart(sampleEnsemble(options), { version: '0.1.0', reference: calm() });
    for (const theme of ['light', 'dark'] as const)
      expect(/<svg[^>]* width="([\d.]+)"/.exec(await renderSvg(spec, theme))![1]).toBe('800');
    expect(JSON.stringify(spec)).not.toMatch(/#[0-9a-f]{3,8}\b|NaN|undefined|"(?:fill|stroke|color)":"(?!independent)/i);
    expect(spec.title.text.length).toBeLessThanOrEqual(TITLE);
    for (const line of spec.title.subtitle) expect(line.length).toBeLessThanOrEqual(SUBTITLE_LINE);
    const caption = (spec.vconcat as { mark?: { text: string[] } }[]).flatMap((part) => part.mark?.text ?? []);
    for (const line of caption) expect(line.length).toBeLessThanOrEqual(CAPTION_LINE);
    expect(spec.description).toMatch(/^Five small line charts/);
  });
});

describe('exposure without rivalry for a while', () => {
  it('is drawn in segments: a gap stays a gap', () => {
    const ensemble = oneKind();
    const exposure = Array.from({ length: 61 }, (_, month) => (month >= 20 && month < 30 ? null : 0.7));
    const { detail } = ensemble;
    const gapped = { ...ensemble, detail: { ...detail, mean: { ...detail.mean, exposure } } };
    const text = JSON.stringify(metricsChart(gapped, { version: '0.1.0' }));
    expect(text).toMatch(/"y":0\.7,"k":0\}/);
    expect(text).toMatch(/"y":0\.7,"k":30\}/);
    expect(text).not.toContain('"y":null');
  });
});
