import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

// An example is a call of what it documents: `Example  leverageOf(.45, .03) → .4665`, or a comparison.
const EXAMPLE = /^\s*\*\s+Example\s+(\w+\(.*)$/gm;
const examples = ['engine', 'model'].flatMap((folder) =>
  readdirSync(`src/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      [...readFileSync(`src/${folder}/${file}`, 'utf8').matchAll(EXAMPLE)].map(
        ([, text]) => [text, `src/${folder}/${file}`] as const,
      ),
    ),
);

describe('the example in a docstring', () => {
  it('stands in a good part of the files', () => expect(examples.length).toBeGreaterThanOrEqual(6));
  it.each(examples)('%s (%s)', async (text, file) => {
    const [call, expected = 'true'] = text.split(' → ');
    const names: Record<string, unknown> = await import(resolve(file));
    const evaluate = (expression: string): unknown =>
      new Function(...Object.keys(names), `return ${expression}`)(...Object.values(names));
    const value = evaluate(expected);
    expect(evaluate(call)).toEqual(typeof value === 'number' ? expect.closeTo(value, 14) : value);
  });
});
