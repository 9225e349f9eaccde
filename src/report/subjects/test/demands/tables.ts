import { type DemandCell, demandsOf } from '../../../../record/test/demands.ts';
import { shownChannels, shownPowers } from '../../../words/camps.ts';
import { csvText, numberCell } from '../../../words/csv-cells.ts';
import type { Table } from '../../../words/table.ts';
import { number } from '../../../words/words.ts';
import { isMade, type ShownDemands, spanYears } from './words.ts';

const CSV = [
  'origin',
  'power',
  'channel',
  'pressed',
  'withheld',
  'met',
  'refused',
  'not_recorded',
  'alone_met',
  'alone_refused',
  'model_refused',
  'model_partly',
  'model_whole',
] as const;

/** Tabulate who asked for what, on record and in the model; cells with next to nothing on either side are left out. */
export function demandsTable({ scenario, demands }: ShownDemands): Table {
  const years = spanYears(demands);
  const written = (yearly: number): string => number(yearly * years);
  const isFilled = (cell: DemandCell): boolean => {
    const { pressed, alone } = cell.recorded;
    return pressed + alone.met + alone.refused > 0 || isMade(cell, demands);
  };
  const named = (all: readonly { readonly id: string; readonly name: string }[], id: string): string =>
    all.find((each) => each.id === id)?.name ?? id;
  return {
    columns: [
      'Power',
      'Channel',
      'On record',
      'withheld',
      'refused',
      'met',
      'no answer',
      'Answers alone: refused',
      'Answers alone: met',
      `Model, ${years} years`,
      'Model: refused',
      'Model: in part',
      'Model: in full',
    ],
    rows: demands.cells.filter(isFilled).map((cell) => {
      const { pressed, withheld, refused, met, notRecorded, alone } = cell.recorded;
      return [
        named(shownPowers(scenario), cell.power),
        named(shownChannels(scenario), cell.channel),
        ...[pressed, withheld, refused, met, notRecorded, alone.refused, alone.met].map(String),
        ...[demandsOf(cell), cell.model.refused, cell.model.partly, cell.model.whole].map(written),
      ];
    }),
  };
}

/** Write every cell as a row: events of the whole span on record, demands a year in the model. */
export function demandsCsv({ demands: { from, cells } }: ShownDemands): string {
  const rows = cells.map(({ power, channel, recorded, model }) => [
    String(from),
    power,
    channel,
    ...[recorded.pressed, recorded.withheld, recorded.met, recorded.refused, recorded.notRecorded].map(String),
    ...[recorded.alone.met, recorded.alone.refused].map(String),
    ...[model.refused, model.partly, model.whole].map(numberCell),
  ]);
  return csvText(CSV, rows);
}
