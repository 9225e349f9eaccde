import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import type { Uncertainty } from '../../../record/plausible/runs.ts';
import { shareOfNotKnowing } from '../../../record/plausible/split.ts';
import { chosenInWords } from '../../chart/equidistance-finding.ts';
import { type ChartOptions, captionOf, framed, LEFT, labelledAtEnd, type Spec, WIDTH } from '../../chart/frame.ts';
import type { Label } from '../../chart/labels.ts';
import { area, dots, type Part, panel, type Row, rules, texts } from '../../chart/marks.ts';
import { timeAxis } from '../../chart/time-axis.ts';
import { TENTHS } from '../../chart/value-axis.ts';
import { capital, number, percent, restPercent, yearAt } from '../../words/words.ts';
import { choosingRange, choosingSentence, partsSentence, settingsSentence } from './words.ts';

/** Pixels of the two plots. */
const SHARES = 130;
const POINTS = 190;

/** Draw how much of the spread is not knowing over time, and where every setting ends. */
export function uncertaintyChart(ensemble: Ensemble, uncertainty: Uncertainty, options: ChartOptions): Spec {
  const frame = {
    of: [ensemble.scenario.name],
    titles: uncertaintyTitles(uncertainty),
    subtitles: [
      `Above: how much of the spread (variance) of equidistance is chance and how much not knowing which settings hold. Below: one dot for each of ${uncertainty.under.length} settings that the record does not rule out.`,
    ],
    description: [
      'Two plots.',
      capital(settingsSentence(uncertainty)),
      partsSentence(uncertainty),
      choosingSentence(uncertainty),
    ].join(' '),
    caption: captionOf(ensemble, options, ['']),
    spacing: 34,
  };
  return framed(frame, [sharesPanel(ensemble, uncertainty), pointsPanel(ensemble, uncertainty)]);
}

function endShare({ byMonth }: Uncertainty): number | null {
  return shareOfNotKnowing(byMonth[byMonth.length - 1].parts);
}

/** State how much of the spread is not knowing, and how many choose. */
export function uncertaintyTitles(uncertainty: Uncertainty): string[] {
  const share = endShare(uncertainty);
  const range = `${choosingRange(uncertainty)} choose`;
  if (share === null) return [`Nothing is spread at the end; ${range}`];
  return [
    `Not knowing the settings is ${percent(share)} of the spread at the end; ${range}`,
    `Not knowing is ${percent(share)} of the spread at the end; ${range}`,
    `Not knowing is ${percent(share)} of the spread at the end`,
  ];
}

function shareAxis(domain: readonly [number, number], values: readonly number[]): Part {
  return {
    type: 'quantitative',
    title: null,
    scale: { domain, nice: false, zero: false },
    axis: { values, labelExpr: "format(datum.value * 100, '.0f') + ' %'", minExtent: LEFT, maxExtent: LEFT },
  };
}

function sharesPanel(ensemble: Ensemble, uncertainty: Uncertainty): Part {
  const { months, scenario } = ensemble;
  const { start } = scenario.case;
  // the first months have next to no spread, so nothing to share out
  const known = uncertainty.byMonth.flatMap(({ month, parts }) => {
    const share = month === 0 ? null : shareOfNotKnowing(parts);
    return share === null ? [] : [{ x: yearAt(start, month), share }];
  });
  const end = endShare(uncertainty);
  const labels: Label[] = [];
  if (end !== null) {
    labels.push({ text: `Not knowing, ${percent(end)}`, style: 'noteStrong', y: (1 - end / 2) * SHARES });
    labels.push({ text: `Chance, ${restPercent(1 - end)}`, style: 'noteStrong', y: ((1 - end) / 2) * SHARES });
  }
  return panel(
    { width: WIDTH, height: SHARES },
    { x: { ...timeAxis(scenario, months, WIDTH, true) }, y: shareAxis([0, 1], [0, 0.5, 1]) },
    [
      area(
        known.map(({ x, share }) => ({ x, y: share, y2: 1 })),
        'band90',
      ),
      area(
        known.map(({ x, share }) => ({ x, y: 0, y2: share })),
        'band50',
      ),
      ...labelledAtEnd(labels, SHARES, yearAt(start, months), (pixels) => 1 - pixels / SHARES),
    ],
  );
}

/** Room around the dots, in equidistance; the plot is never narrower than a tenth. */
const ROOM = 0.03;

function pointsPanel(ensemble: Ensemble, { under }: Uncertainty): Part {
  const { outcomes } = ensemble;
  const own = { end: outcomes.equidistance.end.mean, choosing: outcomes.decisiveChoice.probability };
  const ends = [...under.map(({ end }) => end), own.end];
  const low = Math.max(0, Math.floor((Math.min(...ends) - ROOM) * 10) / 10);
  const high = Math.min(1, Math.ceil((Math.max(...ends) + ROOM) * 10) / 10);
  const row = ({ end, choosing }: { readonly end: number; readonly choosing: number }): Row => ({ x: end, y: choosing });
  const steps = Math.round((high - low) * 10);
  const values = Array.from({ length: steps + 1 }, (_, k) => Math.round((low + k / 10) * 10) / 10);
  const x = {
    type: 'quantitative',
    title: null,
    scale: { domain: [low, high], nice: false, zero: false },
    axis: { values, ...TENTHS },
  };
  const top = Math.max(0.1, Math.ceil(Math.max(own.choosing, ...under.map(({ choosing }) => choosing)) * 10 + 0.2) / 10);
  const tick = top > 0.5 ? 0.25 : top > 0.2 ? 0.1 : 0.05;
  const ticks = Array.from(
    { length: Math.floor(Math.min(1, top) / tick + 1e-9) + 1 },
    (_, k) => Math.round(k * tick * 100) / 100,
  );
  const at = row(own);
  const right = own.end > (low + high) / 2;
  return panel({ width: WIDTH, height: POINTS }, { x, y: shareAxis([0, top], ticks) }, [
    rules([{ x: low, x2: high, y: 0 }], 'baseline'),
    dots(under.map(row), 'kindMixed', 26),
    dots([at], 'kindHedging', 90),
    texts([{ ...at, t: `own settings: ${number(own.end)}, ${chosenInWords(ensemble)} choose` }], 'noteStrong', {
      dx: right ? -9 : 9,
      dy: -11,
      align: right ? 'right' : 'left',
    }),
    texts([{ x: low, y: top, t: 'Up: share of runs that choose. Across: mean equidistance at the end.' }], 'note', { dy: -12 }),
  ]);
}
