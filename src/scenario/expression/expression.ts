import type { MathNode } from 'mathjs';
import type { Formula } from './functions.ts';
import { compile, KNOWN, MOST_NODES, Refused } from './tree.ts';

/** Why an expression cannot be used, and where in its text. */
export interface Refusal {
  readonly message: string;
  readonly offset: number;
  readonly length: number;
  readonly hint?: string | undefined;
}

/** Turns a text into a tree; the one thing taken from mathjs. */
export type Parser = (text: string) => MathNode;

const LONGEST = 500;

/** Load the parser: some 300 ms, so only for scenarios with expressions. */
export async function loadParser(): Promise<Parser> {
  const { parse } = await import('mathjs/number');
  return parse;
}

/**
 * Turn an expression in `t` into a function of the month, or say why not.
 *
 * Only what is listed in expression-functions.ts is let through; the tree is compiled to closures of our own.
 * Example  0.6 * min(1, t / 36) at t = 18 → 0.3
 */
export function compileExpression(text: string, parser: Parser): Formula | Refusal {
  if (text.trim() === '') return { message: 'the expression is empty', offset: 0, length: 1 };
  if (text.length > LONGEST) {
    return { message: `an expression has at most ${LONGEST} characters, this one ${text.length}`, offset: 0, length: 1 };
  }
  const odd = /["'`\\[\]{};#$@&|~%\n]/.exec(text);
  if (odd !== null)
    return { message: `${NAMED[odd[0]] ?? odd[0]} cannot stand in an expression`, offset: odd.index, length: 1, hint: KNOWN };
  const tree = readTree(text, parser);
  if ('message' in tree) return tree;
  try {
    return compile(tree, { left: MOST_NODES });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const offset = Math.max(0, find(text, error.token));
    return { message: error.message, offset, length: Math.max(1, error.token.length), hint: error.hint };
  }
}

const NAMED: Readonly<Record<string, string>> = { '"': 'a text', "'": 'a text', '\n': 'a second line', '%': 'a percentage (%)' };

function readTree(text: string, parser: Parser): MathNode | Refusal {
  try {
    return parser(text);
  } catch (error) {
    // The parser throws other errors too, where it cannot make a node of what it has read: that is a person's mistake as well.
    if (!(error instanceof SyntaxError)) return { message: 'not an expression', offset: 0, length: 1, hint: KNOWN };
    const char = 'char' in error && typeof error.char === 'number' ? error.char : 1;
    const said = error.message.replace(/ \(char \d+\)/, '');
    return {
      message: `not an expression: ${said.charAt(0).toLowerCase()}${said.slice(1)}`,
      offset: Math.max(0, char - 1),
      length: 1,
    };
  }
}

/** Find a name as a whole word. */
function find(text: string, token: string): number {
  if (!/^\w+$/.test(token)) return text.indexOf(token);
  return text.search(new RegExp(`(?<!\\w)${token}(?!\\w)`));
}
