import { join } from 'node:path';
import { compare } from '../../../experiment/compare/compare.ts';
import { pairsHangOnSteps } from '../../../experiment/hangs/hangs-on.ts';
import { resultOf } from '../../../experiment/runs/ensemble.ts';
import type { MechanismName } from '../../../experiment/runs/mechanisms.ts';
import { compareJson, differenceRows } from '../../../report/subjects/compare/json.ts';
import { WRITTEN_PAIRS } from '../../../report/subjects/compare/tables.ts';
import { nameWithout } from '../../../report/words/without.ts';
import { plural } from '../../../report/words/words.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { isFile } from '../../files/ordinary-file.ts';
import { readOwn } from '../../files/read-text.ts';
import { packageVersion } from '../../package/package-root.ts';
import { asWritten, note, rowDifference, same, treeDifference, type Verdict, wrong } from '../../results/finding.ts';
import type { ResultFolder } from '../../results/result-folders.ts';
import { MOST_WHOLE, scenarioFinding, writtenSummary } from './sample.ts';

interface CompareManifest {
  readonly scenarios: readonly Scenario[];
  readonly hashes: readonly string[];
  readonly without?: readonly MechanismName[];
  readonly seed: string;
  readonly runs: number;
}

/** Make a comparison again and hold it against what is written. */
export function verifyCompare({ path, manifest }: ResultFolder): Verdict[] {
  const { scenarios, hashes, without = [], seed, runs } = manifest as unknown as CompareManifest;
  const spoilt = scenarios.flatMap((scenario, k) => scenarioFinding(scenario, hashes[k]) ?? []);
  if (spoilt.length > 0) return spoilt;
  if (runs > MOST_WHOLE) return [note('Runs', `not made again, as there are more than ${plural(MOST_WHOLE, 'run')} of each`)];
  const suffix = nameWithout('', without);
  const asked = scenarios.map((scenario) => ({ ...scenario, id: scenario.id.slice(0, scenario.id.length - suffix.length) }));
  const comparison = compare(asked, { runs, seed });
  const resolved = comparison.ensembles.map(({ scenario }) => scenario);
  const hangsOn = resultOf(pairsHangOnSteps(resolved, { runs, seed }));
  const made = asWritten(compareJson(comparison, { version: packageVersion(), without, hangsOn })) as CompareData;
  const found = treeDifference(comparable(writtenSummary(path)), comparable(made));
  return [
    found === undefined
      ? same('Summary', `${plural(runs, 'run')} of each made again: every outcome and difference is the same to the last digit`)
      : wrong('Summary', `summary.json, ${found}`),
    rowsFinding(join(path, 'differences.csv'), differenceRows(comparison, WRITTEN_PAIRS, without)),
  ];
}

type CompareData = ReturnType<typeof compareJson>;

/** Keep of a comparison what comes of its runs. */
function comparable({ outcomes, paired, settled, runsNeeded }: Partial<CompareData>) {
  const differences = paired?.map(({ a, b, difference, shareAbove, hangsOn }) => ({ a, b, difference, shareAbove, hangsOn }));
  return { outcomes, paired: differences, settled, runsNeeded };
}

function rowsFinding(file: string, [head, ...rows]: readonly string[]): Verdict {
  if (!isFile(file)) return note('Runs', 'no table of single runs is here');
  const [, ...written] = readOwn(file, 'table').trimEnd().split('\n');
  const found = rowDifference(head, written, rows.join('\n').split('\n'));
  return found === undefined
    ? same('Runs', `all ${plural(rows.length, 'row')} of differences.csv are the same`)
    : wrong('Runs', `differences.csv, ${found}`);
}
