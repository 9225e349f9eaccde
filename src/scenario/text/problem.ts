/** Something a person should know about a scenario: a mistake that stops it, or a notice that does not. */
export interface Problem {
  readonly severity: 'problem' | 'notice';
  /** Dotted path in the file, `domestic.legitimacy`; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** The line of the file it stands on. */
  readonly snippet?: string;
  /** Characters to underline. */
  readonly length?: number;
  readonly hint?: string;
}

/** All mistakes of a scenario at once: a person's, not ours. */
export class ScenarioError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(showProblem).join('\n\n'));
    this.name = 'ScenarioError';
    this.problems = problems;
  }
}

/** A line end within a name or a text would make a line that nobody has said. */
const inOne = (text: string): string => text.replace(/[\r\n\u2028\u2029]+/g, ' ');

/** Columns of a source line that are shown. */
const WIDTH = 100;

/** Write a problem as a person reads it: what, where, the line itself, what to try. */
export function showProblem(problem: Problem): string {
  const mark = problem.severity === 'problem' ? '✖' : 'ℹ';
  const what = problem.path === '' ? problem.message : `${problem.path}: ${problem.message}`;
  const place = `${problem.file}:${problem.line}:${problem.column}`;
  const lines = [`${mark} ${inOne(what)}`, `  → ${inOne(place)}`];
  if (problem.snippet !== undefined) {
    const { text, column } = clip(problem.snippet, problem.column);
    const number = String(problem.line);
    const carets = Math.max(1, Math.min(problem.length ?? 1, text.length - column + 1));
    lines.push(`  ${number} | ${text}`, `  ${' '.repeat(number.length)} | ${' '.repeat(column - 1)}${'^'.repeat(carets)}`);
  }
  if (problem.hint !== undefined) lines.push(`  ${inOne(problem.hint)}`);
  return lines.join('\n');
}

/** Cut a long line to a window around the column; tabs and control characters become blanks, so that the caret fits. */
function clip(snippet: string, column: number): { text: string; column: number } {
  const plain = snippet.replace(/\p{Cc}/gu, ' ');
  if (plain.length <= WIDTH) return { text: plain, column };
  const from = Math.max(0, Math.min(column - 1 - WIDTH / 2, plain.length - WIDTH));
  const head = from > 0 ? '…' : '';
  const tail = from + WIDTH < plain.length ? '…' : '';
  return { text: head + plain.slice(from + head.length, from + WIDTH - tail.length) + tail, column: column - from };
}
