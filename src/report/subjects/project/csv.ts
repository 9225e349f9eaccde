import { bandOf } from '../../../record/project/ladder.ts';
import type { ProjectionScore } from '../../../record/project/score.ts';
import { numberCell, textCell } from '../../words/csv-cells.ts';
import type { Registered } from './words.ts';

const PROJECTED = 'series,power,by,year,p05,p25,p50,p75,p95,width90,last_year,last_value,unit';
const SCORED = 'series,name,unit,by,figures,crps,inside50,inside90,width90,last_year,last_value,revised';
const FIGURES = 'series,year,value,by,crps,inside50,inside90,width90';

/** Write every band as a table, a row for a driver or a benchmark in a year. */
export function projectedCsv({ series }: Registered): string {
  const rows = series.flatMap(({ id, power, unit, last, bands }) =>
    bands.map(({ by, year, quantiles }) => {
      const { p05, p25, p50, p75, p95 } = bandOf(quantiles);
      const numbers = [p05, p25, p50, p75, p95, p95 - p05].map(numberCell);
      return [id, power ?? '', textCell(by), year, ...numbers, last.year, numberCell(last.value), textCell(unit)].join();
    }),
  );
  return `${[PROJECTED, ...rows].join('\n')}\n`;
}

/** Write how every driver and benchmark fared in every series that has a later figure. */
export function scoredCsv({ series }: ProjectionScore): string {
  const rows = series.flatMap(({ series: { id, name, unit, last }, scores, revised }) =>
    scores.map(({ by, n, crps, inside50, inside90, width90 }) =>
      [
        ...[textCell(id), textCell(name), textCell(unit), textCell(by), n, numberCell(crps), inside50, inside90],
        ...[numberCell(width90), last.year, numberCell(last.value), numberCell(revised)],
      ].join(),
    ),
  );
  return `${[SCORED, ...rows].join('\n')}\n`;
}

/** Write every later figure against every band. */
export function scoredFiguresCsv({ series }: ProjectionScore): string {
  const rows = series.flatMap(({ series: { id }, figures }) =>
    figures.flatMap(({ year, value, bands }) =>
      bands.map(({ by, crps, inside50, inside90, width90 }) =>
        [
          ...[textCell(id), year, numberCell(value), textCell(by), numberCell(crps)],
          ...[Number(inside50), Number(inside90), numberCell(width90)],
        ].join(),
      ),
    ),
  );
  return `${[FIGURES, ...rows].join('\n')}\n`;
}
