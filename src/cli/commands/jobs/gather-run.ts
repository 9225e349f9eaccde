import { ScenarioError } from '../../../scenario/text/problem.ts';
import { UsageError } from '../../../scenario/text/usage-error.ts';
import { commandWords, quoted } from '../../flags/command-line.ts';
import { type Chosen, chosenFrom } from '../../flags/flag-table.ts';
import { faultOfName } from '../../flags/foreign-command.ts';
import { folderUnder } from '../../flags/shared-flags.ts';
import { openExperiment } from '../../inputs/experiment-files.ts';
import type { ExperimentChoices } from '../../jobs/experiment-flags.ts';
import { type FoundPart, findParts, type PartRecord } from '../../jobs/shard-record.ts';
import type { Io } from '../../terminal/io.ts';
import { PROGRAM } from '../../terminal/program-words.ts';
import { runExperiment } from '../ask/ask-run.ts';
import { GATHER_FLAGS, type GatherFlags } from './gather-flags.ts';

/** Join parts that were run elsewhere, and answer the question that they are of. */
export async function runGather(io: Io, flags: GatherFlags): Promise<void> {
  const chosen = chosenFrom(GATHER_FLAGS, flags);
  const { parts: given = [] } = flags;
  if (given.length === 0)
    throw new UsageError('which parts?', `the folder given to --out with --shard: ${PROGRAM} jobs gather ${quoted(chosen.out)}`);
  const parts = findParts(given, io.folder);
  const choices = choicesOf(io, await recordOf(io, parts[0], chosen.experiment), chosen);
  await runExperiment(io, choices, parts);
}

/**
 * Take what a part is of. A part comes from elsewhere: the experiment that it names is read only where it lies in the
 * folder one works in, and what else stands in that file is not told.
 *
 * @throws UsageError where it cannot be read as an experiment
 */
async function recordOf(io: Io, { folder, record }: FoundPart, named: string | undefined): Promise<PartRecord> {
  if (named !== undefined) return { ...record, experiment: named };
  const fault = faultOfName(record.experiment, io.folder);
  if (fault !== undefined)
    throw new UsageError(
      `the part in ${folder} names another folder's file: ${fault}`,
      'name the experiment yourself: --experiment FILE',
    );
  try {
    await openExperiment(record, io);
    return record;
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof ScenarioError)) throw error;
    throw new UsageError(
      `the part in ${folder} names an experiment that cannot be run here`,
      `see why: ${commandWords(io.program, ['check', record.experiment])}; or name another: --experiment FILE`,
    );
  }
}

function choicesOf(
  io: Io,
  { question, experiment, points, replicates, seed, set }: PartRecord,
  { format: formats, ...chosen }: Chosen<typeof GATHER_FLAGS>,
): ExperimentChoices {
  return {
    ...chosen,
    ...{ question, experiment, points, replicates, seed, set, formats },
    ...{ workers: undefined, chunk: 1, queue: undefined, shard: undefined, fresh: false },
    folderOf: folderUnder(io, chosen.out),
  };
}
