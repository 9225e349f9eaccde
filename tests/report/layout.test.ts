import { describe, expect, it } from 'vitest';
import { placeEvents, toldEvents } from '../../src/report/chart/events.ts';
import { relax } from '../../src/report/chart/labels.ts';
import { sampleEnsemble } from './sample.ts';

const WIDTH = 580;

function place(events: readonly { at: number; title: string }[], months = 60) {
  return placeEvents(sampleEnsemble({ events, months, runs: 5 }).scenario, months, WIDTH);
}

describe('labels', () => {
  it('that have room stay where they are', () => {
    expect(relax([{ y: 10 }, { y: 50 }], 16, 0, 100)).toEqual([{ y: 10 }, { y: 50 }]);
  });

  it('that overlap are pushed apart evenly and keep their order', () => {
    expect(relax([{ y: 52 }, { y: 48 }], 16, 0, 100)).toEqual([{ y: 42 }, { y: 58 }]);
  });

  it('stay inside the plot', () => {
    const placed = relax([{ y: 99 }, { y: 99 }, { y: 99 }], 16, 0, 100).map(({ y }) => y);
    expect(placed).toEqual([68, 84, 100]);
  });

  it('never overlap, wherever they want to be', () => {
    const placed = relax(
      [3, 4, 4, 20, 21, 90, 99].map((y) => ({ y })),
      12,
      0,
      120,
    ).map(({ y }) => y);
    for (let k = 1; k < placed.length; k++) expect(placed[k] - placed[k - 1]).toBeGreaterThanOrEqual(12 - 1e-6);
  });
});

describe('events', () => {
  it('that are told once per target are drawn once', () => {
    expect(
      place([
        { at: 9, title: 'Sanctions' },
        { at: 9, title: 'Sanctions' },
      ]),
    ).toHaveLength(1);
  });

  it('beyond the horizon are left out', () => {
    expect(place([{ at: 90, title: 'Too late' }])).toEqual([]);
  });

  it('close together climb, so that no rule crosses an earlier text', () => {
    const placed = place([10, 11, 12].map((at) => ({ at, title: 'An event with a title' })));
    expect(placed.map((event) => event.level)).toEqual([0, 1, 2]);
  });

  it('are joined by the jumps of the lever, which nobody has written down', () => {
    const { scenario } = sampleEnsemble({ events: [{ at: 3, title: 'Sanctions' }], runs: 5 });
    const lever = [0, 0, 0.5, 0.6, 0.1];
    expect(toldEvents({ ...scenario, lever }).map(({ at, title, assumed }) => [at, title, assumed])).toEqual([
      [3, 'Sanctions', true],
      [2, 'Rivalry jumps', true],
      [4, 'Rivalry drops', true],
    ]);
  });

  it('far apart share a level', () => {
    expect(
      place([
        { at: 5, title: 'One' },
        { at: 30, title: 'Two' },
      ]).map((event) => event.level),
    ).toEqual([0, 0]);
  });

  it('never cross or overlap each other, and stay inside the plot', () => {
    const title = 'A title that is a good deal longer than there is room for in a small picture';
    for (const ats of [
      [3, 20, 21, 22, 40, 52, 58],
      [50, 51, 52, 53, 54, 55],
      [0, 59, 60],
      [30, 31, 58],
    ]) {
      const placed = place(ats.map((at, k) => ({ at, title: `${k} ${title}` })));
      const spans = placed.map((event) => ({
        ...event,
        from: event.left ? event.x - event.width : event.x,
        to: event.left ? event.x : event.x + event.width,
      }));
      for (const a of spans) {
        expect(a.from).toBeGreaterThanOrEqual(0);
        expect(a.to).toBeLessThanOrEqual(WIDTH);
        for (const b of spans) {
          if (a === b) continue;
          const textsMeet = a.level === b.level && a.from < b.to && b.from < a.to;
          const ruleCrosses = b.x > a.from && b.x < a.to && b.level <= a.level;
          expect(textsMeet || ruleCrosses, `${a.date} and ${b.date}`).toBe(false);
        }
      }
    }
  });
});
