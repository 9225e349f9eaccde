import { recordWith } from '../../../record/figures/known-record.ts';
import { indicatorSeries } from '../../../record/measure/series.ts';
import { DRIVERS } from '../../../record/project/drivers.ts';
import type { Projection } from '../../../record/project/projection.ts';
import { type ProjectionScore, scoreProjection } from '../../../record/project/score.ts';
import { scoreReport } from '../../../report/subjects/project/score-report.ts';
import { loadScenario } from '../../../scenario/load.ts';
import { UsageError } from '../../../scenario/text/usage-error.ts';
import { wordsAgain } from '../../flags/command-line.ts';
import { givenFigures } from '../../inputs/figures.ts';
import { readerFrom } from '../../inputs/scenario-files.ts';
import { shippedRecord } from '../../inputs/shipped-record.ts';
import { packageVersion } from '../../package/package-root.ts';
import { perform } from '../../results/perform.ts';
import type { Io } from '../../terminal/io.ts';
import { SCORE_FLAGS, type ScoreChoices } from './flags.ts';
import { PROJECTION_LIMIT } from './project-run.ts';
import { readProjection } from './projection-file.ts';

/** Hold a registered projection against what was measured since: how it fared here, tables and a picture in the output folder. */
export async function runScore(io: Io, choices: ScoreChoices): Promise<void> {
  const { score: file, figures } = choices;
  const projection = readProjection(io.folder, file);
  const record = recordWith(shippedRecord(), figures === undefined ? [] : givenFigures(io, figures));
  const score = scoreProjection(projection, record);
  refuseNothingLater(score, file, figures);
  const { scenario } = await loadScenario(DRIVERS[0].scenario, { read: readerFrom(io.folder) });
  await perform(io, choices, 'record-score', () => ({
    report: scoreReport(
      { score, projection, scenario, measured: indicatorSeries(record) },
      { version: packageVersion(), file, given: figures ?? null },
    ),
    command: wordsAgain(['record'], SCORE_FLAGS, choices),
    limit: PROJECTION_LIMIT,
  }));
}

function refuseNothingLater({ closest, early, projection }: ProjectionScore, file: string, figures: string | undefined): void {
  if (closest !== null) return;
  const { from, to } = projection;
  const where = figures ?? 'the record of this version';
  const some = early > 0 ? `; it has ${early === 1 ? 'one' : early} between, of years that are not projected` : '';
  throw new UsageError(
    `${file} says something of ${from} to ${to}, and ${where} has no figure of its series in those years${some}`,
    `its series end in ${lastYears(projection)}: give later figures with --figures FILE (columns year,actor,indicator,value,unit,source)`,
  );
}

/** The last measured years that a projection was made from. */
function lastYears({ series }: Projection): string {
  const years = series.map(({ last }) => last.year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? `${first}` : `${first} to ${last}`;
}
