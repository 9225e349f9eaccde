import type { Question } from '../../experiment/experiment.ts';
import { UsageError } from '../../scenario/text/usage-error.ts';
import { chosenFrom, type Given, switchFlag, valueFlag, wholeBetween } from '../flags/flag-table.ts';
import { seedFrom } from '../flags/flags.ts';
import { queueFlag } from '../flags/queue-address.ts';
import { folderUnder, formatFlags, outFlag, sayingFlags, setFlag, workersFlag } from '../flags/shared-flags.ts';
import { shippedExperiments } from '../package/shipped.ts';
import type { Io } from '../terminal/io.ts';
import { PROGRAM } from '../terminal/program-words.ts';
import { shardOf } from './shard-flag.ts';

export const MOST_POINTS = 1_000_000;

/** Runs of a chunk, if nobody says otherwise: some tenths of a second. [C] */
const CHUNK = 512;
/** The same for other machines: about a second, so that handing out costs little beside it. [C] */
const QUEUE_CHUNK = 2048;

const MANY = wholeBetween(1, MOST_POINTS);
const NUMBERS = { bearing: 'numbers' } as const;

/** Flags that every experiment takes. */
export const EXPERIMENT_FLAGS = {
  points: valueFlag("draws of what is uncertain (sensitivity: base points), instead of the file's", MANY, NUMBERS),
  replicates: valueFlag("runs of each point, instead of the file's", MANY, NUMBERS),
  seed: valueFlag("any text; the same text gives the same numbers (default the file's)", seedFrom, NUMBERS),
  set: setFlag('path=value, held constant (repeat for more)'),
  ...workersFlag(),
  chunk: valueFlag(`runs handed out at once (default ${CHUNK}, to a queue ${QUEUE_CHUNK}); never changes a number`, MANY),
  queue: queueFlag('a Redis server, redis://host:port, whose workers share the runs'),
  shard: valueFlag('run only this part of how many, as 3/20; jobs gather joins them', shardOf),
  fresh: switchFlag('begin anew, even where finished runs are kept'),
  ...outFlag(', then the name of the experiment'),
  ...formatFlags(),
  ...sayingFlags('no summary, no progress', 'summary'),
};

export type ExperimentFlags = Given<typeof EXPERIMENT_FLAGS> & { readonly experiment?: string | undefined };

/** Read what was given to an experiment's command; `question` is what it has to ask, where that is said. */
export function experimentChoices(io: Io, question: Question | undefined, flags: ExperimentFlags) {
  const { experiment } = flags;
  if (experiment === undefined) {
    const shipped = shippedExperiments(question);
    throw new UsageError('which experiment?', `for example: ${PROGRAM} ask ${shipped[0]}; shipped are ${shipped.join(', ')}`);
  }
  const { format: formats, ...chosen } = chosenFrom(EXPERIMENT_FLAGS, flags);
  const chunk = chosen.chunk ?? (chosen.queue ? QUEUE_CHUNK : CHUNK);
  return { ...chosen, chunk, question, experiment, formats, folderOf: folderUnder(io, chosen.out) };
}

export type ExperimentChoices = ReturnType<typeof experimentChoices>;
