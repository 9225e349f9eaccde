import { join } from 'node:path';
import { coursesOf } from '../../../experiment/runs/course.ts';
import { DEMAND_HEAD, demandRows, trajectoryHead, trajectoryRows, WRITTEN_RUNS } from '../../../report/subjects/run/csv.ts';
import { hangsOnJson } from '../../../report/subjects/uncertainty/hangs-on.ts';
import { textCell } from '../../../report/words/csv-cells.ts';
import { plural } from '../../../report/words/words.ts';
import { shortHash } from '../../../scenario/fields/hash.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { isFile } from '../../files/ordinary-file.ts';
import { readOwn } from '../../files/read-text.ts';
import { asWritten, note, rowDifference, same, treeDifference, type Verdict, wrong } from '../../results/finding.ts';
import type { ResultFolder } from '../../results/result-folders.ts';
import { hangsOnFor } from '../../runs/hangs-on-runs.ts';
import { runEnsemble } from '../../runs/reference-runs.ts';
import { evenlySpaced, MOST_WHOLE, scenarioFinding, type VerifyContext, writtenSummary } from './sample.ts';

interface RunManifest {
  readonly scenario: Scenario;
  readonly hash: string;
  readonly seed: string;
  readonly runs: number;
}

/** Make the runs of an ensemble again and hold them against what is written. */
export async function verifyRun(folder: ResultFolder, context: VerifyContext): Promise<Verdict[]> {
  const manifest = folder.manifest as unknown as RunManifest;
  const spoilt = scenarioFinding(manifest.scenario, manifest.hash);
  if (spoilt) return [spoilt];
  return [...rowFindings(folder.path, manifest, context.sample), await outcomesFinding(folder.path, manifest, context)];
}

/** Make single runs again, row by row. */
function rowFindings(path: string, { scenario, seed, runs }: RunManifest, sample: number): Verdict[] {
  const written = ['trajectories.csv', 'demands.csv'].filter((name) => isFile(join(path, name)));
  if (written.length === 0) return [note('Runs', 'no table of single runs is here')];
  const texts = new Map(written.map((name) => [name, readOwn(join(path, name), 'table')]));
  const chosen = evenlySpaced(Math.min(runs, WRITTEN_RUNS), sample);
  const courseOf = coursesOf(scenario, seed);
  for (const replicate of chosen) {
    const course = courseOf(replicate);
    const prefix = `${textCell(scenario.id)},${shortHash(scenario.hash)},${textCell(seed)},${replicate},`;
    const tables = [
      ['trajectories.csv', trajectoryHead(scenario), trajectoryRows(course)],
      ['demands.csv', DEMAND_HEAD, demandRows(course)],
    ] as const;
    for (const [name, head, rows] of tables) {
      const text = texts.get(name);
      const found = text === undefined ? undefined : rowDifference(head, rowsWith(text, prefix), rows);
      if (found !== undefined) return [wrong('Runs', `run ${replicate} in ${name}, ${found}`)];
    }
  }
  return [
    same('Runs', `${chosen.length} of ${plural(runs, 'run')} made again: every row of ${written.join(' and ')} is the same`),
  ];
}

/** Take the rows of one run out of a table. */
function rowsWith(text: string, prefix: string): string[] {
  const rows: string[] = [];
  for (let at = text.indexOf(`\n${prefix}`); at !== -1; at = text.indexOf(`\n${prefix}`, at + 1)) {
    // A seed may hold line breaks: a row ends at the first one behind its prefix.
    const end = text.indexOf('\n', at + 1 + prefix.length);
    rows.push(text.slice(at + 1, end === -1 ? undefined : end));
  }
  return rows;
}

/** Make the whole ensemble again, and compare its outcomes to the last bit. */
async function outcomesFinding(path: string, manifest: RunManifest, { io, quiet }: VerifyContext): Promise<Verdict> {
  const { scenario, seed, runs } = manifest;
  if (runs > MOST_WHOLE) return note('Summary', `not made again, as it is of more than ${plural(MOST_WHOLE, 'run')}`);
  const { outcomes } = await runEnsemble(io, scenario, runs, { seed, quiet });
  const hangsOn = hangsOnJson(await hangsOnFor(io, scenario, { runs, seed, quiet }));
  const { outcomes: told, hangsOn: hung } = writtenSummary(path);
  const found = treeDifference({ outcomes: told, hangsOn: hung }, asWritten({ outcomes, hangsOn }));
  if (found !== undefined) return wrong('Summary', `summary.json, ${found}`);
  return same('Summary', `${plural(runs, 'run')} made again: every outcome is the same to the last digit`);
}
