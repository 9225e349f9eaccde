import type { Projection } from '../../../record/project/projection.ts';
import { shortHash } from '../../../scenario/fields/hash.ts';
import { EMPTY_LINE, type Passage } from '../../words/passages.ts';
import { plural } from '../../words/words.ts';
import { endsTable, namedRows } from './tables.ts';
import {
  BESIDE,
  bandsSentence,
  CONDITIONAL,
  driversSentence,
  givenSentence,
  leftSentence,
  type ShownProjection,
} from './words.ts';

/** Name a projection as a whole. */
export const projectionTitle = ({ projection: { state, from, to } }: ShownProjection): string =>
  `A projection of ${state}, ${from} to ${to}, to be scored as figures come`;

/** Say what the columns of the ends mean. */
const endsKey = ({ drivers: [first], to }: Projection): string =>
  `last: the last measured value, and its year; then of ${to} the median of every driver, and the band of 90 % of ${first.id}.`;

/** Say in plain words what is projected, then series by series, for a terminal. */
export function projectionSummary(shown: ShownProjection): Passage[] {
  const { projection } = shown;
  const { registered, version, build, runs, seed, seal } = projection;
  const rest = [leftSentence(projection), givenSentence(projection)].filter((text) => text !== '').join(' ');
  return [
    { bold: projectionTitle(shown) },
    {
      dim: `registered ${registered} · Equidistance ${version}, build ${shortHash(build)} · ${plural(runs, 'run')} · seed “${seed}” · seal ${shortHash(seal)}`,
    },
    EMPTY_LINE,
    { label: 'Drivers', text: driversSentence(projection) },
    { label: 'Bands', text: bandsSentence(projection) },
    { label: 'Beside them', text: BESIDE },
    { label: 'Mind', text: CONDITIONAL },
    EMPTY_LINE,
    { table: endsTable(shown), set: namedRows },
    EMPTY_LINE,
    { dim: endsKey(projection) },
    ...(rest === '' ? [] : [{ plain: rest }]),
  ];
}
