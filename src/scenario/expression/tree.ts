import type { MathNode } from 'mathjs';
import { suggest } from '../text/nearest.ts';
import { CONSTANTS, type Formula, FUNCTIONS, OPERATORS } from './functions.ts';

/** Why a tree cannot be compiled; expression.ts turns it into a refusal with its place. */
export class Refused extends Error {
  readonly token: string;
  readonly hint: string | undefined;

  constructor(message: string, token = '', hint?: string) {
    super(message);
    this.token = token;
    this.hint = hint;
  }
}

/** What expressions know, in words. */
export const KNOWN = `an expression knows t, numbers, + - * / ^, comparisons, and or not, a ? b : c, ${[...CONSTANTS.keys(), ...FUNCTIONS.keys()].join(' ')}`;

/** Parts that one expression may have. */
export const MOST_NODES = 200;

/** Parts that an expression may still have. */
interface Budget {
  left: number;
}

/** The parts of a node that are read here; mathjs has a class for each. */
interface Parts {
  readonly type: string;
  readonly value?: unknown;
  readonly name?: string;
  readonly fn?: unknown;
  readonly op?: string;
  readonly implicit?: boolean;
  readonly isPercentage?: boolean;
  readonly args?: MathNode[];
  readonly content?: MathNode;
  readonly condition?: MathNode;
  readonly trueExpr?: MathNode;
  readonly falseExpr?: MathNode;
  readonly conditionals?: string[];
  readonly params?: MathNode[];
}

/** Compile a tree to closures of our own; whatever is not named here is refused. */
export function compile(node: MathNode, budget: Budget): Formula {
  budget.left -= 1;
  if (budget.left < 0) throw new Refused(`an expression has at most ${MOST_NODES} parts`);
  const parts = node as unknown as Parts;
  const inner = (child: MathNode): Formula => compile(child, budget);
  switch (parts.type) {
    case 'ConstantNode':
      return constant(parts.value);
    case 'SymbolNode':
      return symbol(parts.name ?? '');
    case 'ParenthesisNode':
      return inner(parts.content!);
    case 'OperatorNode':
      return operator(parts, inner);
    case 'RelationalNode':
      return relation(parts.conditionals!, parts.params!.map(inner));
    case 'ConditionalNode': {
      const [asked, then, otherwise] = [parts.condition!, parts.trueExpr!, parts.falseExpr!].map(inner);
      return (t) => (asked(t) !== 0 ? then(t) : otherwise(t));
    }
    case 'FunctionNode':
      return call(parts, inner);
    default:
      throw new Refused(`${KINDS[parts.type] ?? 'this'} cannot stand in an expression`, TOKENS[parts.type] ?? '', KNOWN);
  }
}

const KINDS: Readonly<Record<string, string>> = {
  AssignmentNode: 'an assignment',
  FunctionAssignmentNode: 'a definition of a function',
  BlockNode: 'more than one expression',
  AccessorNode: 'looking inside a name',
  RangeNode: 'a range',
  ArrayNode: 'a list',
  ObjectNode: 'a mapping',
};
const TOKENS: Readonly<Record<string, string>> = {
  AssignmentNode: '=',
  FunctionAssignmentNode: '=',
  AccessorNode: '.',
  RangeNode: ':',
};

function constant(value: unknown): Formula {
  if (typeof value !== 'number')
    throw new Refused(`${value === undefined ? 'nothing' : String(value)} is not a number`, String(value), KNOWN);
  if (!Number.isFinite(value)) throw new Refused('a number without end', '', KNOWN);
  return () => value;
}

function symbol(name: string): Formula {
  if (name === 't') return (t) => t;
  const value = CONSTANTS.get(name);
  if (value !== undefined) return () => value;
  if (FUNCTIONS.has(name)) throw new Refused(`the function ${name} needs its arguments in brackets`, name);
  throw new Refused(`unknown name ${name}`, name, suggest(name, ['t', ...CONSTANTS.keys(), ...FUNCTIONS.keys()]) ?? KNOWN);
}

function operator(parts: Parts, inner: (node: MathNode) => Formula): Formula {
  const known = typeof parts.fn === 'string' ? OPERATORS.get(parts.fn) : undefined;
  if (known === undefined || parts.isPercentage) throw new Refused(`the sign ${parts.op} is not known`, parts.op, KNOWN);
  if (parts.implicit) throw new Refused(`write the * between ${parts.args!.map(String).join(' and ')}`);
  const [a, b] = parts.args!.map(inner);
  return b === undefined ? (t) => known(a(t), 0) : (t) => known(a(t), b(t));
}

/** `0 < t < 5`: every comparison of neighbours holds. */
function relation(names: readonly string[], operands: readonly Formula[]): Formula {
  const tests = names.map((name) => OPERATORS.get(name));
  if (tests.includes(undefined)) throw new Refused('this comparison is not known', '', KNOWN);
  return (t) => (tests.every((test, i) => test!(operands[i](t), operands[i + 1](t)) !== 0) ? 1 : 0);
}

function call(parts: Parts, inner: (node: MathNode) => Formula): Formula {
  const name = (parts.fn as Parts).type === 'SymbolNode' ? (parts.fn as Parts).name! : '';
  const known = FUNCTIONS.get(name);
  if (known === undefined) {
    throw new Refused(
      name === '' ? 'only a named function can be called' : `unknown function ${name}`,
      name,
      suggest(name, FUNCTIONS.keys()) ?? KNOWN,
    );
  }
  const args = parts.args!;
  const [least, most] = known.takes;
  if (args.length < least || args.length > most) {
    const many = least === most ? String(least) : `at least ${least}`;
    const hint = known.inTime && `write ${known.inTime}; times a height, as in 0.5 * ${known.inTime}`;
    throw new Refused(`${name} takes ${many} ${least === 1 ? 'argument' : 'arguments'}, found ${args.length}`, name, hint);
  }
  const operands = args.map(inner);
  const fault = known.inTime && faultInTime(name, known.inTime, args);
  if (fault) throw fault;
  return (t) => known.of(...operands.map((operand) => operand(t)));
}

const mentionsTime = (node: MathNode): boolean =>
  node.filter((inner) => inner.type === 'SymbolNode' && (inner as unknown as Parts).name === 't').length > 0;

/** Find a function of time whose arguments stand in another order, so that it would be one number in every month. */
function faultInTime(name: string, order: string, args: readonly MathNode[]): Refused | undefined {
  const [now, ...months] = args;
  const inOrder = mentionsTime(now) ? [] : [...months, now].filter(mentionsTime);
  if (!mentionsTime(now)) {
    const first = inOrder[0] ?? 't';
    const rest = args.filter((arg) => arg !== first);
    // Elsewhere the first argument is a height, and comes before the months.
    const fit = rest.length === months.length ? rest : months;
    const height = rest.length === months.length ? '' : `${now} * `;
    const meant = `${height}${name}(${[first, ...fit].join(', ')})`;
    return new Refused(`${order} begins with the month, and ${now} is the same in every month`, name, `did you mean ${meant}?`);
  }
  if (name !== 'pulse' || months.some(mentionsTime)) return undefined;
  const [from, to] = months.map((month) => compile(month, { left: MOST_NODES })(0));
  if (from < to) return undefined;
  const hint =
    from > to ? `did you mean pulse(${now}, ${months[1]}, ${months[0]})?` : 'it ends before the month that is named last';
  return new Refused(`${order} ends before it begins: from ${from} to ${to} is no month`, name, hint);
}
