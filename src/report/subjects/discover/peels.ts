import type { Discovery } from '../../../experiment/discover/discovery.ts';
import { LEFT, WIDTH } from '../../chart/frame.ts';
import { dots, line, type Part, panel, type Row, texts } from '../../chart/marks.ts';
import { textWidth } from '../../words/text-width.ts';
import { percent } from '../../words/words.ts';

const HEAD = 20;
const PEELS_HEIGHT = 130;

/** Draw the way from all cases to a small box: how many of interest it still holds, and how many in it are. */
export function peelsPanel({ trajectory, found }: Discovery): Part {
  const rows = trajectory.map(({ coverage, density }): Row => ({ x: coverage, y: density, k: 0 }));
  const height = PEELS_HEIGHT + HEAD;
  const top = 1 + HEAD / PEELS_HEIGHT;
  const dot = dots([{ x: found.coverage, y: found.density }], 'kindHedging', 70);
  const percentAxis = "format(datum.value * 100, 'd') + ' %'";
  const x = {
    type: 'quantitative',
    title: null,
    scale: { domain: [1, 0], nice: false, zero: false },
    axis: { values: [1, 0.75, 0.5, 0.25, 0], labelExpr: percentAxis },
  };
  const y = {
    type: 'quantitative',
    title: null,
    scale: { domain: [0, top], nice: false, zero: false },
    axis: { values: [0, 0.5, 1], labelExpr: percentAxis, minExtent: LEFT, maxExtent: LEFT },
  };
  const said = `${percent(found.density)} of interest, ${percent(found.coverage)} of all such caught`;
  const label = { x: found.coverage, y: placeOfLabel(found, trajectory, textWidth(said, 11.5, 600)), t: said };
  const nearest = trajectory.reduce((best, one) => (distance(one, found) < distance(best, found) ? one : best));
  const layers = [
    line(rows, 'run'),
    line(
      [nearest, found].map(({ coverage, density }): Row => ({ x: coverage, y: density, k: 0 })),
      'eventAssumed',
    ),
    dot,
    texts([{ x: 1, y: top, t: 'Share of the cases in the box that are of interest' }], 'panel', { dy: 6 }),
    texts([{ x: 0, y: top, t: 'line: peeled step by step; dot: what is kept of it' }], 'note', { align: 'right', dy: 6 }),
    ...['haloNote', 'noteStrong'].map((style) => texts([label], style, { dx: LABEL_GAP })),
    texts([{ x: 0, y: 0, t: 'share caught' }], 'note', { dx: 8 }),
  ];
  return panel({ width: WIDTH, height }, { x, y }, layers);
}

/** Pixels from the dot to its words, and from words to the curve. */
const LABEL_GAP = 10;
const CLEAR = 13;

type Place = Pick<Discovery['found'], 'coverage' | 'density'>;

const distance = (one: Place, other: Place): number =>
  Math.abs(one.coverage - other.coverage) + Math.abs(one.density - other.density);

/** Find the height at which words to the right of the dot keep off the curve: under it where there is room, else over it. */
function placeOfLabel(found: Place, trajectory: readonly Place[], width: number): number {
  const [from, to] = [found.coverage, found.coverage - (width + 2 * LABEL_GAP) / WIDTH];
  // a step of the curve that begins outside the words may cross them
  const near = trajectory.filter(({ coverage }, k) => {
    const before = trajectory[Math.max(0, k - 1)].coverage;
    const after = trajectory[Math.min(trajectory.length - 1, k + 1)].coverage;
    return Math.min(coverage, after) <= from && Math.max(coverage, before) >= to;
  });
  const along = [...near.map(({ density }) => density), found.density];
  const clear = CLEAR / PEELS_HEIGHT;
  const under = Math.min(...along) - clear;
  return under > clear ? under : Math.min(1 - clear / 2, Math.max(...along) + clear);
}
