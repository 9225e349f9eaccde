import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/scenario/text/parse.ts';
import { showProblem } from '../../../src/scenario/text/problem.ts';
import { computingOf } from '../../computing.ts';

function refusals(text: string): string[] {
  const parsed = parse(text, 'scenarios/mine.yaml');
  return 'problems' in parsed ? parsed.problems.map(({ message, line, column }) => `${line}:${column} ${message}`) : [];
}

describe('parse', () => {
  it('refuses an empty file, and one of comments only', () => {
    expect(refusals('')).toEqual(['1:1 the file is empty']);
    expect(refusals('# nothing yet\n')).toEqual(['1:1 the file is empty']);
  });

  it('refuses a list and a single value in place of a mapping', () => {
    expect(refusals('- a\n- b\n')[0]).toContain('expected a mapping of keys, found a list');
    expect(refusals('hello\n')[0]).toContain('expected a mapping of keys, found a single value');
  });

  it('tells every syntax error with its line', () => {
    const told = refusals('name: "a\nfoo: [1, 2\n bar: }\n');
    expect(told.length).toBeGreaterThan(0);
    expect(told[0]).toMatch(/^\d+:\d+ /);
  });

  it('tells a tab, a key given twice and a second document in words', () => {
    expect(refusals('a:\n\tb: 1\n').join()).toContain('a tab indents this line');
    expect(refusals('a: 1\nb: 2\na: 3\n')).toEqual(['3:1 this key is given twice']);
    expect(refusals('a: 1\n---\nb: 1\n').join()).toContain('several documents');
  });

  it('refuses a tag, which could only ask for code or types', () => {
    expect(refusals('a: !!js/function "x"\n').join()).toContain('tags (!…) are not used');
  });

  it('refuses more than 100 000 characters before reading them', async () => {
    const text = '[{'.repeat(1_500_000);
    let told: readonly string[] = [];
    const milliseconds = await computingOf(() => {
      told = refusals(text);
    });
    expect(told).toEqual(['1:1 the file has 3000000 characters; a scenario has at most 100000']);
    expect(milliseconds).toBeLessThan(100);
  });

  it('refuses bytes that are no text with one problem', () => {
    expect(refusals('a: \0\u0001\ufffd')).toEqual(['1:1 the file is not text (it holds bytes that no text has)']);
  });

  it('refuses aliases that multiply, and one of nothing', () => {
    const bomb = ['a0: &a0 [x,x,x,x,x,x,x,x,x,x]'];
    for (let i = 1; i < 9; i++)
      bomb.push(
        `a${i}: &a${i} [${Array(10)
          .fill(`*a${i - 1}`)
          .join(',')}]`,
      );
    expect(refusals(bomb.join('\n')).join()).toContain('aliases are repeated more than 100 times');
    expect(refusals('change: *0.8\n')).toEqual(['1:9 *0.8 refers to nothing']);
  });

  it('refuses nesting that would exhaust the stack', () => {
    expect(refusals(`a: ${'['.repeat(200_000)}`).length).toBeGreaterThan(0);
  });

  it('refuses keys that would reach into every object, and does not reach', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      expect(refusals(`powers:\n  ${key}: {polluted: true}\n`)).toEqual([`2:3 ${key} cannot be a key`]);
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('refuses a key that is itself a mapping', () => {
    expect(refusals('? {a: 1}\n: 2\n').join()).toContain('a key must be a word or a number');
  });

  it('finds the place of a value, of its key and of the nearest thing there is', () => {
    const parsed = parse('a:\n  b: {36: "x"}\n  c: [1, 22]\n', 'f.yaml');
    if ('problems' in parsed) throw new Error('cannot be');
    expect(parsed.source.locate(['a', 'b', '36'])).toMatchObject({ line: 2, column: 11, length: 3, opening: 1 });
    expect(parsed.source.locate(['a', 'b', '36'], 'key')).toMatchObject({ line: 2, column: 7, length: 2 });
    expect(parsed.source.locate(['a', 'c', 1])).toMatchObject({ line: 3, column: 10, length: 2 });
    expect(parsed.source.locate(['a', 'nowhere'])).toMatchObject({ line: 1, column: 1, length: 1 });
  });

  it('takes the id of a scenario from the name of its file', () => {
    const parsed = parse('a: 1', 'some/where/my-class.yaml');
    expect('source' in parsed && parsed.source.id).toBe('my-class');
  });

  it('keeps the sign of a change that YAML reads as a number', () => {
    const parsed = parse('events: [{change: +0.2}, {change: -1}, {change: "=1"}]', 'f.yaml');
    expect('source' in parsed && parsed.source.value).toEqual({
      events: [{ change: '+0.2' }, { change: '-1' }, { change: '=1' }],
    });
  });
});

describe('showProblem', () => {
  const problem = {
    severity: 'problem',
    path: 'domestic.legitimacy',
    message: 'expected a share from 0 to 1, found 57',
    file: 'f.yaml',
    line: 18,
    column: 17,
    snippet: '    legitimacy: 57',
    length: 2,
  } as const;

  it('shows what, where, the line and what to try', () => {
    expect(showProblem({ ...problem, column: 17, hint: 'did you mean 0.57?' })).toBe(
      [
        '✖ domestic.legitimacy: expected a share from 0 to 1, found 57',
        '  → f.yaml:18:17',
        '  18 |     legitimacy: 57',
        '     |                 ^^',
        '  did you mean 0.57?',
      ].join('\n'),
    );
  });

  it('marks a notice otherwise', () => {
    expect(showProblem({ ...problem, severity: 'notice' })).toMatch(/^ℹ /);
  });

  it('cuts a long line around the caret, which still points at the same letters', () => {
    const snippet = `${'a'.repeat(300)}XY${'b'.repeat(300)}`;
    const [, , line, carets] = showProblem({ ...problem, snippet, column: 301 }).split('\n');
    expect(line.length).toBeLessThanOrEqual(100 + '  18 | '.length);
    expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('XY');
  });
});
