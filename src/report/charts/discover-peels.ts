import type { Discovery } from '../../experiment/discovery.ts';
import { percent } from '../words.ts';
import { LEFT, WIDTH } from './frame.ts';
import { dots, line, type Part, panel, type Row, rules, texts } from './marks.ts';

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
  const below = found.density > 0.5;
  const layers = [
    line(rows, 'run'),
    rules([{ x: found.coverage, y: 0, y2: found.density }], 'eventAssumed'),
    dot,
    texts([{ x: 1, y: top, t: 'Share of the cases in the box that are of interest' }], 'panel', { dy: 6 }),
    ...['haloNote', 'noteStrong'].map((style) =>
      texts(
        [
          {
            x: found.coverage,
            y: found.density,
            t: `${percent(found.density)} of interest, ${percent(found.coverage)} of all such caught`,
          },
        ],
        style,
        { dx: 8, dy: below ? 14 : -10 },
      ),
    ),
    texts([{ x: 0, y: 0, t: 'share caught' }], 'note', { dx: 8 }),
  ];
  return panel({ width: WIDTH, height }, { x, y }, layers);
}
