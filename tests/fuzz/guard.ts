import { ScenarioError, showProblem } from '../../src/scenario/text/problem.ts';
import { UsageError } from '../../src/scenario/text/usage-error.ts';
import { computingOf } from '../computing.ts';
import { SECRET } from './ground.ts';

/** What becomes of an input: taken as it is, or refused in words. */
export type Fate = 'taken' | 'refused';

/** Milliseconds of computing that one input may cost. */
export const SLOWEST = 1000;
/** Characters that a person may be told of one input. */
const LONGEST_WORDS = 200_000;

const SHARED = [Object.prototype, Array.prototype, Function.prototype, String.prototype, Map.prototype];
const pictureOf = (): string => SHARED.map((each) => Reflect.ownKeys(each).map(String).join()).join('\n');

/** Something that an input did and should not have been able to do. */
export class Harm extends Error {}

/**
 * Feed one input and see that it does no harm: what is thrown is a mistake told in words and with its place, nothing
 * that all objects share has changed, nothing has been run, and it did not take long.
 */
export async function fed(feed: () => Promise<Fate> | Fate): Promise<{ fate: Fate; milliseconds: number }> {
  const before = pictureOf();
  let fate: Fate = 'refused';
  const milliseconds = await computingOf(async () => {
    fate = await fateOf(feed);
  });
  if (pictureOf() !== before) throw new Harm('what all objects share has changed');
  if ('ran' in globalThis) throw new Harm('a text was run as code');
  return { fate, milliseconds };
}

async function fateOf(feed: () => Promise<Fate> | Fate): Promise<Fate> {
  try {
    return await feed();
  } catch (error) {
    refuseUnkind(error);
    return 'refused';
  }
}

function refuseUnkind(error: unknown): void {
  if (error instanceof UsageError) {
    refuseWords(error.message);
    return;
  }
  if (!(error instanceof ScenarioError)) throw error;
  if (error.problems.length === 0) throw new Harm('refused without a reason');
  for (const problem of error.problems) {
    const placed = problem.line >= 1 && problem.column >= 1 && Number.isInteger(problem.line + problem.column);
    if (!placed) throw new Harm(`a problem without a place: ${showProblem(problem)}`);
  }
  refuseWords(error.message);
}

function refuseWords(message: string): void {
  if (message.includes(SECRET)) throw new Harm('a file outside was told of');
  if (message.length > LONGEST_WORDS) throw new Harm(`told in ${message.length} characters`);
}
