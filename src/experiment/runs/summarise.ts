import { quantile } from 'd3-array';
import type { Case } from '../../model/case.ts';
import { usualChannels } from '../../model/decisions/options.ts';
import { DEPTHS } from '../../model/parameters.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import { MONTHS_A_YEAR } from '../../scenario/text/dates.ts';
import { GRID, gridQuantile, sumOf } from '../statistics/distribution.ts';
import { densestIntervals, densityOf, fires, hasTwoModes } from '../statistics/modes.ts';
import { wilson } from '../statistics/statistics.ts';
import { CELLS, type CellName, type Gathered, SCALARS, type ScalarName } from './collector.ts';
import { leanOf } from './lean.ts';
import type { Detail, Ensemble, Outcomes } from './outcomes.ts';
import { realRuns } from './real-runs.ts';

/** Cells of the coarser grid on which kinds of runs are looked for. */
const COARSE = 400;
const CHOSEN_KINDS = [1, 2] as const;

/** Where each shown power and channel stands in the case, which is sorted by id. */
interface Shown {
  readonly powers: readonly { readonly id: string; readonly at: number }[];
  readonly channels: readonly { readonly id: string; readonly at: number }[];
}

const monthsOf = ({ months }: Gathered): readonly number[] => Array.from({ length: months + 1 }, (_, month) => month);

/** Turn what was gathered into outcomes, and into what pictures need. */
export function summarise(scenario: Scenario, seed: string, gathered: Gathered): Ensemble {
  const { shown, case: kase } = scenario;
  const places: Shown = {
    powers: shown.powers.map((id) => ({ id, at: kase.powers.findIndex((power) => power.id === id) })),
    channels: shown.channels.map((id) => ({ id, at: kase.channels.findIndex((channel) => channel.id === id) })),
  };
  const detail = detailOf(scenario, seed, gathered, places);
  return {
    scenario,
    seed,
    runs: gathered.runs,
    months: gathered.months,
    outcomes: outcomesOf(scenario, gathered, places, detail),
    detail,
  };
}

function outcomesOf(scenario: Scenario, gathered: Gathered, shown: Shown, detail: Detail): Outcomes {
  const { runs, months, equidistance, endTilt, choiceMonth, choiceCamp } = gathered;
  const { positive, negative } = scenario.case.camps;
  const { side, ...lean } = leanOf(endTilt);
  const chosen = Array.from(choiceMonth).filter((month) => month > 0);
  const share = (camp: number) => choiceCamp.reduce((count, one) => count + (one === camp ? 1 : 0), 0) / runs;
  const at = (level: number) => quantile(chosen, level) as number;
  const tilts = (month: number) =>
    Object.fromEntries(shown.channels.map(({ id }, c) => [id, detail.mean.tiltByChannel[c][month]]));
  return {
    equidistance: {
      start: equidistance.median(0),
      end: { mean: detail.mean.equidistance[months], ...equidistance.quantiles(months) },
      byMonth: monthsOf(gathered).map((month) => ({ month, ...equidistance.quantiles(month) })),
    },
    lean: { ...lean, towards: side === 0 ? null : side > 0 ? positive : negative },
    withinChannels: { start: detail.mean.within[0], end: detail.mean.within[months] },
    tiltByChannel: { start: tilts(0), end: tilts(months) },
    hedging: {
      end: detail.kinds[months].hedging.share,
      byMonth: detail.kinds.map(({ hedging }, month) => ({ month, share: hedging.share })),
    },
    decisiveChoice: {
      probability: chosen.length / runs,
      interval: wilson(chosen.length, runs),
      byCamp: { [positive]: share(1), [negative]: share(-1) },
      month: chosen.length === 0 ? null : { p25: at(0.25), p50: at(0.5), p75: at(0.75) },
    },
    demands: demandsOf(gathered, scenario.case, shown),
    twoHumps: detail.twoHumps[months],
  };
}

type CellList = readonly (readonly [power: number, channel: number])[];

/** Count demands over a set of cells, each as heavy as its channel, by answer: refused, then the depths. */
function answersIn({ answers, m }: Gathered, { channels }: Case, cells: CellList): number[] {
  const levels = DEPTHS.length + 1;
  return Array.from({ length: levels }, (_, level) =>
    cells.reduce((sum, [p, c]) => sum + usualChannels(channels[c].weight) * answers[(p * m + c) * levels + level], 0),
  );
}

