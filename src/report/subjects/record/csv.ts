import { MEASURED_INDICES } from '../../../record/measure/measured-indices.ts';
import type { IndicatorSeries } from '../../../record/measure/series.ts';
import { RECORD_COLUMNS } from '../../../record/read/columns.ts';
import { EVENT_COLUMNS } from '../../../record/read/read-known.ts';
import { numbersTo, textCell } from '../../words/csv-cells.ts';
import type { RecordView } from './view.ts';

const short = numbersTo(4);

/** Write the indices and the tilts year by year as a table; an empty cell is a gap. */
export function measuredCsv({ years, scenario }: RecordView): string {
  const channels = scenario.shown.channels.filter((id) => years.some((each) => each.channels.some((one) => one.id === id)));
  const { powers } = scenario.case;
  const head = [
    'year',
    'channels',
    ...MEASURED_INDICES.flatMap((index) => [index, `${index}_low`, `${index}_high`]),
    ...channels.flatMap((id) => [`tilt_${id}`, `tilt_${id}_low`, `tilt_${id}_high`]),
    ...scenario.shown.powers.flatMap((power) => channels.map((id) => `tie_${power}_${id}`)),
  ];
  const rows = years.map(({ year, set, indices, bands, channels: measured }) => {
    const of = (id: string) => measured.find((each) => each.id === id);
    return [
      year,
      set,
      ...MEASURED_INDICES.flatMap((index) => [indices?.[index], bands?.[index][0], bands?.[index][1]].map(short)),
      ...channels.flatMap((id) => [of(id)?.tilt, of(id)?.tiltRange[0], of(id)?.tiltRange[1]].map(short)),
      ...scenario.shown.powers.flatMap((power) =>
        channels.map((id) => short(of(id)?.ties[powers.findIndex((each) => each.id === power)])),
      ),
    ].join();
  });
  return `${[head.join(), ...rows].join('\n')}\n`;
}

/** Write every figure in the form that `--figures` reads. */
export function recordCsv({ record }: RecordView): string {
  const rows = record.measurements.map(({ year, actor, indicator, value, unit, source, bound }) =>
    [year, actor, indicator, `${bound === 'lower' ? '>' : ''}${value}`, textCell(unit), textCell(source)].join(),
  );
  return `${[RECORD_COLUMNS.join(), ...rows].join('\n')}\n`;
}

/** Write the derived series as a table. */
export function indicatorsCsv(series: readonly IndicatorSeries[]): string {
  const rows = series.flatMap(({ id, power, unit, points }) =>
    points.map(({ year, value, bound, reliability }) =>
      [id, power ?? '', year, short(value), bound ?? '', textCell(unit), reliability].join(),
    ),
  );
  return `${['series,power,year,value,bound,unit,reliability', ...rows].join('\n')}\n`;
}

/** Write the dated events as a table. */
export function eventsCsv({ events }: RecordView): string {
  const rows = events.map(({ date, actor, channel, directions, magnitude, reason, description, address }) =>
    [
      date,
      actor,
      channel,
      directionWords(directions),
      magnitude,
      textCell(reason),
      textCell(description),
      textCell(address),
    ].join(),
  );
  return `${[EVENT_COLUMNS.join(), ...rows].join('\n')}\n`;
}

/** Write directions as `toward|pressure:CN`. */
export function directionWords(directions: RecordView['events'][number]['directions']): string {
  return directions.map(({ tag, target }) => (target === undefined ? tag : `${tag}:${target}`)).join('|');
}
