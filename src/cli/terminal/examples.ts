import { PROGRAM } from './program-words.ts';

/** A command line as it is typed, and what it is for. */
export type Example = readonly [line: string, what: string];

/** Write the examples of a command, each whole on a line of its own, so that it can be copied; with `$0` it starts the program. */
export function examplesText(examples: readonly Example[]): string {
  return [
    'Examples:',
    ...examples.flatMap(([line, what]) => [`  ${line.replace(/^\$0/, PROGRAM)}`, ...(what === '' ? [] : [`      ${what}`])]),
  ].join('\n');
}
