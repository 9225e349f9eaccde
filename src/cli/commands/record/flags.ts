import { MEASURED_INDICES, type MeasuredIndex } from '../../../record/measure/measured-indices.ts';
import { UsageError } from '../../../scenario/text/usage-error.ts';
import { chosenFrom, type Given, valueFlag } from '../../flags/flag-table.ts';
import { type Flag, once, oneOf } from '../../flags/flags.ts';
import { figuresFlag, folderUnder, formatFlags, outFlag, sayingFlags } from '../../flags/shared-flags.ts';
import type { Io } from '../../terminal/io.ts';

const INDEX: MeasuredIndex = 'equidistance';

export const RECORD_FLAGS = {
  ...figuresFlag('a CSV file of figures, laid over those of the package'),
  index: valueFlag(`any of ${MEASURED_INDICES.join(', ')} (default ${INDEX})`, measuredIndex, {
    bearing: 'numbers',
    otherwise: INDEX,
  }),
  ...outFlag(),
  ...formatFlags(),
  ...sayingFlags('no summary, no progress', 'summary'),
};

export type RecordFlags = Given<typeof RECORD_FLAGS>;

export function recordChoices(io: Io, flags: RecordFlags) {
  const { format: formats, ...chosen } = chosenFrom(RECORD_FLAGS, flags);
  return { ...chosen, formats, folderOf: folderUnder(io, chosen.out) };
}

export type RecordChoices = ReturnType<typeof recordChoices>;

function measuredIndex(given: Flag, name: string): MeasuredIndex | undefined {
  if (once(name, given) === 'exposure')
    throw new UsageError(
      '--index: exposure weighs by rivalry, and nobody has measured rivalry',
      `choose among ${MEASURED_INDICES.join(', ')}`,
    );
  return oneOf(name, given, MEASURED_INDICES);
}
