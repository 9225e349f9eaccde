import { PLAIN_CASE } from '../../scenario/plain-case.ts';
import { UsageError } from '../../scenario/text/usage-error.ts';
import { chosenFrom, type Given, switchFlag } from '../flags/flag-table.ts';
import {
  ALL,
  assumptionFlags,
  folderUnder,
  formatFlags,
  moreFlag,
  namedTwice,
  outFlag,
  runsFlag,
  sayingFlags,
} from '../flags/shared-flags.ts';
import type { Io } from '../terminal/io.ts';
import { PROGRAM } from '../terminal/program-words.ts';

const WORDS = {
  again: 'numbers',
  whose: "the scenario's",
  scope: '',
  files: 'the file',
  without: 'take a mechanism away to see what it does',
};

export const RUN_FLAGS = {
  ...runsFlag('runs of each scenario'),
  ...assumptionFlags(WORDS, [ALL], ', or all of them side by side'),
  metrics: switchFlag('the same runs under every index of equidistance', 'numbers'),
  uncertainty: switchFlag('also under the settings that the record does not rule out: chance and not knowing apart', 'numbers'),
  ...outFlag(),
  ...formatFlags(),
  ...moreFlag(),
  ...sayingFlags('no summary, no progress', 'summary (a list for several scenarios or theories)'),
};

export type RunFlags = Given<typeof RUN_FLAGS> & { readonly scenarios?: readonly string[] | undefined };

export function runChoices(io: Io, flags: RunFlags) {
  const { scenarios = [] } = flags;
  if (scenarios.length === 0)
    throw new UsageError('which scenario?', `for example: ${PROGRAM} run ${PLAIN_CASE}; ${PROGRAM} list shows them all`);
  const twice = namedTwice(scenarios);
  if (twice !== undefined) throw new UsageError(`the scenario ${twice} is named twice`, 'name each once');
  const { format: formats, ...chosen } = chosenFrom(RUN_FLAGS, flags);
  if (chosen.uncertainty && chosen.runs < 2)
    throw new UsageError('--uncertainty needs two runs or more', 'one run shows no chance: try --runs 50');
  return { ...chosen, scenarios, formats, folderOf: folderUnder(io, chosen.out) };
}

export type RunChoices = ReturnType<typeof runChoices>;
