import { describe, expect, it } from 'vitest';
import { undrawable } from '../../src/cli/results/render/fallback.ts';
import { beyondInter } from '../../src/cli/results/render/letters.ts';
import { desk, HEAD, SHORT } from './fake-io.ts';

const VARIANT = `${HEAD}events:\n`;
const told = async (text: string): Promise<string> => {
  const at = desk();
  at.write('mine.yaml', text);
  return (await at.call('check', 'mine.yaml')).err.join('\n');
};

describe('a decimal comma', () => {
  it.each([
    ['parameters:\n  bite: 2,5\n', '2.5'],
    ['parameters: {bite: 2,5}\n', '2.5'],
    ['parameters: {bite: {value: 2,5, mark: J}}\n', '2.5'],
    ['rivalry:\n  lever: {0: 0, 36: 0,5}\n', '0.5'],
    ['rivalry:\n  lever: 0,5\n', '0.5'],
    ['ties: {US: {trade: 0,1}}\n', '0.1'],
    ['events:\n  - {at: 3, target: protest, change: "+0,2"}\n', '+0.2'],
    ['events:\n  - {at: 3, target: protest, change: +0.1, until: "protest < 0,3"}\n', '0.3'],
  ])('in %j is told', async (text, number) => {
    expect(await told(HEAD + text)).toContain(`write ${number}: a comma separates`);
  });
  it('in --set and in a record is told, and a record with semicolons too', async () => {
    const at = desk();
    expect((await at.call('run', 'rising', '--set', 'parameters.bite=2,5')).err.join(' ')).toContain(
      'write 2.5: a comma separates',
    );
    const head = 'year,actor,indicator,value,unit,source\n';
    at.write('cut.csv', `${head}2020,EU,cfsp_alignment_rate,0,57,share,x\n`);
    expect((await at.call('record', '--figures', 'cut.csv')).err.join(' ')).toContain('write 0.57: a comma separates');
    at.write('other.csv', head.replaceAll(',', ';'));
    expect((await at.call('record', '--figures', 'other.csv')).err[0]).toContain('found semicolons');
  });
});

describe('a date', () => {
  const hashIn = async (text: string): Promise<string | undefined> => {
    const at = desk();
    at.write('mine.yaml', text);
    return /hash (\w+)/.exec((await at.call('check', 'mine.yaml')).out.join(' '))?.[1];
  };
  it('is the month that it names, in events and in points', async () => {
    const event = (at: string) => `${VARIANT}  - {at: ${at}, target: protest, change: +0.2}\n`;
    expect(await hashIn(event('2026-10'))).toBe(await hashIn(event('9')));
    const points = (...[a, b]: string[]) => `${HEAD}rivalry: {lever: {${a}: 0, ${b}: 0.5}}\n`;
    expect(await hashIn(points('2026-01', '2029-01'))).toBe(await hashIn(points('0', '36')));
    expect(await hashIn(event('10'))).not.toBe(await hashIn(event('9')));
  });
  it('before the start, or where a comparison or a number of months is asked for, is told', async () => {
    expect(await told(`${VARIANT}  - {at: 2025-10, target: protest, change: +0.2}\n`)).toContain(
      'lies before the start, 2026-01',
    );
    expect(await told(`${VARIANT}  - {at: 3, target: protest, change: +0.2, until: 2026-03}\n`)).toContain('say how many months');
    expect((await desk().call('run', 'rising', '--months', '2026-03')).err[1]).toContain('it is counted');
    expect((await desk().call('run', 'rising', '--runs', '2026-03')).err[1]).toBe('  it is a count, and no date');
  });
  it('is understood by explain --month', async () => {
    const at = desk();
    const [dated, counted] = [
      await at.call('explain', 'rising', '--month', '2027-03'),
      await at.call('explain', 'rising', '--month', '14'),
    ];
    expect([dated.code, dated.out.slice(0, 12)]).toEqual([0, counted.out.slice(0, 12)]);
    expect((await at.call('explain', 'rising', '--month', '2025-03')).err[0]).toContain('before the start');
    expect((await at.call('explain', 'rising', '--month', '700')).err[0]).toContain('from 0 to 599');
  });
});

describe('a near miss', () => {
  it.each([
    [['run', 'rising', '--run', '17'], 'did you mean --runs?'],
    [['explain', 'rising', '--runs', '17'], 'did you mean --run?'],
    [['check', 'rising', '--expct'], 'did you mean --expect?'],
    [['run', 'rising', '--no-quit'], 'did you mean --quiet?'],
    [['run', 'what-matters'], 'ask it: equidistance ask what-matters'],
    [['ask', 'rising'], 'run it: equidistance run rising'],
    [['run', 'Rising'], 'did you mean rising?'],
    [['run', 'group'], 'did you mean Group.yml?'],
    [['ask', 'Group.yml'], 'run it: equidistance run Group.yml'],
    [['check', 'based.yaml'], 'did you mean rising?'],
  ])('%j is helped', async (argv, hint) => {
    const at = desk();
    at.write('Group.yml', HEAD);
    at.write('based.yaml', HEAD.replace('serbia-2026', 'rising.yaml'));
    const { code, err } = await at.call(...argv);
    expect([code, err.join('\n')]).toEqual([1, expect.stringContaining(hint)]);
  });
});

