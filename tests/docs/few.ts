import { commandNow } from '../../src/cli/flags/former-names.ts';
import { shippedQuestion } from '../../src/cli/package/shipped.ts';
import type { Question } from '../../src/experiment/experiment.ts';

/** Points that each kind of question takes at least, or little more. */
const POINTS: Readonly<Record<Question, number>> = { sweep: 2, sensitivity: 16, discover: 80, tipping: 20, robust: 20 };

/** Flags with which a command makes little: few runs and points, no pictures. `words` are those after the program; a question of one's own is a sweep. */
export function fewFor([command = '', ...rest]: readonly string[]): string[] {
  const [now, ...words] = [...commandNow(command), ...rest];
  const few = (counts: string): string[] => `${counts} --format csv`.trim().split(' ');
  if (now === 'ask') return few(`--points ${POINTS[shippedQuestion(words[0] ?? '') ?? 'sweep']} --replicates 2`);
  if (now === 'run' || now === 'compare') return few('--runs 4');
  if (now !== 'record') return [];
  return few(words.includes('--test') ? '--runs 4' : words.includes('--fit') ? '--points 8 --runs 4' : '');
}