function demandsOf(gathered: Gathered, of: Case, { powers, channels }: Shown): Outcomes['demands'] {
  const years = (gathered.runs * gathered.months) / MONTHS_A_YEAR;
  const total = (cells: CellList) => answersIn(gathered, of, cells).reduce((sum, count) => sum + count, 0);
  const [refused, quarter] = answersIn(
    gathered,
    of,
    powers.flatMap((p) => channels.map((c) => [p.at, c.at] as const)),
  );
  const all = total(powers.flatMap((p) => channels.map((c) => [p.at, c.at] as const)));
  return {
    perYear: all / years,
    refused: all === 0 ? 0 : refused / all,
    low: all === 0 ? 0 : (refused + quarter) / all,
    byPower: Object.fromEntries(powers.map((p) => [p.id, total(channels.map((c) => [p.at, c.at] as const)) / years])),
    byChannel: Object.fromEntries(channels.map((c) => [c.id, total(powers.map((p) => [p.at, c.at] as const)) / years])),
  };
}

function detailOf(scenario: Scenario, seed: string, gathered: Gathered, shown: Shown): Detail {
  const { runs, equidistance, within, choiceMonth, choiceCamp } = gathered;
  const months = monthsOf(gathered);
  // Most months have runs of one kind only, and a grid is long: one without runs is not looked at.
  const gridsOf = (month: number, kinds: readonly number[]) =>
    kinds.filter((kind) => equidistance.size(month, kind) > 0).map((kind) => equidistance.counts(month, kind));
  const coarse = months.map((month) => coarsened(gridsOf(month, [0, ...CHOSEN_KINDS])));
  const smooth = coarse.map(densityOf);
  const size = (month: number, kind: number) => equidistance.size(month, kind) / runs;
  const middle = (grids: readonly Uint32Array[]) => (grids.length === 0 ? Number.NaN : gridQuantile(sumOf(grids), 0.5));
  const kind = (month: number, kinds: readonly number[]) => ({
    share: kinds.reduce((sum, one) => sum + equidistance.size(month, one), 0) / runs,
    middle: middle(gridsOf(month, kinds)),
  });
  const share = (flags: Uint8Array) => flags.reduce((sum, flag) => sum + flag, 0) / runs;
  return {
    twoHumps: fires(coarse.map((counts, month) => hasTwoModes(counts, smooth[month]))),
    densest: coarse.map((counts, month) => {
      const densest = densestIntervals(counts, smooth[month]);
      return { half: densest(0.5), most: densest(0.9) };
    }),
    kinds: months.map((month) => ({
      hedging: kind(month, [0]),
      chosen: kind(month, CHOSEN_KINDS),
    })),
    chosen: months.map((month) => ({
      positive: size(month, 1),
      negative: size(month, 2),
    })),
    realRuns: realRuns(scenario, seed, gathered.end),
    mean: meansOf(gathered, shown),
    medianWithin: months.map(within.median),
    answers: shown.powers.map((p) =>
      shown.channels.map((c) => {
        const [refused, quarter, half, most, whole] = answersIn(gathered, scenario.case, [[p.at, c.at]]);
        return { refused, quarter, half, most, whole };
      }),
    ),
    byRun: equidistance.byRun,
    end: gathered.end,
    choiceMonth,
    choiceCamp,
    otherLabels: { tilt: share(gathered.chosenByTilt), yield: share(gathered.chosenByYield) },
    gridWidth: equidistance.gridWidth,
  };
}

function coarsened(grids: readonly Uint32Array[]): Uint32Array {
  const coarse = new Uint32Array(COARSE);
  for (const counts of grids) for (let k = 0; k < GRID; k++) coarse[Math.floor((k * COARSE) / GRID)] += counts[k];
  return coarse;
}

function meansOf(gathered: Gathered, { powers, channels }: Shown): Detail['mean'] {
  const { runs, scalar, cell, exposed, n, m } = gathered;
  const months = monthsOf(gathered);
  const plain = Object.fromEntries(SCALARS.map((name) => [name, months.map((month) => scalar[name][month] / runs)])) as Record<
    ScalarName,
    number[]
  >;
  const cells = Object.fromEntries(
    CELLS.map((name) => [
      name,
      powers.map((p) => channels.map((c) => months.map((month) => cell[name][month * n * m + p.at * m + c.at] / runs))),
    ]),
  ) as Record<CellName, number[][][]>;
  return {
    ...plain,
    ...cells,
    gap: months.map((month) => plain.equidistance[month] - plain.within[month]),
    exposure: months.map((month) => (exposed[month] > 0 ? scalar.exposure[month] / exposed[month] : null)),
    tiltByChannel: channels.map((c) => months.map((month) => gathered.channelTilt[month * m + c.at] / runs)),
    outflow: powers.map((p) => months.map((month) => gathered.outflow[month * n + p.at] / runs)),
  };
}
