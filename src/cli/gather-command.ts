import { UsageError } from '../scenario/usage-error.ts';
import { quoted } from './command-line.ts';
import { ANSWERS } from './experiment-answers.ts';
import { runExperiment } from './experiment-command.ts';
import type { ExperimentChoices } from './experiment-flags.ts';
import { type Chosen, chosenFrom } from './flag-table.ts';
import { GATHER_FLAGS, type GatherFlags } from './gather-flags.ts';
import type { Io } from './io.ts';
import { findParts, type PartRecord } from './shard-record.ts';
import { folderUnder } from './shared-flags.ts';

/** Join parts that were run elsewhere, and answer the question that they are of. */
export async function runGather(io: Io, flags: GatherFlags): Promise<void> {
  const chosen = chosenFrom(GATHER_FLAGS, flags);
  const { parts: given = [] } = flags;
  if (given.length === 0)
    throw new UsageError('which parts?', `the folder given to --out with --shard: $0 gather ${quoted(chosen.out)}`);
  const parts = findParts(given, io.folder);
  const choices = choicesOf(io, parts[0].record, chosen);
  await runExperiment(io, choices, await ANSWERS[choices.question](), parts);
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
