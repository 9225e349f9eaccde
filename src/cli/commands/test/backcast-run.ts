import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { LAST_FITTED_YEAR } from '../../../record/figures/declarations.ts';
import { recordWith } from '../../../record/figures/known-record.ts';
import type { MeasuredRecord } from '../../../record/measure/figure.ts';
import { nearestOrigin, ORIGINS, type RecordOrigin, rollingWindows } from '../../../record/observe/record-origins.ts';
import { PLAUSIBLE } from '../../../record/plausible/set.ts';
import { type Backcast, backcast } from '../../../record/test/backcast.ts';
import { compareDemands } from '../../../record/test/demands.ts';
import { lastMeasuredYear } from '../../../record/test/years.ts';
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
import { BACKCAST_FLAGS, type BackcastChoices } from './flags.ts';

/** What not to take the result for. */
const LIMIT = 'A thinking tool, not a forecast: a good fit to the past is no promise, and a bad one tells where not to trust it.';

/** An origin and the last year to look at. */
interface Window {
  readonly origin: RecordOrigin;
  readonly to: number;
}

/** Hold the model against the record: say how it fared, and write pictures and data. */
export async function runBackcast(io: Io, choices: BackcastChoices): Promise<void> {
  const given = choices.figures ?? null;
  const record = recordWith(shippedRecord(), given === null ? [] : givenFigures(io, given));
  const windows = windowsOf(record, choices);
  const cases = await Promise.all(windows.map(({ origin }) => caseOf(io, origin, choices)));
  for (const [k, window] of windows.entries()) refuseBeyond(window, cases[k]);
  const name = choices.rolling ? 'backcast-rolling' : `backcast-${windows[0].origin.year}-${windows[0].to}`;
  await perform(io, choices, name, async () => {
    const results: Backcast[] = [];
    for (const [k, { origin, to }] of windows.entries()) {
      if (!choices.quiet) io.progress(`${cases[k].id}: ${origin.year} to ${to}`);
      await setImmediate();
      const { runs, seed, uncertainty } = choices;
      const plausible = uncertainty ? PLAUSIBLE : undefined;
      results.push(backcast(cases[k], record, { from: origin.year, to, runs, seed, plausible }));
    }
    const facts = { version: packageVersion(), given, isRolling: choices.rolling };
    const demands = choices.rolling ? {} : { demands: compareDemands(cases[0], shippedRecord().events, choices) };
    return {
      report: backcastReport(results, { ...facts, ...demands }),
      command: wordsAgain(['backcast'], BACKCAST_FLAGS, choices),
      next: [['Next', choices.rolling ? ['backcast', '--preset', 'second-opinion'] : ['backcast', '--rolling']]],
      limit: LIMIT,
      pathOf: (file) => join(choices.out, name, file),
    };
  });
}

/** Find which origins are run, and to which years. */
function windowsOf(record: MeasuredRecord, { from, to, rolling }: BackcastChoices): Window[] {
  const known = lastMeasuredYear(record);
  const last = to ?? Math.min(known, LAST_FITTED_YEAR);
  if (last > known)
    throw new UsageError(
      `the record ends in ${known}: ${last === known + 1 ? `${last} is` : `${known + 1} to ${last} are`} not measured`,
      `give them with --figures FILE (columns year,actor,indicator,value,unit,source), or end with --to ${known}`,
    );
  if (rolling) {
    const windows = rollingWindows(last);
    if (windows.length > 0) return windows;
    throw new UsageError(`--to ${last} lies before the first origin`, `the origins are ${yearsOf(ORIGINS)}`);
  }
  const year = from ?? ORIGINS[0].year;
  const origin = ORIGINS.find((each) => each.year === year);
  if (origin === undefined)
    throw new UsageError(
      `--from ${year} is no origin: only ${yearsOf(ORIGINS)} have a case of their own`,
      `did you mean --from ${nearestOrigin(year).year}?`,
    );
  if (last < year) throw new UsageError(`--to ${last} lies before --from ${year}`, `end in ${year} or later`);
  return [{ origin, to: last }];
}

const yearsOf = (origins: readonly RecordOrigin[]): string => origins.map(({ year }) => year).join(', ');

async function caseOf(io: Io, { scenario: name }: RecordOrigin, choices: BackcastChoices): Promise<Scenario> {
  const { lens, preset, set } = choices;
  const options = { read: readerFrom(io.folder, io.texts), set, ...(lens && { lens }), ...(preset && { preset }) };
  const { scenario, notices } = await loadNoticed(name, options, choices.without);
  for (const notice of notices) io.warn(notice);
  return scenario;
}

/** What came from outside is known only as far as a case goes. */
function refuseBeyond({ origin, to }: Window, { horizon, id }: Scenario): void {
  const end = origin.year + Math.floor(horizon / 12) - 1;
  if (to > end) throw new UsageError(`${id} ends in ${end}, and --to asks for ${to}`, `end with --to ${end} at most`);
}
