import { PLAIN_CASE } from '../../../scenario/plain-case.ts';
import { UsageError } from '../../../scenario/text/usage-error.ts';
import { chosenFrom, type Given, switchFlag, textFlag } from '../../flags/flag-table.ts';
import { wholeNumber } from '../../flags/flags.ts';
import {
  assumptionFlags,
  folderUnder,
  formatFlags,
  moreFlag,
  namedTwice,
  outFlag,
  runsFlag,
  sayingFlags,
} from '../../flags/shared-flags.ts';
import type { Io } from '../../terminal/io.ts';
import { PROGRAM } from '../../terminal/program-words.ts';

const WORDS = {
  again: 'numbers',
  whose: "the scenarios'",
  scope: ', for all',
  files: 'every file',
  without: 'take a mechanism away from all of them',
};

export const COMPARE_FLAGS = {
  ...runsFlag('pairs of runs'),
  ...assumptionFlags(WORDS),
  // Read once the number of runs is known.
  run: textFlag('also say where this one pair of runs parts, counted from 0', { bearing: 'numbers' }),
  uncertainty: switchFlag('also under the settings that the record does not rule out: does the difference hold?', 'numbers'),
  ...outFlag(),
  ...formatFlags(),
  ...moreFlag(),
  ...sayingFlags('no summary, no progress', 'summary'),
};

export type CompareFlags = Given<typeof COMPARE_FLAGS> & { readonly scenarios?: readonly string[] | undefined };

const EXAMPLE = `for example: ${PROGRAM} compare rising ${PLAIN_CASE}; ${PROGRAM} list shows them all`;

export function compareChoices(io: Io, flags: CompareFlags) {
  const { scenarios = [] } = flags;
  if (scenarios.length === 0) throw new UsageError('which scenarios?', EXAMPLE);
  if (scenarios.length === 1) throw new UsageError(`compare ${scenarios[0]} with which scenario?`, EXAMPLE);
  const twice = namedTwice(scenarios);
  if (twice !== undefined)
    throw new UsageError(
      `the scenario ${twice} is named twice`,
      'a scenario on the same luck as itself never differs: name another',
    );
  const { format: formats, ...chosen } = chosenFrom(COMPARE_FLAGS, flags);
  if (chosen.uncertainty && chosen.runs < 2)
    throw new UsageError('--uncertainty needs two runs or more', 'one run shows no chance: try --runs 50');
  const run = wholeNumber('run', chosen.run, 0, chosen.runs - 1);
  return { ...chosen, scenarios, run, formats, folderOf: folderUnder(io, chosen.out) };
}

export type CompareChoices = ReturnType<typeof compareChoices>;
