import { setImmediate } from 'node:timers/promises';
import { designFaults } from '../../../experiment/ask/check.ts';
import type { LoadedExperiment } from '../../../experiment/ask/load.ts';
import type { Experiment } from '../../../experiment/experiment.ts';
import { answerReport } from '../../../report/subjects/ask/report.ts';
import { plural } from '../../../report/words/words.ts';
import { UsageError } from '../../../scenario/text/usage-error.ts';
import { ANSWERS } from '../../answers/answers.ts';
import { experimentLine, experimentWords } from '../../answers/line.ts';
import { type Asking, askingWith } from '../../answers/question-runner.ts';
import { commandWords, wordsAgain } from '../../flags/command-line.ts';
import { DEFAULT_SEED } from '../../flags/flags.ts';
import { outFlag } from '../../flags/shared-flags.ts';
import { noticeLines, openExperiment } from '../../inputs/experiment-files.ts';
import type { ExperimentChoices } from '../../jobs/experiment-flags.ts';
import { PartDone, partFolder, shardName } from '../../jobs/shard-flag.ts';
import { type FoundPart, writePartRecord } from '../../jobs/shard-record.ts';
import { runStage } from '../../jobs/stage.ts';
import { packageVersion } from '../../package/package-root.ts';
import { perform } from '../../results/perform.ts';
import type { Io } from '../../terminal/io.ts';

const NO_POINTS = 'leave --points out, or say in the file what is uncertain';

/** Answer a question that needs many runs: run what is missing, say what comes of it, write pictures and data. */
export async function runExperiment(io: Io, choices: ExperimentChoices, parts?: readonly FoundPart[]): Promise<void> {
  if (choices.shard) return runPart(io, choices);
  const loaded = withChoices(await openExperiment(choices, io), choices);
  const { id } = loaded.experiment;
  for (const line of noticeLines(loaded)) io.warn(line);
  await perform(io, choices, id, async () => {
    const { asking, journals } = askingOf(io, loaded, choices, parts);
    const answer = await answered(asking);
    return {
      report: answerReport(loaded, answer, asking.facts(), journals),
      command: experimentWords(choices),
      before: async () => (await import('../../jobs/checked-rows.ts')).refuseChanged(choices.folderOf(id), journals),
    };
  });
}

/** Lay what was given on the command line over the file. */
function withChoices(loaded: LoadedExperiment, { points, replicates }: ExperimentChoices): LoadedExperiment {
  const { experiment } = loaded;
  if (points !== undefined && experiment.question === 'sweep' && experiment.uncertainties.length === 0)
    throw new UsageError(
      `--points: ${experiment.id} is a sweep in which nothing is uncertain, so that nothing is drawn`,
      NO_POINTS,
    );
  const changed: Experiment = {
    ...experiment,
    layout: { ...experiment.layout, ...(points !== undefined && { points }) },
    ...(replicates !== undefined && { replicates }),
  };
  const [fault] = designFaults(changed);
  if (fault) throw fault;
  return { ...loaded, experiment: changed };
}

/** Run one part of what is missing; pictures and words have to wait for the others. */
async function runPart(io: Io, choices: ExperimentChoices): Promise<void> {
  const loaded = withChoices(await openExperiment(choices, io), choices);
  for (const line of noticeLines(loaded)) io.warn(line);
  const shard = choices.shard!;
  const folder = partFolder(choices.folderOf(loaded.experiment.id), shard);
  writePartRecord(folder, loaded.experiment.question, choices);
  try {
    await answered(askingOf(io, loaded, choices).asking);
    io.warn(`ℹ all parts are gathered already; the answer: ${experimentLine(choices, io.program)}`);
  } catch (error) {
    if (!(error instanceof PartDone)) throw error;
    if (choices.quiet) return;
    io.say(`Part ${shard.part} of ${shard.of}: ${plural(error.runs, 'run')} of ${error.stage} done`);
    io.say(`Once all are: ${commandWords(io.program, wordsAgain(['jobs', 'gather', choices.out], outFlag(), choices))}`);
  }
}

/** Work out the answer to the question that the experiment asks. */
async function answered(asking: Asking) {
  return await (await ANSWERS[asking.loaded.experiment.question]())(asking);
}

function askingOf(
  io: Io,
  loaded: LoadedExperiment,
  choices: ExperimentChoices,
  parts?: readonly FoundPart[],
): { asking: Asking; journals: string[] } {
  const { experiment } = loaded;
  const seed = choices.seed ?? experiment.seed ?? DEFAULT_SEED;
  const version = packageVersion();
  const { quiet, fresh, workers, chunk, queue, shard } = choices;
  const context = {
    io,
    loaded,
    version,
    seed,
    replicates: experiment.replicates,
    folder: choices.folderOf(experiment.id),
    quiet,
    fresh,
    workers,
    chunk,
    queue,
    shard,
    parts,
    command: `${experimentLine(choices)}${shard ? ` --shard ${shardName(shard)}` : ''}`,
    again: `${experimentLine(choices, io.program)}${queue ? ` --queue ${queue.shown}` : ''}`,
  };
  const journals: string[] = [];
  const asking = askingWith(context, {
    async run(stage) {
      const results = await runStage(context, stage);
      journals.push(`${stage.name}.csv`, `${stage.name}.json`);
      return results;
    },
    async progress(words) {
      if (!quiet) io.progress(words);
      await setImmediate();
    },
  });
  return { asking, journals };
}
