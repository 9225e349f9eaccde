import type { Ensemble } from '../../../../experiment/runs/outcomes.ts';
import { LEFT, labelledAtEnd, WIDTH } from '../../../chart/frame.ts';
import { area, line, type Part, panel, texts } from '../../../chart/marks.ts';
import { timeAxis } from '../../../chart/time-axis.ts';
import { TENTHS } from '../../../chart/value-axis.ts';
import { number, yearAt } from '../../../words/words.ts';
import { gapSeries, startOfAxis } from './channels-words.ts';

const HEIGHT = 130;
/** Pixels that the name of the gap takes, along and across. */
const NAME_WIDTH = 350;
const NAME_HEIGHT = 18;

/** Draw equidistance overall and within channels over time; the wedge between them is the compensation gap. */
export function gapPanel(ensemble: Ensemble): Part {
  const { scenario, months } = ensemble;
  const { overall, within } = gapSeries(ensemble);
  const lowest = startOfAxis(ensemble);
  const perUnit = HEIGHT / (1 - lowest);
  const x = (month: number): number => yearAt(scenario.case.start, month);
  const labels = [
    { text: 'Overall', style: 'label', y: (1 - overall[months]) * perUnit },
    {
      text: `gap ${number(overall[months] - within[months])}`,
      style: 'note',
      y: (1 - (overall[months] + within[months]) / 2) * perUnit,
    },
    { text: 'Within channels', style: 'label', y: (1 - within[months]) * perUnit },
  ];
  const layers = [
    area(
      overall.map((y2, month) => ({ x: x(month), y: within[month], y2 })),
      'band90',
      'monotone',
    ),
    line(
      overall.map((y, month) => ({ x: x(month), y })),
      'median',
      'monotone',
    ),
    line(
      within.map((y, month) => ({ x: x(month), y })),
      'dashed',
      'monotone',
    ),
    ...gapName(ensemble, perUnit),
    ...labelledAtEnd(labels, HEIGHT, x(months), (pixels) => 1 - pixels / perUnit),
  ];
  const step = 1 - lowest > 0.5 ? 0.2 : 0.1;
  const values = Array.from(
    { length: Math.floor((1 - lowest) / step + 1e-6) + 1 },
    (_, k) => Math.round((1 - k * step) * 10) / 10,
  );
  const axis = { values, ...TENTHS, minExtent: LEFT, maxExtent: LEFT };
  const y = { type: 'quantitative', title: null, scale: { domain: [lowest, 1], nice: false, zero: false }, axis };
  return panel({ width: WIDTH, height: HEIGHT }, { x: timeAxis(scenario, months, WIDTH, true), y }, layers);
}

/** Name the gap inside it, where it is thick enough all along the words. */
function gapName(ensemble: Ensemble, perUnit: number): Part[] {
  const { scenario, months } = ensemble;
  const { overall, within } = gapSeries(ensemble);
  const along = Math.ceil((NAME_WIDTH / WIDTH) * months);
  const ceiling = Math.min(...overall.slice(0, along));
  const floor = Math.max(...within.slice(0, along));
  if ((ceiling - floor) * perUnit < NAME_HEIGHT) return [];
  const t = `Compensation gap, ${number(overall[0] - within[0])}: balance only because leanings cancel`;
  return [texts([{ x: yearAt(scenario.case.start, 0), y: (ceiling + floor) / 2, t }], 'noteStrong', { dx: 12 })];
}
