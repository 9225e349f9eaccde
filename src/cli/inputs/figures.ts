import { resolve } from 'path/posix';
import type { Measurement } from '../../record/measure/figure.ts';
import { readRecord } from '../../record/read/read-record.ts';
import { ScenarioError, showProblem } from '../../scenario/text/problem.ts';
import { UsageError } from '../../scenario/text/usage-error.ts';
import { textOf } from '../commands/record/record-run.ts';
import type { Io } from '../terminal/io.ts';
import { PROGRAM } from '../terminal/program-words.ts';

/** Read a record file of one's own; its notices are told, its problems stop everything. */
export function givenFigures(io: Io, name: string): readonly Measurement[] {
  const { measurements, problems } = readRecord(textOf(resolve(io.folder, name), name), name);
  if (problems.some(({ severity }) => severity === 'problem')) throw new ScenarioError(problems);
  for (const notice of problems) io.warn(showProblem(notice));
  if (measurements.length === 0)
    throw new UsageError(
      `${name} holds no figure that is used here`,
      `${PROGRAM} record writes record.csv, which shows the form`,
    );
  return measurements;
}
