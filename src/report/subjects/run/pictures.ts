import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import type { Spec } from '../../chart/frame.ts';
import type { Table } from '../../words/table.ts';
import { channelsChart } from './charts/channels.ts';
import { choiceChart } from './charts/choice.ts';
import { type EquidistanceOptions, equidistanceChart } from './charts/equidistance.ts';
import { tiesChart } from './charts/ties.ts';
import { channelsTable, choiceMonthsTable, choiceTable, equidistanceTable, tiesTable } from './tables.ts';

/** One picture of an ensemble with its table twins; `id` serves as file name and anchor. */
export interface RunPicture {
  readonly id: 'equidistance' | 'channels' | 'ties' | 'choice';
  readonly spec: Spec;
  readonly tables: readonly Table[];
}

/** List the pictures of one ensemble, in the order in which a report shows them. */
export function picturesOf(ensemble: Ensemble, options: EquidistanceOptions): RunPicture[] {
  return [
    { id: 'equidistance', spec: equidistanceChart(ensemble, options), tables: [equidistanceTable(ensemble)] },
    { id: 'channels', spec: channelsChart(ensemble, options), tables: [channelsTable(ensemble)] },
    { id: 'ties', spec: tiesChart(ensemble, options), tables: [tiesTable(ensemble)] },
    { id: 'choice', spec: choiceChart(ensemble, options), tables: [choiceMonthsTable(ensemble), choiceTable(ensemble)] },
  ];
}
