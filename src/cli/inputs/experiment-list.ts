import { EXPERIMENT_FILE } from '../../experiment/ask/schema.ts';
import type { Question } from '../../experiment/experiment.ts';
import { parse } from '../../scenario/text/parse.ts';
import { readShipped } from '../files/read-text.ts';
import { experimentPath, shippedExperiments } from '../package/shipped.ts';

/** What a list says of a shipped experiment. */
export interface ListedExperiment {
  readonly id: string;
  readonly name: string;
  readonly story: string;
  readonly question: Question;
  readonly scenarios: readonly string[];
}

/** Read what the shipped experiments say of themselves; what they vary is not looked at. */
export function listedExperiments(): ListedExperiment[] {
  return shippedExperiments().map((id) => {
    const path = experimentPath(id);
    const parsed = parse(readShipped(path), path);
    if ('problems' in parsed) throw new Error(`${path}: ${parsed.problems[0].message}`);
    const { name, story, question, scenario } = EXPERIMENT_FILE.parse(parsed.source.value);
    return { id, name, story: story.trim(), question, scenarios: [scenario].flat() };
  });
}

/**
 * Take the first sentence of a text.
 *
 * Example  firstSentence('Who? Nobody.') → Who?
 */
export const firstSentence = (text: string): string => /^.*?[.?!](?=\s|$)/s.exec(text)?.[0] ?? text;