describe('Yours', () => {
  it.each([
    [['rising'], 'equidistance new my-class --from rising'],
    [['sub/own.yaml', '--without', 'demands'], 'equidistance new my-class --from sub/own.yaml'],
    [["it's mine.yaml"], "equidistance new my-class --from 'it'\\''s mine.yaml'"],
  ])('of %j is a command that works as printed', async (argv, line) => {
    const at = desk();
    at.write('sub/own.yaml', HEAD);
    at.write("it's mine.yaml", HEAD);
    const { out } = await at.call('run', ...argv, ...SHORT, '--more');
    expect(out.find((each) => each.startsWith('Yours'))).toBe(`Yours   ${line}`);
    expect(await at.call('new', 'my-class', '--from', argv[0])).toMatchObject({ code: 0, err: [] });
    expect(await at.call('check', 'my-class.yaml')).toMatchObject({ code: 0, err: [] });
    // The name is taken now: the next that is printed is free.
    expect((await at.call('run', ...argv, ...SHORT, '--more')).out.find((each) => each.startsWith('Yours'))).toContain(
      'new my-class-2 ',
    );
  });
  it('of a file elsewhere writes beside it', async () => {
    const at = desk();
    const other = desk();
    other.write('own.yaml', HEAD);
    const file = `${other.folder}/own.yaml`;
    const { out } = await at.call('run', file, ...SHORT, '--more');
    expect(out).toContain(`Yours   equidistance new ${other.folder}/my-class --from ${file}`);
    expect(await at.call('new', `${other.folder}/my-class`, '--from', file)).toMatchObject({ code: 0, err: [] });
    expect(other.read('my-class.yaml')).toContain('extends: ./own.yaml\n');
    expect(await at.call('check', `${other.folder}/my-class.yaml`)).toMatchObject({ code: 0 });
    const here = await at.call('new', 'mine', '--from', file);
    expect([here.code, here.err[1]]).toEqual([
      1,
      `  write the new one beside it: equidistance new ${other.folder}/mine --from ${file}`,
    ]);
  });
});

describe('help', () => {
  it('has each example whole on a line, at 80 columns, and completion has one too', async () => {
    for (const name of ['run', 'query', 'compare', 'ask', 'record', 'jobs gather', 'completion']) {
      const { code, out } = await desk().call(...name.split(' '), '--help');
      const examples = out.slice(out.indexOf('Examples:') + 1).filter((line) => /^ {2}\S/.test(line));
      expect([name, code, examples.length > 0]).toEqual([name, 0, true]);
      for (const line of examples) expect(line, name).toMatch(/^ {2}equidistance [a-z]+/);
    }
  });
});

const SMALL = `format: 2
name: Mine
story: A question for the class.
scenario: ./one.yaml
question: sweep
months: 6
levers: {rivalry.lever: {from: -1, to: 1, levels: 3}}
outcomes: [hedging.end]
design: {replicates: 2}
`;

describe('letters that no font has', () => {
  it('are found, and those of Inter are not', async () => {
    expect(await undrawable('Школа, škola, ½ → Ω')).toEqual([]);
    expect(beyondInter('A ქ题')).toEqual(['ქ', '题']);
  });

  it('are told once by whatever draws PNG, and by nothing else', async () => {
    // Mro, of which hardly a machine has a font.
    const letter = '\u{16a40}';
    const told = (await undrawable(letter)).map(
      (each) => `ℹ No font here has ${each} and the like: PNG shows boxes, SVG and pages do not.`,
    );
    const at = desk();
    for (const [k, name] of ['one', 'two'].entries())
      at.write(`${name}.yaml`, `${HEAD}powers: {CN: {name: ${letter} ${name}}}\nparameters: {bite: ${k + 1}}\n`);
    // What a picture of many runs names is the scenario's file.
    at.write(`${letter}.yaml`, HEAD);
    at.write('asked.yaml', SMALL.replace('one.yaml', `${letter}.yaml`));
    const short = ['--runs', '4', '--months', '6'];
    for (const words of [
      ['run', 'one.yaml', 'two.yaml', ...short],
      ['compare', `${letter}.yaml`, 'two.yaml', ...short],
      ['ask', 'asked.yaml'],
    ]) {
      const drawn = await at.call(...words, '--format', 'png');
      expect([words[0], drawn.code, drawn.err.filter((line) => line.includes('No font'))]).toEqual([words[0], 0, told]);
      const other = await at.call(...words, '--format', 'svg,csv');
      expect([words[0], other.code, other.err.filter((line) => line.includes('No font'))]).toEqual([words[0], 0, []]);
    }
  });
});
