import { join } from 'node:path';
import type { LoadedExperiment } from '../../../experiment/ask/load.ts';
import type { Experiment } from '../../../experiment/experiment.ts';
import { type PointResults, pointResults } from '../../../experiment/points/point-results.ts';
import { openPlan, type RunPlan, textKey } from '../../../experiment/points/point-runs.ts';
import type { Report } from '../../../report/report.ts';
import { answerReport } from '../../../report/subjects/ask/report.ts';
import { plural } from '../../../report/words/words.ts';
import { shortHash } from '../../../scenario/fields/hash.ts';
import { openScenario } from '../../../scenario/load.ts';
import { UsageError } from '../../../scenario/text/usage-error.ts';
import { ANSWERS } from '../../answers/answers.ts';
import { askingWith } from '../../answers/question-runner.ts';
import { isFile } from '../../files/ordinary-file.ts';
import { readOwn } from '../../files/read-text.ts';
import { journalPath } from '../../jobs/journal.ts';
import { refuseOther } from '../../jobs/journal-identity.ts';
import { readRuns } from '../../jobs/rows.ts';
import { planOf, runsIdentityOf } from '../../jobs/stage.ts';
import type { Stage } from '../../jobs/stage-runs.ts';
import { packageVersion } from '../../package/package-root.ts';
import { asWritten, rowDifference, same, treeDifference, type Verdict, wrong } from '../../results/finding.ts';
import type { ResultFolder } from '../../results/result-folders.ts';
import { evenlySpaced, type VerifyContext, writtenSummary } from './sample.ts';

interface ExperimentManifest {
  readonly experiment: Experiment;
  readonly texts?: LoadedExperiment['texts'];
  readonly scenarios: readonly { readonly id: string; readonly hash: string }[];
  readonly seed: string;
  readonly replicates: number;
}

/** Make single runs of every stage again, and work the answer out again from the runs that are written. */
export async function verifyExperiment({ path, manifest }: ResultFolder, context: VerifyContext): Promise<Verdict[]> {
  const { experiment, texts, scenarios, seed, replicates } = manifest as unknown as ExperimentManifest;
  if (texts === undefined) return [wrong('Runs', 'the manifest does not hold the scenario files that they were made of')];
  const loaded = await reloaded(experiment, texts);
  const other = scenarios.find(({ hash }, k) => loaded.scenarios[k]?.hash !== hash);
  if (other)
    return [wrong('Scenario', `the manifest speaks of ${other.id} ${shortHash(other.hash)}, and its files give another`)];
  const version = packageVersion();
  const findings: Verdict[] = [];
  const asked = { loaded, version, seed, replicates };
  const asking = askingWith(asked, {
    async run(stage) {
      const { results, finding } = await stageAgain(stage, { ...asked, folder: path }, context);
      findings.push(finding);
      return results;
    },
    progress: async (words) => context.io.progress(words),
  });
  const answer = await (await ANSWERS[experiment.question]())(asking);
  return [...findings, answerFinding(path, answerReport(loaded, answer, asking.facts()))];
}

/** Load an experiment from what its manifest holds. */
async function reloaded(experiment: Experiment, texts: LoadedExperiment['texts']): Promise<LoadedExperiment> {
  const { scenarios: names, constants: set, months } = experiment;
  const scenarios = await Promise.all(
    names.map(async (name) => {
      const open = await openScenario(name, async (asked, from) => {
        const text = texts[textKey(asked, from)];
        if (text === undefined) throw new UsageError(`the manifest does not hold the scenario file ${asked}`);
        return text;
      });
      return (await open({ set, ...(months !== undefined && { months }) })).scenario;
    }),
  );
  return { experiment, scenarios, idle: [], notices: [], texts };
}

interface StageFacts {
  readonly loaded: LoadedExperiment;
  readonly version: string;
  readonly seed: string;
  readonly replicates: number;
  readonly folder: string;
}

/**
 * Gather the runs that are written, and make some of them again.
 *
 * @throws UsageError where some are missing, or are of something else
 */
async function stageAgain(
  stage: Stage,
  facts: StageFacts,
  { sample }: VerifyContext,
): Promise<{ results: PointResults; finding: Verdict }> {
  const plan = planOf(facts, stage);
  const { replicates, outcomes } = plan;
  const points = stage.values.length / stage.columns.length;
  const results = pointResults({ points, replicates, outcomes, ...(stage.keep && { keep: stage.keep }) });
  const chosen = evenlySpaced(points * replicates, sample);
  const written = new Map<number, Float64Array>();
  const take = (from: number, rows: Float64Array): void => {
    results.take(from, rows);
    const to = from + rows.length / outcomes.length;
    for (const run of chosen)
      if (run >= from && run < to)
        written.set(run, rows.slice((run - from) * outcomes.length, (run - from + 1) * outcomes.length));
  };
  const [path, identity] = [journalPath(facts.folder, stage.name), runsIdentityOf(facts, stage, plan)];
  refuseOther(path, identity);
  // Whether they are as they were written has been told; here, what would come of them as they stand.
  const found = isFile(path) ? readRuns(path, identity, take) : 0;
  const all = points * replicates;
  if (found !== all) throw new UsageError(`${stage.name}.csv holds ${found} of ${plural(all, 'run')} in order`);
  return { results, finding: await runsFinding(stage, plan, written, all) };
}

async function runsFinding(
  stage: Stage,
  plan: RunPlan,
  written: ReadonlyMap<number, Float64Array>,
  all: number,
): Promise<Verdict> {
  const runChunk = await openPlan(plan);
  const width = stage.columns.length;
  for (const [run, row] of written) {
    const point = Math.floor(run / plan.replicates);
    const values = stage.values.slice(point * width, (point + 1) * width);
    const { outcomes } = await runChunk({ from: run, to: run + 1, values });
    const differs = plan.outcomes.findIndex((_, k) => !Object.is(row[k], outcomes[k]));
    if (differs !== -1)
      return wrong(
        'Runs',
        `${stage.name}.csv, point ${point}, run ${run % plan.replicates}, ${plan.outcomes[differs]}: ${row[differs]} is written, ${outcomes[differs]} comes of it now`,
      );
  }
  return same(
    'Runs',
    `${written.size} of ${plural(all, 'run')} in ${stage.name}.csv made again: every outcome is the same to the last digit`,
  );
}

/** Hold the answer that comes of the written runs against the one that is written. */
function answerFinding(path: string, report: Report): Verdict {
  const tables = [...report.tables()].filter(([name]) => isFile(join(path, name)));
  const summary = treeDifference(writtenSummary(path), asWritten(report.json));
  if (summary !== undefined) return wrong('Answer', `summary.json, ${summary}`);
  for (const [name, text] of tables) {
    const [head, ...rows] = text.split('\n');
    const found = rowDifference(head, readOwn(join(path, name), 'table').split('\n').slice(1), rows);
    if (found !== undefined) return wrong('Answer', `${name}, ${found}`);
  }
  const names = ['summary.json', ...tables.map(([name]) => name)];
  return same('Answer', `worked out again from the runs: ${names.join(', ')} hold the same`);
}
