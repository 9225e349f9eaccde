import type { Source } from '../scenario/parse.ts';
import type { Path } from '../scenario/places.ts';
import type { Problem } from '../scenario/problem.ts';

/** Extra words for a problem of an experiment file. */
export interface ExperimentRemark {
  readonly hint?: string | undefined;
  readonly part?: 'key' | 'value';
}

/** Collects problems of an experiment file with their places. */
export interface ExperimentReport {
  readonly problems: Problem[];
  (path: Path, message: string, remark?: ExperimentRemark): void;
}

/** Make a collector that finds the place of each problem in the file; one place is told of once. */
export function experimentReporter(source: Source): ExperimentReport {
  const problems: Problem[] = [];
  const report = (path: Path, message: string, { hint, part }: ExperimentRemark = {}): void => {
    if (problems.some((told) => told.path === path.join('.') && told.message === message)) return;
    const { line, column, length, snippet } = source.locate(path, part);
    const more = hint === undefined ? {} : { hint };
    problems.push({
      severity: 'problem',
      path: path.join('.'),
      message,
      file: source.file,
      line,
      column,
      length,
      snippet,
      ...more,
    });
  };
  return Object.assign(report, { problems });
}
