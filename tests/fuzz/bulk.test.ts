import { describe, expect, it } from 'vitest';
import { readerFrom } from '../../src/cli/inputs/scenario-files.ts';
import { shippedRecord } from '../../src/cli/inputs/shipped-record.ts';
import { readRecord } from '../../src/record/read/read-record.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { ScenarioError } from '../../src/scenario/text/problem.ts';
import { HEAD } from '../cli/fake-io.ts';
import { computingOf } from '../computing.ts';

/** Characters: a third of what is read at most, so that all of them together stay short. */
const FULL = 45_000;
const filled = (piece: string): string => piece.repeat(Math.floor(FULL / piece.length));
const counted = (many: number, piece: (k: number) => string): string => Array.from({ length: many }, (_, k) => piece(k)).join('');

/** Files that once took more than a second, or all the memory, or the whole stack; what is said of each now. */
const ONCE: Readonly<Record<string, readonly [text: string, words: string]>> = {
  'aliases, each looked up through the whole file': [
    `x: &a 1\ny: [${filled('*a,')}]`,
    'aliases are repeated more than 100 times',
  ],
  'a bomb of aliases': [
    `a: &a [1,1]\nb: &b [${'*a,'.repeat(60)}]\nc: [${'*b,'.repeat(60)}]\n`,
    'aliases are repeated more than 100 times',
  ],
  'a value that holds itself': ['ties: &a {EU: *a}\n', '*a lies within what it repeats'],
  'brackets that close in texts': [`x: ${filled('["]",')}`, 'nested too deeply'],
  'mappings within mappings': [Array.from({ length: 280 }, (_, k) => `${' '.repeat(k)}a:\n`).join(''), 'nested too deeply'],
  'keys that nobody knows': [counted(3000, (k) => `k${k}: 1\n`), 'unknown key'],
  'one key ten thousand times': [filled('a: 1\n'), 'this key is given twice'],
  'keys without a name': [filled(': 1\n'), 'this key is given twice'],
  'more powers than there are states': [
    `powers: {${counted(1500, (k) => `P${k}: {axis: 0.1}, `)}}`,
    'a case has at most 36 powers',
  ],
  'ties with powers that are not there': [`ties: {${counted(1500, (k) => `P${k}: {trade: 0.1}, `)}}`, 'unknown power'],
  'events at nobody': [`events: [${filled('{at: 6, target: protst, change: +0.1}, ')}]`, 'unknown variable "protst"'],
  'events that are numbers': [`events: [${filled('1,')}]`, 'the file holds more than 20000 values'],
  'tags without end': [`x: [${filled('!x 1,')}]`, 'tags (!…) are not used'],
  'keys of bytes': ['!!binary eA==: 1\n', 'tags (!…) are not used'],
  'a set': ['x: !!set {a, b}\n', 'tags (!…) are not used'],
  'merge keys': [`x: &x {a: 1}\n${filled('<<: *x\n')}`, 'this key is given twice'],
  'paths of nothing': [`paths: {${counted(3000, (k) => `p${k}.x: 1, `)}}`, 'unknown variable'],
};

describe('files made to be slow', () => {
  it('a record of nothing but commas is refused before it fills the memory', () => {
    const { problems } = readRecord(
      `year,actor,indicator,value,unit,source\n${','.repeat(2_900_000)}`,
      'mine.csv',
      shippedRecord(),
    );
    expect(problems.map(({ message, line, column }) => [message, line, column])).toEqual([
      ['a line has more than 200 fields', 2, 201],
    ]);
  });

  it.each(Object.entries(ONCE))('%s: refused in words, and soon', async (_, [text, words]) => {
    const read = readerFrom('.');
    const loading = loadScenario('mine', {
      read: async (name, from) => (from === undefined ? { file: 'mine.yaml', text: HEAD + text } : read(name, from)),
    });
    let error: unknown;
    const milliseconds = await computingOf(() =>
      loading.catch((refused: unknown) => {
        error = refused;
      }),
    );
    // Far more than it takes; the worst of these never came back.
    expect(milliseconds).toBeLessThan(30_000);
    expect(error).toBeInstanceOf(ScenarioError);
    expect((error as ScenarioError).message).toContain(words);
    expect((error as ScenarioError).problems.length).toBeLessThan(210);
  });
});
