import { beforeAll, describe, expect, it } from 'vitest';
import { compileExpression, loadParser, type Parser } from '../../../src/scenario/expression/expression.ts';

let parser: Parser;
beforeAll(async () => {
  parser = await loadParser();
});

function valueAt(text: string, t: number): number | string {
  const formula = compileExpression(text, parser);
  return typeof formula === 'function' ? formula(t) : formula.message;
}

describe('compileExpression', () => {
  it.each([
    ['0.6 * min(1, t / 36)', 18, 0.3],
    ['2 ^ 10', 0, 1024],
    ['-2 ^ 2', 0, -4],
    ['t ^ -1', 4, 0.25],
    ['t > 3 and t <= 5 ? 1 : 0', 4, 1],
    ['not (t == 4) or t != 4', 4, 0],
    ['0 < t < 5', 5, 0],
    ['step(t, 12) + ramp(t, 0, 10) + pulse(t, 3, 5)', 4, 1.4],
    ['ramp(t, 4, 4)', 4, 1],
    ['max(1, 2, t) - abs(-1) + sqrt(9) + floor(1.9) + ceil(0.1) + round(2.5) + sign(-3)', 0, 8],
    ['+t', 3, 3],
    ['sqrt(4) ^ 0', 0, 1],
  ])('works out %s in month %d', (text, t, expected) => {
    expect(valueAt(text, t)).toBeCloseTo(expected, 14);
  });

  it('takes powers that are not whole from its own exp and log', () => {
    expect(valueAt('2 ^ 0.5', 0)).toBeCloseTo(Math.SQRT2, 13);
    expect(valueAt('e ^ 1 - exp(1) + log(e) - 1', 0)).toBeCloseTo(0, 13);
    expect(valueAt('0 ^ 0.5 + pi', 0)).toBeCloseTo(Math.PI, 14);
  });

  it.each([
    'cos.constructor("return process")()',
    'abs.constructor',
    'abs["constructor"]',
    '"".constructor',
    'f(x) = x',
    'a = 1',
    't = 5',
    '"text"',
    "'text'",
    'import({a: 1})',
    'unit("5 cm")',
    '5 cm',
    '[1, 2]',
    '[1, 2; 3, 4]',
    '1:10',
    't[1]',
    '{a: 1}',
    '{a: 1}.a',
    '1; 2',
    '1\n2',
    'constructor',
    '__proto__',
    'prototype',
    'toString',
    'hasOwnProperty(t)',
    'valueOf()',
    'constructor(t)',
    '__proto__(t)',
    'toString(t)',
    'eval("1")',
    'parse("1")',
    'evaluate("1")',
    'createUnit("x")',
    'simplify(t)',
    'derivative(t, t)',
    'random()',
    'process',
    'globalThis',
    'abs(t)(1)(2)',
    't(3)',
    'min(1, 2)(3)',
    '2 t',
    '5%',
    '5 % 2',
    't!',
    "t'",
    't .* 2',
    't | 1',
    't & 1',
    't << 2',
    '~t',
    '1 to 2',
    't ?? 1',
    'a?.b',
    'true',
    'null',
    'undefined',
    'NaN',
    'Infinity',
    '1e999',
    'i',
    '',
    '   ',
    '# comment',
    'min()',
    'step(t)',
    'abs(1, 2)',
    '1 +',
    '((1)',
    'min',
    '1 xor 1',
    '\u202e t',
    '$t',
    '`t`',
    't => 1',
    'map(t, abs)',
  ])('refuses %s kindly', (text) => {
    const refused = compileExpression(text, parser);
    expect(refused).toHaveProperty('message');
    if (typeof refused !== 'function') {
      expect(refused.message.length).toBeGreaterThan(8);
      expect(refused.offset).toBeLessThanOrEqual(Math.max(1, text.length));
    }
  });

  it('points at what it refuses', () => {
    expect(compileExpression('0.1 * foo(t)', parser)).toMatchObject({ offset: 6, length: 3, message: 'unknown function foo' });
    expect(compileExpression('t + mim(1, t)', parser)).toMatchObject({ hint: 'did you mean min?' });
    expect(compileExpression('1 +* 2', parser)).toMatchObject({ offset: 3 });
  });

  it('refuses what is too long or has too many parts', () => {
    expect(valueAt(`1${' + 1'.repeat(200)}`, 0)).toBe('an expression has at most 500 characters, this one 801');
    expect(valueAt(`1${'+1'.repeat(150)}`, 0)).toBe('an expression has at most 200 parts');
    expect(valueAt('('.repeat(240) + ')'.repeat(240), 0)).toContain('not an expression');
  });
});

describe('functions of time', () => {
  const hintOf = (text: string): string | undefined => {
    const formula = compileExpression(text, parser);
    return typeof formula === 'function' ? undefined : formula.hint;
  };
  it.each([
    ['step(0.5, 12)', 'step(t, at) begins with the month', 'did you mean 0.5 * step(t, 12)?'],
    ['step(12, t)', 'step(t, at) begins with the month', 'did you mean step(t, 12)?'],
    ['1 - step(2 * 3, 12)', 'step(t, at) begins with the month', 'did you mean 2 * 3 * step(t, 12)?'],
    ['ramp(0.01, 12, 36)', 'ramp(t, from, to) begins with the month', 'did you mean 0.01 * ramp(t, 12, 36)?'],
    ['ramp(12, 36, t)', 'ramp(t, from, to) begins with the month', 'did you mean ramp(t, 12, 36)?'],
    ['pulse(0.2, 6, 9)', 'pulse(t, from, to) begins with the month', 'did you mean 0.2 * pulse(t, 6, 9)?'],
    ['pulse(12, t, 24)', 'pulse(t, from, to) begins with the month', 'did you mean pulse(t, 12, 24)?'],
    ['pulse(t, 24, 12)', 'pulse(t, from, to) ends before it begins', 'did you mean pulse(t, 12, 24)?'],
    ['pulse(t, 12, 12)', 'pulse(t, from, to) ends before it begins', 'it ends before the month'],
    ['pulse(12, 6)', 'pulse takes 3 arguments, found 2', 'write pulse(t, from, to)'],
    ['step(t)', 'step takes 2 arguments, found 1', 'write step(t, at)'],
  ])('with their arguments in another order are a mistake: %s', (text, message, hint) => {
    expect([valueAt(text, 0), hintOf(text)]).toEqual([expect.stringContaining(message), expect.stringContaining(hint)]);
  });

  it.each([
    ['step(t - 6, 6)', 12, 1],
    ['step(max(t, 3), 3)', 0, 1],
    ['ramp(t, 36, 12)', 24, 0.5],
    ['pulse(t, 12, t + 1)', 12, 1],
    ['(t > 3) * step(2 * t, 8)', 4, 1],
  ])('take any month that moves with t: %s', (text, t, expected) => {
    expect(valueAt(text, t)).toBe(expected);
  });
});
