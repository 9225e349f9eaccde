import { medianOf } from '../../../experiment/statistics/statistics.ts';
import type { Backcast } from '../../../record/test/backcast.ts';
import { firstScored } from '../../../record/test/expected.ts';
import type { Summary } from '../../../record/test/series-scores.ts';
import type { Table } from '../../words/table.ts';
import { list, number, percent, plural } from '../../words/words.ts';
import { NO_SCORE, scoreText } from './tables.ts';
import { inOrder, seriesName } from './words.ts';

/** Coverage within this of nine tenths is told as right. [C] */
const NEAR = 0.05;
const NINE_TENTHS = 0.9;

/** Say how many measured years lie in the band, and what that says of it. */
export function coverageSentence({ coverage90, points }: Pick<Summary, 'coverage90' | 'points'>): string {
  if (coverage90 === null) return 'nothing is measured in these years.';
  const judged =
    coverage90 < NINE_TENTHS - NEAR
      ? 'the model is surer of itself than it may be'
      : coverage90 > NINE_TENTHS + NEAR
        ? 'the bands are wider than they need be'
        : 'as it should be';
  return `${percent(coverage90)} of ${plural(points, 'measured year')} ${points === 1 ? 'lies' : 'lie'} in the band that should hold 90 %: ${judged}.`;
}

/** Say where the noise of measuring comes from. */
export function noiseSentence(result: Backcast): string {
  const { indicators, uncertainty } = result;
  const judged = indicators.filter(({ noise }) => noise.from === 'judgement').length;
  const measured = indicators.length - judged;
  const rest = judged > 0 ? `; for ${judged} with too few points it is a judgement` : '';
  return `The bands hold the luck of the runs,${uncertainty ? ' not knowing the settings,' : ''} the noise of a year, and how far a series wanders by itself, estimated for ${measured} series from years before ${firstScored(result)}${rest}. They do not hold what is wrong with the model.`;
}

/** Say how wide the bands are and how the whole of them scores: a band that is wide enough always holds. */
export function widthSentence({ indicators, summary }: Pick<Backcast, 'indicators' | 'summary'>): string {
  const wide = medianOf(indicators.flatMap(({ scores, typical }) => (scores.width90 === null ? [] : scores.width90 / typical)));
  const { persistence, trend } = summary.median.crpsSkill;
  if (wide === null) return '';
  const known = [
    ...(persistence === null ? [] : [`${ratioWords(persistence)} that of the last value`]),
    ...(trend === null ? [] : [`${ratioWords(trend)} that of the line`]),
  ];
  const crps = known.length === 0 ? '' : `, and the CRPS is ${list(known)}, each with the noise of the series around it`;
  return `In the middle series the band is ${number(wide)} times as wide as the typical noise of a year${crps}.`;
}

const ratioWords = (ratio: number): string => (Number.isFinite(ratio) ? `${number(ratio)} times` : 'infinitely many times');

/** Tabulate the bands of every series: how often they hold, how wide they are, and how they score. */
export function heldTable(result: Backcast): Table {
  return {
    columns: [
      'Series',
      'Error, typical noise',
      'In band',
      'Width',
      'Width, typical noise',
      'CRPS',
      'CRPS, last value',
      'CRPS, line',
    ],
    rows: inOrder(result.indicators).map((indicator) => {
      const { mae, coverage90, width90, crps, persistence, trend } = indicator.scores;
      const noises = (value: number | null): string => scoreText(value === null ? null : value / indicator.typical, 2);
      return [
        seriesName(indicator, result),
        noises(mae),
        coverage90 === null ? NO_SCORE : percent(coverage90),
        scoreText(width90, 3),
        noises(width90),
        ...[crps, persistence?.crps, trend?.crps].map((value) => scoreText(value, 3)),
      ];
    }),
  };
}

/** Say what the table of bands means. */
export const BANDS_KEY =
  'Width: of the band of 90 %, mean over measured years, in the unit of the series and in typical noise of a year, the unit in which families are compared. CRPS scores a whole band at once, in the unit of the series, less is better; a last value and a line have the same noise and wandering around them as the model.';
