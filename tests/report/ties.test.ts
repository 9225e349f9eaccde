import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ensemble } from '../../src/experiment/runs/outcomes.ts';
import type { Spec } from '../../src/report/chart/frame.ts';
import { tiesChart } from '../../src/report/subjects/run/charts/ties.ts';
import { restSentence, shownTies } from '../../src/report/subjects/run/charts/ties-words.ts';
import { textWidth } from '../../src/report/words/text-width.ts';
import { CHANNELS, POWERS, sampleEnsemble } from './sample.ts';

const BASE = sampleEnsemble({ runs: 4, months: 6, events: [] });

/** An ensemble whose ties move by so much, power by power and channel by channel. */
function moving(changes: readonly number[], base: Ensemble = BASE): Ensemble {
  const channels = base.scenario.shown.channels.length;
  const tie = base.detail.mean.tie.map((row, p) =>
    row.map((months, c) => months.map((_, month) => 0.4 + (month === base.months ? changes[p * channels + c] : 0))),
  );
  return { ...base, detail: { ...base.detail, mean: { ...base.detail.mean, tie } } };
}

/** Texts of a picture, in the order in which they are drawn. */
function textsIn(spec: Spec): string[] {
  const panels = spec.vconcat as readonly {
    readonly layer?: readonly { readonly data: { readonly values: readonly { t?: string }[] } }[];
  }[];
  return panels.flatMap(({ layer = [] }) =>
    layer.flatMap(({ data }) => data.values.flatMap(({ t }) => (t === undefined ? [] : [t]))),
  );
}

const named = (spec: Spec): string[] => textsIn(spec).filter((text) => / in /.test(text));
const ALL = POWERS.length * CHANNELS.length;
const change = fc.integer({ min: -400, max: 400 }).map((k) => k / 1000);

describe('the picture of ties', () => {
  it('has rows for those that move most, eight at most, and counts the others by whether they move', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(change, fc.constant(0)), { minLength: ALL, maxLength: ALL }), (changes) => {
        const ensemble = moving(changes);
        const sizes = changes.map((each) => Math.abs(0.4 + each - 0.4)).sort((a, b) => b - a);
        const mover = sizes.filter((size) => size >= 0.05).length;
        const rows = named(tiesChart(ensemble, { version: '0' })).length;
        expect(rows).toBe(Math.min(8, Math.max(4, mover)));
        expect(shownTies(ensemble).shown.map(({ from, to }) => Math.abs(to - from))).toEqual(sizes.slice(0, rows));
        const said = restSentence(shownTies(ensemble).rest)
          .match(/\d+(?= (?:more|other) tie| by less)/g)!
          .map(Number);
        expect(said).toEqual([mover - rows, ALL - Math.max(rows, mover)].filter((count) => count > 0));
      }),
      { numRuns: 200 },
    );
  });

  it('says how many more move, and how many do not', () => {
    const rest = (moved: number): string =>
      restSentence(shownTies(moving(Array.from({ length: ALL }, (_, k) => (k < moved ? 0.2 : 0)))).rest);
    expect([2, 9, 12, ALL].map(rest)).toEqual([
      '20 other ties end less than 0.05 from where they began.',
      '1 more tie moves by 0.05 or more, 15 by less.',
      '4 more ties move by 0.05 or more, 12 by less.',
      '16 more ties move by 0.05 or more.',
    ]);
  });

  it('has a number on either side of a tie that stays where it is, and nothing under it where all are shown', () => {
    const powers = POWERS.slice(0, 2);
    const small = sampleEnsemble({ powers, channels: CHANNELS.slice(0, 1), runs: 4, months: 6, events: [] });
    const texts = textsIn(tiesChart(moving([0, 0], small), { version: '0' }));
    expect(texts.filter((text) => text === '0.40')).toHaveLength(4);
    expect(texts.filter((text) => text.includes('began'))).toEqual([]);
  });

  it('names the channel also where a power has a long name', () => {
    const powers = [{ id: 'A', name: 'United Commonwealth of the Northern and the Southern Seas', axis: 1 }, POWERS[3]];
    const channels = [CHANNELS[4], { id: 'sea', name: 'Fishing rights in the strait and beyond', weight: 0.5 }];
    const long = sampleEnsemble({ powers, channels, runs: 4, months: 6, events: [] });
    const names = named(tiesChart(moving([0.3, 0.2, 0.1, 0.05], long), { version: '0' }));
    expect(names[0]).toMatch(/^United Commonw.*… in energy$/);
    expect(names[1]).toMatch(/^United Commonw.*… in fishing.*…$/);
    for (const name of names) expect(textWidth(name, 13, 600)).toBeLessThanOrEqual(320);
  });
});
