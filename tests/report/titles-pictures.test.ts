import { describe, expect, it } from 'vitest';
import { renderSvg } from '../../src/cli/results/render/picture.ts';
import type { Sweep } from '../../src/experiment/sweep/sweep.ts';
import { leansTo } from '../../src/report/subjects/explain/story.ts';
import { picturesOf } from '../../src/report/subjects/run/pictures.ts';
import { sweepChart } from '../../src/report/subjects/sweep/chart.ts';
import { gridChart } from '../../src/report/subjects/sweep/grid.ts';
import { oneKind, sampleEnsemble } from './sample.ts';

const FACTS = { version: '0.2.0', seed: 's', replicates: 1, points: 4, runs: 4, designs: ['x'] };
const { scenario } = sampleEnsemble({ runs: 4 });
const levers = [
  { path: 'rivalry.lever', label: 'rivalry' },
  { path: 'paths.credibility', label: 'credibility' },
];
const experiment = { levers, uncertainties: [], constants: [] };

describe('numbers on pictures', () => {
  it('are written in one way: a zero before the point on axes as on labels', async () => {
    const sweep = {
      experiment: { ...experiment, levers: levers.slice(0, 1) },
      outcome: 'equidistance.end.mean',
      levels: [[-1, 0, 1]],
      asSet: Float64Array.of(0.9, 0.8, 0.55),
      draws: [],
      bands: [],
    } as unknown as Sweep;
    const specs = [...picturesOf(oneKind(), { version: '0.2.0' }).map(({ spec }) => spec), sweepChart(sweep, scenario, FACTS)];
    for (const spec of specs) {
      const words = [...(await renderSvg(spec, 'light')).matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
      expect(words.filter((text) => /(^|[^\d])\.\d/.test(text))).toEqual([]);
      expect(words.filter((text) => /^-\d/.test(text))).toEqual([]);
    }
    expect(await renderSvg(specs[specs.length - 1], 'light')).toMatch(/>−0\.5</);
  });
});

describe('maps over two levers', () => {
  const mapOf = (outcome: string, asSet: readonly number[]): { x: number; y: number; k: string }[] => {
    const levels = [
      [-1, 1],
      [0.1, 0.9],
    ];
    const sweep = { experiment, outcome, levels, asSet: Float64Array.from(asSet), draws: [] } as unknown as Sweep;
    const [maps] = gridChart(sweep, scenario, FACTS).vconcat as unknown as {
      layer: { data: { values: { x: number; y: number; k: string }[] } }[];
    }[];
    return maps.layer[0].data.values;
  };

  it('are fullest where the state is farthest from balance, whichever outcome is drawn', () => {
    const choosing = mapOf('decisiveChoice.probability', [0, 0.2, 0.6, 1]).map(({ k }) => k);
    const balance = mapOf('equidistance.end.mean', [0.95, 0.85, 0.6, 0.4]).map(({ k }) => k);
    const hedging = mapOf('hedging.end', [1, 0.8, 0.4, 0]).map(({ k }) => k);
    for (const shades of [choosing, balance, hedging]) expect([shades[0], shades[3]]).toEqual(['0', '4']);
  });

  it('are pale throughout where all is alike', () => {
    expect(new Set(mapOf('equidistance.end.mean', [0.7, 0.7, 0.7, 0.7]).map(({ k }) => k))).toEqual(new Set(['0']));
  });
});

describe('who moves towards a camp', () => {
  it('has chosen it only where the tilt leans to it by what is written', () => {
    expect([leansTo(0.3, 1), leansTo(-0.24, 1), leansTo(0.004, 1), leansTo(-0.24, -1)]).toEqual([true, false, false, true]);
  });
});
