import { join } from 'node:path';
import { recordWith } from '../../../record/figures/known-record.ts';
import type { MeasuredRecord } from '../../../record/measure/figure.ts';
import { indicatorSeries } from '../../../record/measure/series.ts';
import { PLAUSIBLE } from '../../../record/plausible/set.ts';
import { DRIVERS, LAST_PROJECTED_YEAR } from '../../../record/project/drivers.ts';
import { type DrivenCase, firstYearOf, projectionOf } from '../../../record/project/project.ts';
import { lastMeasuredYear } from '../../../record/test/years.ts';
import { PROJECTION_FILE, projectionReport } from '../../../report/subjects/project/report.ts';
import { loadScenario } from '../../../scenario/load.ts';
import { MONTHS_A_YEAR } from '../../../scenario/text/dates.ts';
import { UsageError } from '../../../scenario/text/usage-error.ts';
import { rounded } from '../../../scenario/text/words.ts';
import { wordsAgain } from '../../flags/command-line.ts';
import { DEFAULT_SEED } from '../../flags/flags.ts';
import { givenFigures } from '../../inputs/figures.ts';
import { readerFrom } from '../../inputs/scenario-files.ts';
import { shippedRecord } from '../../inputs/shipped-record.ts';
import { buildIdentity } from '../../package/build-identity.ts';
import { packageVersion } from '../../package/package-root.ts';
import { sealOf } from '../../results/manifest-seal.ts';
import { perform } from '../../results/perform.ts';
import type { Io } from '../../terminal/io.ts';
import { PROJECT_FLAGS, type ProjectChoices } from './flags.ts';

/** What not to take the result for. */
export const PROJECTION_LIMIT =
  'A thinking tool, not a forecast: a projection is there to show later, by figures that nobody has seen yet, where the model is wrong.';

/** Runs of each of the settings. [C] */
const RUNS_OF_EACH = 4;
const SETTINGS = PLAUSIBLE.points.length;
const FOLDER = 'record-projection';

/** Say what the model expects of every series, and write it down so that it can be scored: summary here, the file in the output folder. */
export async function runProjection(io: Io, choices: ProjectChoices): Promise<void> {
  const { date = io.today(), runs = RUNS_OF_EACH * SETTINGS, seed = DEFAULT_SEED } = choices;
  refuseUneven(runs);
  const given = choices.figures ?? null;
  const record = recordWith(shippedRecord(), given === null ? [] : givenFigures(io, given));
  const cases = await drivenCases(io);
  refuseKnown(record, cases[0], given);
  refuseEarly(date, lastMeasuredYear(record));
  await perform(io, choices, FOLDER, () => {
    if (!choices.quiet) io.progress(`${runs} runs under each of ${DRIVERS.length} drivers`);
    const facts = { registered: date, version: packageVersion(), build: buildIdentity(), given };
    const projection = projectionOf(cases, record, { ...facts, runs, seed, to: LAST_PROJECTED_YEAR, plausible: PLAUSIBLE });
    const [{ scenario }] = cases;
    return {
      report: projectionReport({
        projection: { ...projection, seal: sealOf(projection) },
        scenario,
        measured: indicatorSeries(record),
      }),
      command: wordsAgain(['record'], PROJECT_FLAGS, { ...choices, date, runs, seed }),
      next: [['Later', ['record', '--score', join(choices.out, FOLDER, PROJECTION_FILE), '--figures', 'NEW.csv']]],
      limit: PROJECTION_LIMIT,
    };
  });
}

/** Load the drivers, each as long as the projection reaches. */
async function drivenCases(io: Io): Promise<DrivenCase[]> {
  const read = readerFrom(io.folder);
  const { scenario: plain } = await loadScenario(DRIVERS[0].scenario, { read });
  const months = (LAST_PROJECTED_YEAR - firstYearOf(plain) + 1) * MONTHS_A_YEAR;
  const load = async ({ id, scenario }: (typeof DRIVERS)[number]): Promise<DrivenCase> => ({
    id,
    scenario: (await loadScenario(scenario, { read, months })).scenario,
  });
  return await Promise.all(DRIVERS.map(load));
}

function refuseUneven(runs: number): void {
  if (runs % SETTINGS === 0) return;
  const near = Math.max(1, rounded(runs / SETTINGS)) * SETTINGS;
  throw new UsageError(
    `--runs: expected a multiple of ${SETTINGS}, so that all settings have as many, found ${runs}`,
    `did you mean ${near}?`,
  );
}

/** Whoever registers knows the last figures, so that they were printed before. */
function refuseEarly(date: string, last: number): void {
  if (Number(date.slice(0, 4)) > last) return;
  throw new UsageError(
    `--date ${date}: the record goes to ${last}, so that nobody can have registered this then`,
    'leave --date out, or give the day on which you register it',
  );
}

/** What is known of a projected year already would be scored as if it had been foretold. */
function refuseKnown(record: MeasuredRecord, { scenario }: DrivenCase, given: string | null): void {
  const from = firstYearOf(scenario);
  const known = indicatorSeries(record).find(({ points }) => points.some(({ year }) => year >= from));
  if (known === undefined) return;
  throw new UsageError(
    `${given ?? 'the record'} holds ${known.name} of ${known.points[known.points.length - 1].year}, and the first projected year is ${from}`,
    'a projection is made from what lies before: leave later figures out, and give them with --score',
  );
}
