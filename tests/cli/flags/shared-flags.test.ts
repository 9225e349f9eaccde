import { describe, expect, it } from 'vitest';
import { chosenFrom, switchFlag, textFlag, valueFlag, wholeBetween } from '../../../src/cli/flags/flag-table.ts';
import { desk } from '../fake-io.ts';

const helpOf = async (command: string): Promise<string> =>
  (await desk().callWith({ columns: 100 }, command, '--help')).out.join('\n').replace(/\s+/g, ' ');

describe('flags that commands share', () => {
  it.each(['run', 'compare', 'explain'])('are in the help of %s', async (command) => {
    const help = await helpOf(command);
    for (const flag of ['seed', 'months', 'theory', 'preset', 'set', 'without', 'out', 'quiet', 'json'])
      expect(help).toContain(` --${flag} `);
  });

  it('speak of what the command runs', async () => {
    expect(await helpOf('run')).toContain('theory: mixed, realist, liberal, constructivist, or all of them side by side');
    expect(await helpOf('compare')).toContain('theory, for all: mixed, realist, liberal, constructivist [string]');
    expect(await helpOf('explain')).toContain('theory: mixed, realist, liberal, constructivist [string]');
    expect(await helpOf('run')).toContain("months, 1 to 600, instead of the scenario's");
    expect(await helpOf('compare')).toContain("months, 1 to 600, instead of the scenarios'");
  });

  it.each([
    ['run', 'rising', '--theory', 'all', '--months', '0'],
    ['compare', 'rising', 'rupture', '--months', '0'],
    ['explain', 'rising', '--months', '0'],
  ])('are refused alike: %s', async (...argv) => {
    const { code, err } = await desk().call(...argv);
    expect([code, err]).toEqual([1, ['✖ --months: expected a whole number from 1 to 600, found "0"', '  did you mean 1?']]);
  });
});

describe('a table of flags', () => {
  const table = {
    many: valueFlag('how many', wholeBetween(1, 9), { otherwise: 3 }),
    name: textFlag('a name'),
    loud: switchFlag('loud'),
  };
  it('is read with what stands for what was not given', () => {
    expect(chosenFrom(table, {})).toEqual({ many: 3, name: undefined, loud: false });
    expect(chosenFrom(table, { many: '5', name: 'x', loud: true })).toEqual({ many: 5, name: 'x', loud: true });
  });
  it('is refused at the first flag that cannot be read', () => {
    expect(() => chosenFrom(table, { many: '10', name: ['a', 'b'] })).toThrow('--many: expected a whole number from 1 to 9');
  });
});
