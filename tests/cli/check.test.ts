import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SHIPPED_NAMES } from '../shipped.ts';
import { desk, HEAD } from './fake-io.ts';

/** Files with one mistake each: what is said, and where. */
const BAD: Readonly<Record<string, readonly [text: string, message: string, place?: string]>> = {
  'an empty file': ['', '✖ the file is empty', 'bad.yaml:1:1'],
  'blanks and comments only': ['# nothing\n\n', '✖ the file is empty', 'bad.yaml:1:1'],
  'broken YAML': ['format: 2\nname: "x\nstory: y\n', '✖ not valid YAML', 'bad.yaml:'],
  'a tab': ['format: 2\nstate:\n\tid: X\n', '✖ a tab indents this line', 'bad.yaml:3:1'],
  'a list': ['- format: 2\n', '✖ expected a mapping of keys, found a list', 'bad.yaml:1:1'],
  'a word': ['hello\n', '✖ expected a mapping of keys, found a single value', 'bad.yaml:1:1'],
  'two documents': [`${HEAD}---\n${HEAD}`, '✖ the file holds several documents', 'bad.yaml:'],
  'an unknown key': [`${HEAD}horizn: 12\n`, '✖ horizn: unknown key', 'bad.yaml:5:1'],
  'a wrong type': [
    `${HEAD}horizon: long\n`,
    '✖ horizon: expected a whole number of months from 1 to 600, found the text "long"',
    'bad.yaml:5:10',
  ],
  'a number out of range': [
    `${HEAD}parameters: {bite: 90}\n`,
    '✖ parameters.bite: expected a number from 1 to 8',
    'bad.yaml:5:20',
  ],
  'a unit slip': [`${HEAD}ties: {EU: {trade: 57}}\n`, '✖ ties.EU.trade: expected a share from 0 to 1, found 57', 'bad.yaml:5:20'],
  'an unknown power': [`${HEAD}ties: {UK: {trade: 0.1}}\n`, '✖ ties.UK: ', 'bad.yaml:5:8'],
  'an unknown channel': [`${HEAD}ties: {EU: {trde: 0.1}}\n`, '✖ ties.EU.trde: ', 'bad.yaml:5:13'],
  'shares above one': [`${HEAD}ties: {EU: {trade: 0.99}}\n`, 'the shares of trade sum to 1.', '.yaml:'],
  'a circle of itself': [
    'format: 2\nname: A\nstory: B\nextends: ./bad.yaml\n',
    '✖ extends: scenarios extend each other in a circle',
    'bad.yaml:4:10',
  ],
  'extends above the folder': [
    'format: 2\nname: A\nstory: B\nextends: ../x\n',
    '✖ extends: "../x" leads out of the folder of this file',
    'bad.yaml:4:10',
  ],
  'extends an absolute path': [
    'format: 2\nname: A\nstory: B\nextends: /etc/passwd\n',
    '✖ extends: "/etc/passwd" leads out of the folder of this file',
    'bad.yaml:4:10',
  ],
  'extends something missing': [
    'format: 2\nname: A\nstory: B\nextends: serbia-2052\n',
    '✖ extends: cannot read the scenario "serbia-2052"',
    'bad.yaml:4:10',
  ],
  'a hostile expression': [`${HEAD}rivalry: {lever: "process.exit(1)"}\n`, '✖ rivalry.lever: ', 'bad.yaml:5:'],
  'an expression with a function': [`${HEAD}rivalry: {lever: "f(x) = x"}\n`, '✖ rivalry.lever: ', 'bad.yaml:5:'],
  'an expression that is not finite': [`${HEAD}rivalry: {lever: "1 / t"}\n`, '✖ rivalry.lever: ', 'bad.yaml:5:'],
  'an expression out of range': [`${HEAD}rivalry: {lever: "t"}\n`, '✖ rivalry.lever: ', 'bad.yaml:5:'],
  infinity: [
    `${HEAD}domestic: {protest: .inf}\n`,
    '✖ domestic.protest: expected a share from 0 to 1, found a number without end',
    'bad.yaml:5:21',
  ],
  'an event after the horizon': [
    `${HEAD}events: [{at: 60, target: protest, change: +0.1}]\n`,
    '✖ events.0.at: ',
    'bad.yaml:5:15',
  ],
  'an event of an unknown target': [
    `${HEAD}events: [{at: 6, target: protst, change: +0.1}]\n`,
    '✖ events.0.target: ',
    'bad.yaml:5:26',
  ],
  'a change without a sign': [`${HEAD}events: [{at: 6, target: protest, change: 0.1}]\n`, '✖ events.0.change: ', 'bad.yaml:5:'],
  'three megabytes': ['x'.repeat(3_000_000), '✖ bad.yaml has 3'],
  'half a megabyte of garbage': [
    Array.from({ length: 500_000 }, (_, k) => String.fromCharCode(33 + ((k * 7919) % 90))).join(''),
    '✖ ',
    'bad.yaml:',
  ],
  'bytes that are no text': ['format: 2\u0000\u0001', '✖ the file is not text', 'bad.yaml:1:1'],
  'brackets without end': ['['.repeat(50_000), '✖ the file is nested too deeply', 'bad.yaml:1:1'],
  'a reserved key': [`${HEAD}__proto__: {x: 1}\n`, '✖ __proto__ cannot be a key', 'bad.yaml:5:1'],
  'an unknown theory': [
    `${HEAD}theory: realistic\n`,
    '✖ theory: expected mixed, realist, liberal, constructivist',
    'bad.yaml:5:9',
  ],
};

