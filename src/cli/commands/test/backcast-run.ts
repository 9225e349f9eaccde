import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { recordWith } from '../../../record/figures/known-record.ts';
import type { RecordOrigin } from '../../../record/observe/record-origins.ts';
import { PLAUSIBLE } from '../../../record/plausible/set.ts';
import { type Backcast, backcast } from '../../../record/test/backcast.ts';
import { compareDemands } from '../../../record/test/demands.ts';
import { wholeRuns } from '../../../record/test/over-plausible.ts';
import { backcastReport } from '../../../report/subjects/test/report.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { UsageError } from '../../../scenario/text/usage-error.ts';
import { wordsAgain } from '../../flags/command-line.ts';
import { givenFigures } from '../../inputs/figures.ts';
import { loadNoticed } from '../../inputs/idle-notices.ts';
import { readerFrom } from '../../inputs/scenario-files.ts';
import { shippedRecord } from '../../inputs/shipped-record.ts';
import { packageVersion } from '../../package/package-root.ts';
import { perform } from '../../results/perform.ts';
import type { Io } from '../../terminal/io.ts';
import { BACKCAST_FLAGS, type BackcastChoices, MOST_BACKCAST_RUNS } from './flags.ts';
import { type BackcastWindow, windowsOf } from './windows.ts';

/** What not to take the result for. */
const LIMIT = 'A thinking tool, not a forecast: a good fit to the past is no promise, and a bad one tells where not to trust it.';

/** Hold the model against the record: say how it fared, and write pictures and data. */
export async function runBackcast(io: Io, asked: BackcastChoices): Promise<void> {
  const choices = asked.uncertainty ? withWholeRuns(io, asked) : asked;
  const given = choices.figures ?? null;
  const record = recordWith(shippedRecord(), given === null ? [] : givenFigures(io, given));
  const windows = windowsOf(record, choices);
  const cases = await Promise.all(windows.map(({ origin }) => caseOf(io, origin, choices)));
  for (const [k, window] of windows.entries()) refuseBeyond(window, cases[k]);
  const name = nameOf(windows, choices);
  await perform(io, choices, name, async () => {
    const results: Backcast[] = [];
    for (const [k, { origin, to }] of windows.entries()) {
      if (!choices.quiet) io.progress(`${cases[k].id}: ${origin.year} to ${to}`);
      await setImmediate();
      const { runs, seed, uncertainty, scoreFrom } = choices;
      const plausible = uncertainty ? PLAUSIBLE : undefined;
      results.push(backcast(cases[k], record, { from: origin.year, to, scoreFrom, runs, seed, plausible }));
    }
    const facts = { version: packageVersion(), given, isRolling: choices.rolling };
    const demands = choices.rolling ? {} : { demands: compareDemands(cases[0], shippedRecord().events, choices) };
    return {
      report: backcastReport(results, { ...facts, ...demands }),
      command: wordsAgain(['record'], BACKCAST_FLAGS, choices),
      next: [['Next', ['record', '--test', ...(choices.rolling ? ['--preset', 'second-opinion'] : ['--rolling'])]]],
      limit: LIMIT,
      pathOf: (file) => join(choices.out, name, file),
    };
  });
}

async function caseOf(io: Io, { scenario: name }: RecordOrigin, choices: BackcastChoices): Promise<Scenario> {
  const { theory, preset, set } = choices;
  const options = { read: readerFrom(io.folder, io.texts), set, ...(theory && { theory }), ...(preset && { preset }) };
  const { scenario, notices } = await loadNoticed(name, options, choices.without);
  for (const notice of notices) io.warn(notice);
  return scenario;
}

function nameOf([{ origin, to }]: readonly BackcastWindow[], { rolling, scoreFrom }: BackcastChoices): string {
  if (rolling) return 'record-test-rolling';
  return `record-test-${origin.year}-${to}${scoreFrom === undefined ? '' : `-scored-from-${scoreFrom}`}`;
}

/** Give every setting of the plausible set as many runs as any other, and say so where that changes what was asked for. */
function withWholeRuns(io: Io, choices: BackcastChoices): BackcastChoices {
  const settings = PLAUSIBLE.points.length;
  const runs = choices.isRunsGiven ? wholeRuns(PLAUSIBLE, choices.runs, MOST_BACKCAST_RUNS) : settings;
  if (choices.isRunsGiven && runs !== choices.runs)
    io.warn(
      `ℹ --runs ${choices.runs}: ${runs} are made, so that each of the ${settings} settings that the record does not rule out has as many`,
    );
  return { ...choices, runs };
}

/** What came from outside is known only as far as a case goes. */
function refuseBeyond({ origin, to }: BackcastWindow, { horizon, id }: Scenario): void {
  const end = origin.year + Math.floor(horizon / 12) - 1;
  if (to > end) throw new UsageError(`${id} ends in ${end}, and --to asks for ${to}`, `end with --to ${end} at most`);
}
