import { GRID } from '../checks/patterns-rivalry.ts';
import type { Pattern } from '../checks/words.ts';
import { code, short, tableOf } from './markdown.ts';
import type { PatternRecord } from './model-sources.ts';

/** The tables that are generated from a recorded run of the patterns. */
export function patternTables(record: PatternRecord): Record<string, string> {
  return {
    'pattern run': runText(record),
    'pattern results': resultTable(record.patterns),
    'patterns again': againTable(record),
    'restated patterns': resultTable(record.restated),
    'pattern details': detailList(record),
    lever: leverTable(record),
  };
}

/** Tell how the run was made and how it ended. */
function runText({ version, runs, seed, patterns }: PatternRecord): string {
  const failed = patterns.filter(({ passed }) => !passed).map(({ id }) => id);
  const end = failed.length === 0 ? 'None fails.' : `These fail: **${failed.join(', ')}**.`;
  return `Version ${version}, ${runs} runs of each set-up, seed "${seed}": **${patterns.length - failed.length} of ${patterns.length} patterns hold.** ${end} A share of 0.00 in ${runs} runs says only that it is below about ${(3 / runs).toFixed(3)}.`;
}

function againTable({ again, patterns }: PatternRecord): string {
  return tableOf(
    ['seed', 'runs', 'hold', 'fail'],
    again.map(({ seed, runs, failed }) => [
      seed,
      String(runs),
      `${patterns.length - failed.length} of ${patterns.length}`,
      failed.join(', '),
    ]),
  );
}

function resultTable(patterns: readonly Pattern[]): string {
  return tableOf(
    ['', 'holds', 'claim and threshold'],
    patterns.map(({ id, claim, passed }) => [id, passed ? 'yes' : '**no**', claim]),
  );
}

function detailList({ patterns }: PatternRecord): string {
  return patterns.map(({ id, passed, detail }) => `- **${id}**${passed ? '' : ' (fails)'} ${code(detail)}`).join('\n');
}

/** Read the series of P1 and P3 as columns, one row for each level of the lever. */
function leverTable({ patterns }: PatternRecord): string {
  const series = [...seriesOf(patterns, 'P1'), ...seriesOf(patterns, 'P3')];
  const columns = ['lever', '`P` (`shift`)', '`P` (`tilt`)', '`P` (`yield`)', 'demands a year', 'mean `E*`', 'mean `E_within`'];
  if (series.length !== columns.length - 1 || series.some((list) => list.length !== GRID.length))
    throw new Error('P1 or P3 tells its series in another form');
  return tableOf(
    columns,
    GRID.map((g, k) => [g === 0 ? '**0**' : short(g), ...series.map((list) => list[k])]),
  );
}

/** Take the series of numbers out of a detail: parts between bars, each perhaps with words before it. */
function seriesOf(patterns: readonly Pattern[], id: string): string[][] {
  const parts = patterns.find((pattern) => pattern.id === id)?.detail.split(' | ') ?? [];
  return parts.map((part) => part.split(' ').filter((word) => /^-?[\d.]+$/.test(word)));
}
