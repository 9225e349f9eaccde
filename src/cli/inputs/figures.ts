import { resolve } from 'node:path';
import type { Measurement } from '../../record/measure/figure.ts';
import { readRecord } from '../../record/read/read-record.ts';
import { ScenarioError, showProblem } from '../../scenario/text/problem.ts';
import { UsageError } from '../../scenario/text/usage-error.ts';
import { isFile } from '../files/ordinary-file.ts';
import { readText } from '../files/read-text.ts';
import type { Io } from '../terminal/io.ts';
import { PROGRAM } from '../terminal/program-words.ts';
import { shippedRecord } from './shipped-record.ts';

/** Bytes of a record file at most; the whole of the record here has some 60 000. */
const LARGEST = 3_000_000;

/** Read a record file of one's own; its notices are told, its problems stop everything. */
export function givenFigures(io: Io, name: string): readonly Measurement[] {
  const terms = { ...shippedRecord(), thisYear: Number(io.today().slice(0, 'YYYY'.length)) };
  const { measurements, problems } = readRecord(textOf(io, name), name, terms);
  if (problems.some(({ severity }) => severity === 'problem')) throw new ScenarioError(problems);
  for (const notice of problems) io.warn(showProblem(notice));
  if (measurements.length === 0)
    throw new UsageError(
      `${name} holds no figure that is used here`,
      `${PROGRAM} record writes record.csv, which shows the form`,
    );
  return measurements;
}

function textOf({ folder, texts }: Io, name: string): string {
  const request = { kind: 'figures', asked: name } as const;
  const kept = texts?.known(request);
  if (kept !== undefined) return kept.text;
  const path = resolve(folder, name);
  if (!isFile(path)) throw new UsageError(`there is no file ${name}`, 'a record is a CSV file, given by its path');
  const text = readText(path, { shown: name, kind: 'a record', largest: LARGEST });
  texts?.keep(request, { file: path, text });
  return text;
}