describe('check', () => {
  // That each shows what it expects of itself, on the very same runs, is told by tests/checks/expectations.test.ts.
  it.each(SHIPPED_NAMES)('%s is in order', async (name) => {
    const { code, out, err } = await desk().call('check', name, '--no-expect');
    expect([code, err, out.length]).toEqual([0, [], 1]);
    expect(out[0]).toMatch(new RegExp(`^✔ ${name}: \\d+ months, \\d+ events?, \\d+ values, hash [0-9a-f]{8}$`));
  });

  it.each(['serbia-2026', 'rising'])('%s shows what it expects of itself, alone or against another', async (name) => {
    const { code, out, err } = await desk().call('check', name);
    expect([code, err]).toEqual([0, []]);
    expect(out.slice(1)).toEqual([expect.stringMatching(/^ {2}✔ \d+ expectations? met in 200 runs$/)]);
  });

  it.each(Object.entries(BAD))('%s', async (_, [text, message, place = '']) => {
    const at = desk();
    at.write('bad.yaml', text);
    for (const command of ['check', 'run']) {
      const { code, out, err } = await at.call(command, 'bad.yaml');
      const said = err.join('\n');
      expect(err[0].slice(0, 200)).toContain(message);
      if (place !== '') expect(err[1]).toContain(place);
      expect(said).not.toMatch(/\n\s+at .*\d\)?$|TypeError|undefined|NaN|object Object/m);
      expect(said.length).toBeLessThan(20_000);
      expect([code, out, at.list()]).toEqual([1, [], ['bad.yaml']]);
    }
  });

  it('tells all mistakes of a file at once, from top to bottom, each with its line', async () => {
    const at = desk();
    at.write(
      'bad.yaml',
      `${HEAD}horizon: -1\ntheory: naive\ndomestic: {protest: 57, legitimcy: 0.4}\nties: {EU: {trade: 0.99}}\nevents:\n  - {at: 99, target: protest, change: +0.1}\n  - {at: 9, target: protst, change: +0.1}\n  - {at: 9, target: protest, change: 0.1}\n`,
    );
    const { code, err } = await at.call('check', 'bad.yaml');
    const heads = err.filter((line) => line.startsWith('✖')).map((line) => line.slice(2).split(':')[0]);
    expect(heads).toEqual(
      expect.arrayContaining([
        'horizon',
        'theory',
        'domestic.protest',
        'domestic.legitimcy',
        'events.0.at',
        'events.1.target',
        'events.2.change',
      ]),
    );
    const lines = err.flatMap((line) => /→ bad\.yaml:(\d+):/.exec(line)?.[1] ?? []).map(Number);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(code).toBe(1);
  });

  it('tells the mistakes of several files, and what is good', async () => {
    const at = desk();
    at.write('one.yaml', `${HEAD}horizn: 1\n`);
    at.write('two.yaml', '');
    const { code, out, err } = await at.call('check', 'one.yaml', 'missing.yaml', 'rising', 'two.yaml');
    expect(code).toBe(1);
    expect(out).toEqual([expect.stringMatching(/^✔ rising: /), expect.stringMatching(/^ {2}✔ \d expectations met/)]);
    expect(err.filter((line) => line.startsWith('✖'))).toEqual([
      '✖ horizn: unknown key',
      '✖ no scenario is called "missing.yaml"',
      '✖ the file is empty',
    ]);
  });

  it('tells a circle of three by its names', async () => {
    const at = desk();
    for (const [name, base] of [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
    ])
      at.write(`${name}.yaml`, `format: 2\nname: X\nstory: Y\nextends: ${base}\n`);
    expect((await at.call('check', 'a.yaml')).err[0]).toBe('✖ extends: scenarios extend each other in a circle: a → b → c → a');
  });

  it('does not follow a link out of the folder', async () => {
    const at = desk();
    at.write('outside/base.yaml', HEAD);
    mkdirSync(join(at.folder, 'inside'));
    symlinkSync('../outside/base.yaml', join(at.folder, 'inside/link.yaml'));
    at.write('inside/mine.yaml', 'format: 2\nname: A\nstory: B\nextends: link\n');
    const { code, err } = await at.call('check', 'inside/mine.yaml');
    expect(code).toBe(1);
    expect(err[0]).toContain('outside the folder');
  });

  it('takes a file in a subfolder that extends one beside it, a name with blanks, a BOM and CRLF', async () => {
    const at = desk();
    at.write('my class/base one.yaml', `${HEAD}horizon: 24\n`);
    at.write('my class/group two.yaml', '\ufeffformat: 2\r\nname: Two\r\nstory: Three\r\nextends: ./base one.yaml\r\n');
    expect(await at.call('check', 'my class/group two.yaml')).toMatchObject({ code: 0, err: [] });
    expect((await at.call('check', join(at.folder, 'my class', 'group two'))).out[0]).toContain('24 months');
  });

  it('a folder is not a scenario', async () => {
    const at = desk();
    mkdirSync(join(at.folder, 'lessons.yaml'));
    expect((await at.call('check', 'lessons.yaml')).err[0]).toBe('✖ no scenario is called "lessons.yaml"');
  });
});
