import { type Reporter, reporter } from '../../scenario/check/draft.ts';
import type { Source } from '../../scenario/text/parse.ts';

/** Make a collector of problems of an experiment file, with their places; one place is told of once. */
export function experimentReporter(source: Source): Reporter {
  const report = reporter({ origin: (path) => ({ source, path }) });
  const { problems } = report;
  const once: (...problem: Parameters<Reporter>) => void = (path, message, remark) => {
    if (!problems.some((told) => told.path === path.join('.') && told.message === message)) report(path, message, remark);
  };
  return Object.assign(once, { problems });
}
