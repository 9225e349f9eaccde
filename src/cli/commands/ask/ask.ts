import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { designFaults } from '../../../experiment/ask/check.ts';
import type { LoadedExperiment } from '../../../experiment/ask/load.ts';
import type { Experiment } from '../../../experiment/experiment.ts';
import type { AnswerFacts, AnswerWords } from '../../../report/subjects/ask/answer.ts';
import { answerSummary } from '../../../report/subjects/ask/summary.ts';
import { plural } from '../../../report/words/words.ts';
import { experimentLine } from '../../answers/line.ts';
import { type Answering, type Asking, askingWith } from '../../answers/question-runner.ts';
import { answerFiles, answerJson } from '../../answers/results.ts';
import { commandAgain } from '../../flags/command-line.ts';
import { DEFAULT_SEED } from '../../flags/flags.ts';
import { outFlag } from '../../flags/shared-flags.ts';
import { idleInputLines, openExperiment } from '../../inputs/experiment-files.ts';
import type { ExperimentChoices } from '../../jobs/experiment-flags.ts';
import { PartDone, partFolder, shardName } from '../../jobs/shard-flag.ts';
import { type FoundPart, writePartRecord } from '../../jobs/shard-record.ts';
import { runStage } from '../../jobs/stage.ts';
import { packageVersion } from '../../package/package-root.ts';
import { openOutput } from '../../results/output.ts';
import { boxesTold } from '../../results/render/boxes-told.ts';
import { commitTelling } from '../../results/replaced.ts';
import { sayClosing, written } from '../../terminal/closing.ts';
import type { Io } from '../../terminal/io.ts';
import { jsonLine, looksOf } from '../../terminal/terminal.ts';

/** Answer a question that needs many runs: run what is missing, say what comes of it, write pictures and data. */
export async function runExperiment(
  io: Io,
  choices: ExperimentChoices,
  answering: Answering,
  parts?: readonly FoundPart[],
): Promise<void> {
  if (choices.shard) return runPart(io, choices, answering);
  const loaded = withChoices(await openExperiment(choices, io.folder), choices);
  const { experiment } = loaded;
  for (const line of idleInputLines(loaded)) io.warn(line);
  const folder = openOutput(choices.folderOf(experiment.id), io.warn);
  try {
    const { asking, journals } = askingOf(io, loaded, choices, parts);
    const answer = await answering(asking);
    if (!choices.quiet) io.progress('drawing');
    const facts = asking.facts();
    const { formats, dark } = choices;
    const options = { facts, formats, dark, boxes: boxesTold(io), command: experimentLine(choices), journals };
    const files = await answerFiles(loaded, answer, options);
    io.progress('');
    (await import('../../jobs/checked-rows.ts')).refuseChanged(choices.folderOf(experiment.id), journals);
    commitTelling(io, folder, files);
    if (choices.json) io.say(jsonLine(answerJson(loaded, answer, options)));
    else if (!choices.quiet) sayAll(io, loaded, answer, facts, choices);
  } finally {
    folder.abandon();
  }
}

/** Lay what was given on the command line over the file. */
function withChoices(loaded: LoadedExperiment, { points, replicates }: ExperimentChoices): LoadedExperiment {
  const { experiment } = loaded;
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
async function runPart(io: Io, choices: ExperimentChoices, answering: Answering): Promise<void> {
  const loaded = withChoices(await openExperiment(choices, io.folder), choices);
  for (const line of idleInputLines(loaded)) io.warn(line);
  const shard = choices.shard!;
  const folder = partFolder(choices.folderOf(loaded.experiment.id), shard);
  writePartRecord(folder, choices);
  try {
    await answering(askingOf(io, loaded, choices).asking);
    io.warn(`ℹ all parts are gathered already; the answer: ${experimentLine(choices, io.program)}`);
  } catch (error) {
    if (!(error instanceof PartDone)) throw error;
    if (choices.quiet) return;
    io.say(`Part ${shard.part} of ${shard.of}: ${plural(error.runs, 'run')} of ${error.stage} done`);
    io.say(`Once all are: ${commandAgain(['gather', choices.out], outFlag(), choices, io.program)}`);
  }
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

function sayAll(io: Io, loaded: LoadedExperiment, answer: AnswerWords, facts: AnswerFacts, choices: ExperimentChoices): void {
  for (const line of answerSummary(loaded, answer, facts, looksOf(io))) io.say(line);
  io.say('');
  const folder = `${join(choices.out, loaded.experiment.id)}/`;
  sayClosing(io, [written(folder, choices.formats), ['Again', experimentLine(choices, io.program)]]);
}
