import { describe, expect, it } from 'vitest';
import { jsonSchema } from '../../../src/scenario/fields/schema.ts';
import { loadScenario } from '../../../src/scenario/load.ts';
import { type ScenarioError, showProblem } from '../../../src/scenario/text/problem.ts';
import { HEAD, SMALL } from '../small-case.ts';

const load = (files: Readonly<Record<string, string>>) =>
  loadScenario('mine', { read: async (name) => ({ file: `${name}.yaml`, text: files[name] }) });
const former = (text: string): string => text.replace('format: 2', 'format: 1').replace('theory:', 'lens:');
const refusalOf = async (text: string): Promise<string> => {
  const error = await load({ small: SMALL, mine: text }).catch((caught: unknown) => caught);
  return (error as ScenarioError).problems.map(showProblem).join('\n');
};

describe('a file of format 1', () => {
  const mine = `${HEAD}theory: realist\n`;

  it('means what one of format 2 means, whatever it extends', async () => {
    const now = await load({ small: SMALL, mine });
    expect([now.scenario.theory, now.notices]).toEqual(['realist', []]);
    for (const files of [
      { small: SMALL, mine: former(mine) },
      { small: former(SMALL), mine },
      { small: former(SMALL), mine: former(mine) },
    ])
      expect((await load(files)).scenario).toEqual(now.scenario);
    const { scenario } = await load({ small: `${former(SMALL)}lens: realist\n`, mine: HEAD });
    expect(scenario.hash).toBe(now.scenario.hash);
  });

  it('is told at its place what is now called otherwise, and nothing else', async () => {
    const { notices } = await load({ small: SMALL, mine: former(mine) });
    const line = HEAD.split('\n').length;
    expect(notices.map(showProblem)).toEqual([
      `ℹ lens: is now called theory; the old name still works\n  → mine.yaml:${line}:1\n  ${line} | lens: realist\n    | ^^^^\n  check --upgrade writes the new one`,
    ]);
    expect((await load({ small: former(SMALL), mine: former(HEAD) })).notices).toEqual([]);
  });

  it('has its mistakes told where they stand', async () => {
    const line = HEAD.split('\n').length;
    expect(await refusalOf(former(`${HEAD}theory: marxist\n`))).toContain(
      `expected mixed, realist, liberal, constructivist, found the text "marxist"\n  → mine.yaml:${line}:7`,
    );
  });

  it('may give names of its own that are like the former key', async () => {
    const text = former(`${HEAD}sources: {lens: a book}\n`);
    expect((await load({ small: SMALL, mine: text })).notices).toEqual([]);
  });
});

describe('a file of format 2', () => {
  it('that has the former key is told the new one', async () => {
    expect(await refusalOf(`${HEAD}lens: realist\n`)).toMatch(/^✖ lens: unknown key\n[\s\S]*\n {2}lens is now called theory$/);
    expect(await refusalOf(`${former(HEAD)}lens: realist\ntheory: liberal\n`)).toContain('lens is now called theory');
  });
});

describe('the JSON Schema', () => {
  const { properties } = jsonSchema() as { properties: Record<string, { enum?: unknown; deprecated?: boolean }> };

  it('takes both formats, and strikes the former key through', () => {
    expect(properties.format.enum).toEqual([2, 1]);
    expect(properties.lens).toMatchObject({ enum: properties.theory.enum, deprecated: true });
    expect(properties.theory.deprecated).toBeUndefined();
  });
});
