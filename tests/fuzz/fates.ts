import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProjection } from '../../src/cli/commands/record/projection-file.ts';
import { verifyFiles } from '../../src/cli/commands/verify/files.ts';
import { shippedRecord } from '../../src/cli/inputs/shipped-record.ts';
import { openJournal } from '../../src/cli/jobs/journal.ts';
import { headOf, sumLine, summing } from '../../src/cli/jobs/sums.ts';
import { sealOf } from '../../src/cli/results/manifest-seal.ts';
import { resultFolders } from '../../src/cli/results/result-folders.ts';
import { run } from '../../src/experiment/runs/trajectory.ts';
import { recordWith } from '../../src/record/figures/known-record.ts';
import { indicatorSeries } from '../../src/record/measure/series.ts';
import { DRIVERS } from '../../src/record/project/drivers.ts';
import { scoreProjection } from '../../src/record/project/score.ts';
import { readRecord } from '../../src/record/read/read-record.ts';
import { scoreReport } from '../../src/report/subjects/project/score-report.ts';
import type { Scenario } from '../../src/scenario/fields/scenario.ts';
import { ScenarioError } from '../../src/scenario/text/problem.ts';
import { loadShipped } from '../shipped.ts';
import { type Fate, Harm } from './guard.ts';
import { IDENTITY, JOURNAL } from './samples.ts';

/** The case that gives names and colours. */
const PLAIN = await loadShipped(DRIVERS[0].scenario);

/** Run once what has been let through: what a check lets through has to run. */
export function ran(scenario: Scenario): Fate {
  const { equidistance } = run(scenario, { seed: 'fuzz' });
  if (!Array.from(equidistance).every(Number.isFinite)) throw new Harm('a scenario that was let through gives no number');
  return 'taken';
}

/** Read a record. */
export function recordFate(text: string): Fate {
  const { measurements, problems } = readRecord(text, 'mine.csv', shippedRecord());
  if (problems.some(({ severity }) => severity === 'problem')) throw new ScenarioError(problems);
  return measurements.length > 0 ? 'taken' : 'refused';
}

/** Hold a projection against the record, with the seal that whoever forges it makes. */
export function projectionFate(folder: string, text: string): Fate {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'mine.json'), resealed(text));
  const projection = readProjection(folder, 'mine.json');
  const later = { year: 2028, actor: 'EU', indicator: 'cfsp_alignment_rate', value: 0.6, unit: 'share', source: 'x' } as const;
  const record = recordWith(shippedRecord(), [{ ...later, reliability: 'not stated' }]);
  const score = scoreProjection(projection, record);
  if (score.closest === null) return 'refused';
  const shown = { score, projection, scenario: PLAIN, measured: indicatorSeries(record) };
  const { json, tables } = scoreReport(shown, { version: '0', file: 'mine.json', given: null });
  if (/NaN|undefined/.test(JSON.stringify(json) + [...tables()].join())) throw new Harm('a score that is no number');
  return 'taken';
}

/** Seal a text anew where it is one that can be sealed. */
function resealed(text: string): string {
  try {
    const said: unknown = JSON.parse(text);
    if (typeof said !== 'object' || said === null || !('seal' in said)) return text;
    return JSON.stringify({ ...said, seal: sealOf(said as Readonly<Record<string, unknown>>) });
  } catch {
    return text;
  }
}

/** Open a journal of runs: its rows, and what stands beside it of them. */
export function journalFate(folder: string, rows: string, told: string): Fate {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'runs.csv');
  writeFileSync(path, rows);
  writeFileSync(join(folder, 'runs.json'), told);
  // Summed as they are, so that they are read as rows however strange they are.
  const summed = Buffer.from(rows).subarray(headOf(IDENTITY).length);
  const sum = { from: 0, to: 3, bytes: summed.length, sum: summing(IDENTITY)(summed) };
  writeFileSync(join(folder, 'runs.sums'), sumLine(sum));
  let taken = 0;
  const journal = openJournal(path, IDENTITY, {
    fresh: false,
    take: (_, outcomes) => {
      if (!outcomes.every(Number.isFinite)) throw new Harm('a run without a number was taken over');
      taken += outcomes.length;
    },
  });
  journal.close();
  if (!JOURNAL.startsWith(readFileSync(path, 'utf8').slice(0, 20))) return 'refused';
  return taken > 0 ? 'taken' : 'refused';
}

/** Look whether a folder holds what its manifest says. */
export function manifestFate(folder: string, manifest: string): Fate {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'manifest.json'), manifest);
  writeFileSync(join(folder, 'summary.csv'), 'a\n1\n');
  const [found] = resultFolders([folder], folder);
  return verifyFiles(found).every(({ verdict }) => verdict === 'same') ? 'taken' : 'refused';
}
