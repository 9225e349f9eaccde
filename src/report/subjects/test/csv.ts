import type { Backcast } from '../../../record/test/backcast.ts';
import { firstScored } from '../../../record/test/expected.ts';
import { numberCell, textCell } from '../../words/csv-cells.ts';

const SERIES = 'origin,series,year,observed,bound,p05,p50,p95,persistence,trend';
const SCORES =
  'origin,series,name,unit,years,mae,crps,coverage90,persistence_mae,persistence_crps,trend_mae,skill_persistence,skill_trend,noise_sd,wander_sd,noise_from,score_from,trend_crps,width90,typical';

/** Write every year of every series as a table; an empty cell is a gap. */
export function backcastSeriesCsv(results: readonly Backcast[]): string {
  const rows = results.flatMap(({ from, indicators }) =>
    indicators.flatMap(({ id, points }) =>
      points.map(({ year, observed, bound, p05, p50, p95, persistence, trend }) =>
        [from, id, year, numberCell(observed), bound ?? '', ...[p05, p50, p95, persistence, trend].map(numberCell)].join(),
      ),
    ),
  );
  return `${[SERIES, ...rows].join('\n')}\n`;
}

/** Write the scores as a table; a ratio is empty where there is no benchmark or where it was never wrong. */
export function backcastScoresCsv(results: readonly Backcast[]): string {
  const rows = results.flatMap((result) =>
    result.indicators.map(({ id, name, unit, noise, typical, scores }) => {
      const { n, mae, crps, coverage90, persistence, trend, skill, width90 } = scores;
      return [
        result.from,
        id,
        textCell(name),
        textCell(unit),
        n,
        ...[mae, crps, coverage90, persistence?.mae ?? null, persistence?.crps ?? null, trend?.mae ?? null].map(numberCell),
        ...[skill.persistence, skill.trend, noise.sd, noise.wander].map(numberCell),
        noise.from,
        firstScored(result),
        ...[trend?.crps ?? null, width90, typical].map(numberCell),
      ].join();
    }),
  );
  return `${[SCORES, ...rows].join('\n')}\n`;
}
