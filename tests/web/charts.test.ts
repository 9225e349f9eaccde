import { View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { describe, expect, it } from 'vitest';
import { compiledCharts, flowOf } from '../../.config/build-charts.ts';
import type { Ensemble } from '../../src/experiment/runs/outcomes.ts';
import { isSplit } from '../../src/report/chart/kinds.ts';
import { textWidth } from '../../src/report/words/text-width.ts';
import { unpackedFlow } from '../../src/web/charts/flow.ts';
import { mainChart } from '../../src/web/charts/main-chart.ts';
import { stripChart } from '../../src/web/charts/strip-chart.ts';
import { CHART_NAMES, type ChartRows, layerNames } from '../../src/web/charts/template.ts';
import { plotWords, sharesSentence, stripWords } from '../../src/web/explore/plot/chart-words.ts';
import { LANGUAGES } from '../../src/web/strings/both.ts';
import { numbersIn } from '../../src/web/strings/numbers.ts';
import { textsIn } from '../../src/web/strings/strings.ts';
import { calm, sampleEnsemble } from '../report/sample.ts';
import { SAMPLES } from '../report/samples.ts';

const speechIn = (language: (typeof LANGUAGES)[number]) => ({ language, t: textsIn(language), n: numbersIn(language) });
const WIDE = { narrow: false, size: { width: 500, height: 240 }, margins: { left: 40, right: 150, top: 9, bottom: 6 } };
const NARROW = { narrow: true, size: { width: 220, height: 220 }, margins: { left: 38, right: 100, top: 9, bottom: 6 } };

const drawn = (ensemble: Ensemble, view: typeof WIDE, language: (typeof LANGUAGES)[number] = 'en') =>
  mainChart({ ensemble, pinned: calm(), picked: null, ...view, words: plotWords(speechIn(language), ensemble, 'Managed') });

/** Numbers of all rows, and where texts end in pixels right of the plot. */
const numbersOf = ({ rows }: ChartRows) =>
  Object.values(rows).flatMap((some) => some.flatMap((row) => Object.values(row).filter((value) => typeof value === 'number')));

describe.each(Object.entries(SAMPLES))('charts of %s', (_, options) => {
  const ensemble = sampleEnsemble(options);

  it.each([WIDE, NARROW])('have finite numbers and labels within their margin, narrow or wide', (view) => {
    for (const language of LANGUAGES) {
      const chart = drawn(ensemble, view, language);
      expect(numbersOf(chart).filter((value) => !Number.isFinite(value))).toEqual([]);
      expect(Object.keys(chart.rows).filter((name) => !layerNames('plot').includes(name))).toEqual([]);
      const perPixel = (chart.x[1] - chart.x[0]) / view.size.width;
      const ends = ['label', 'labelPositive', 'labelNegative', 'labelMixed', 'note'].flatMap((name) =>
        (chart.rows[name] ?? []).map(({ x, t }) => {
          const strong = name !== 'note';
          return (Number(x) - chart.x[1]) / perPixel + textWidth(String(t), strong ? 12.5 : 11.5, strong ? 600 : 400);
        }),
      );
      expect(Math.max(...ends)).toBeLessThanOrEqual(view.margins.right + 1);
    }
  });

  it('show two kinds as two lines and one kind as a median', () => {
    const { rows } = drawn(ensemble, WIDE);
    expect('median' in rows).toBe(!isSplit(ensemble));
    expect('dense90' in rows).toBe(isSplit(ensemble));
  });

  it('have a strip whose shares sum to one and whose words are the reading', () => {
    const words = stripWords(speechIn('en'), ensemble);
    const { rows } = stripChart({ ensemble, size: WIDE.size, margins: WIDE.margins, words });
    const [low, high] = [rows.hedging, rows.negative].map((some) => some[some.length - 1]);
    expect([low.y, high.y2]).toEqual([0, 1]);
    const shares = [...sharesSentence(speechIn('en'), ensemble, ensemble.months).matchAll(/(\d+)\s%/g)].map(([, share]) =>
      Number(share),
    );
    expect(shares.reduce((a, b) => a + b, 0)).toBe(100);
  });
});

const THEMES = ['light', 'dark'] as const;

describe('compiled charts', () => {
  it.each(CHART_NAMES)('are written out as they were parsed, in both themes: %s', (chart) => {
    const packed = JSON.parse(JSON.stringify(compiledCharts()[chart]));
    const flows = THEMES.map((theme) => unpackedFlow(packed, theme));
    expect(flows).toEqual(THEMES.map((theme) => flowOf(chart, theme)));
    expect(flows[0]).not.toEqual(flows[1]);
  });

  it('draw the rows that they are given, in both themes', async () => {
    const ensemble = sampleEnsemble(SAMPLES['two kinds of runs']);
    const { rows, x, y } = drawn(ensemble, WIDE);
    const { plot } = compiledCharts();
    const pictures = await Promise.all(
      THEMES.map(async (theme) => {
        const view = new View(unpackedFlow(plot, theme), { renderer: 'none', expr: expressionInterpreter });
        for (const [name, some] of Object.entries(rows)) view.data(name, [...some]);
        view.signal('x0', x[0]).signal('x1', x[1]).signal('y0', y[0]).signal('y1', y[1]);
        return view.toSVG();
      }),
    );
    expect(pictures[0]).toContain('Still hedging, 37');
    expect(pictures[0].match(/<path/g)?.length).toBe(pictures[1].match(/<path/g)?.length);
    expect(pictures[0]).toContain('#1c2230');
    expect(pictures[1]).not.toContain('#1c2230');
    expect(pictures[1]).not.toMatch(/fill="(white|#fff(fff)?)"/);
  });
});
