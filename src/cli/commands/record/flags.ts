import type { ArgumentsCamelCase } from 'yargs';
import { MEASURED_INDICES, type MeasuredIndex } from '../../../record/measure/measured-indices.ts';
import { UsageError } from '../../../scenario/text/usage-error.ts';
import { type Flag, once, oneOf } from '../../flags/flags.ts';
import { readFormats } from '../../flags/formats.ts';

export interface RecordFlags {
  readonly record?: Flag | undefined;
  readonly index?: Flag | undefined;
  readonly out?: Flag | undefined;
  readonly format?: Flag | undefined;
  readonly dark?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  readonly json?: boolean | undefined;
}

export function recordChoices(flags: ArgumentsCamelCase<RecordFlags>) {
  return {
    record: once('record', flags.record),
    index: indexOf(flags.index),
    out: once('out', flags.out) ?? 'output',
    formats: readFormats(flags.format),
    dark: flags.dark ?? false,
    quiet: flags.quiet ?? false,
    json: flags.json ?? false,
  };
}

export type RecordChoices = ReturnType<typeof recordChoices>;

function indexOf(flag: Flag): MeasuredIndex {
  if (once('index', flag) === 'exposure')
    throw new UsageError(
      '--index: exposure weighs by rivalry, and nobody has measured rivalry',
      `choose among ${MEASURED_INDICES.join(', ')}`,
    );
  return oneOf('index', flag, MEASURED_INDICES) ?? 'equidistance';
}
