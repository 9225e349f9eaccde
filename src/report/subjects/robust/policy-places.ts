import type { Robust } from '../../../experiment/robust/robust.ts';
import { type Part, rules, texts } from '../../chart/marks.ts';
import { END, LEVER_START } from '../../chart/places.ts';
import { percent } from '../../words/words.ts';
import type { PixelArea } from './labels.ts';
import { regretWords } from './words.ts';

/** Pixels of the plot, and of the words around it. */
export const PLOT = 320;
export const FOOT = 44;
export const AXIS = 64;
const PAD = 10;

/** Places in pixels: to the right is good enough more often, upwards is nearer to the best. */
export interface PolicyPlaces {
  /** Ends of the two axes. */
  readonly end: number;
  readonly last: number;
  xOf(share: number): number;
  yOf(regret: number): number;
}

/** Find the places of shares and regrets. */
export function policyPlaces({ estimates }: Robust): PolicyPlaces {
  const most = Math.max(1e-9, ...estimates.regret[0].map(({ hi }) => hi));
  const end = stepFor(most) * Math.ceil(most / stepFor(most) - 1e-9);
  const [left, right] = [LEVER_START + AXIS + PAD, END - 2 * PAD];
  const last = Math.max(0.5, Math.ceil(Math.max(...estimates.allMet.map(({ hi }) => hi)) * 4 - 1e-9) / 4);
  return {
    end,
    last,
    xOf: (share) => left + (share / last) * (right - left),
    yOf: (regret) => FOOT + PAD + (1 - regret / end) * (PLOT - 2 * PAD),
  };
}

/** Find a step that makes five ticks at most. */
function stepFor(most: number): number {
  return [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5, 1, 2, 5, 10].find((step) => most / step <= 5) ?? most / 5;
}

/** Draw both axes. */
export function gridLayers({ end, last, xOf, yOf }: PolicyPlaces, outcome: string): Part[] {
  const step = stepFor(end);
  const levels = Array.from({ length: Math.round(end / step) + 1 }, (_, k) => k * step);
  const shares = [0, 0.25, 0.5, 0.75, 1].filter((share) => share <= last);
  return [
    rules(
      levels.map((level) => ({ x: LEVER_START + AXIS, x2: END, y: yOf(level) })),
      'grid',
    ),
    rules(
      shares.map((share) => ({ x: xOf(share), y: FOOT, y2: FOOT + PLOT })),
      'grid',
    ),
    rules([{ x: LEVER_START + AXIS, x2: END, y: FOOT }], 'baseline'),
    texts(
      levels.map((level) => ({ x: LEVER_START + AXIS - 8, y: yOf(level), t: level === 0 ? '0' : regretWords(outcome, level) })),
      'axisText',
      { align: 'right' },
    ),
    texts(
      shares.map((share) => ({ x: xOf(share), y: FOOT, t: percent(share) })),
      'axisText',
      { align: 'center', dy: 12 },
    ),
  ];
}

/** Intervals as thin areas, [policies across, then policies up]. */
export function armsOf({ estimates }: Robust, { xOf, yOf }: PolicyPlaces): PixelArea[] {
  const both = estimates.allMet.map((met, k) => ({ met, regret: estimates.regret[0][k] }));
  return [
    ...both.map(({ met, regret }) => ({ x: xOf(met.lo), x2: xOf(met.hi), y: yOf(regret.value), y2: yOf(regret.value) })),
    ...both.map(({ met, regret }) => ({ x: xOf(met.value), x2: xOf(met.value), y: yOf(regret.hi), y2: yOf(regret.lo) })),
  ];
}
