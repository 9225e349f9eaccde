import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/tables.ts';
import { main } from '../../src/cli/main.ts';
import { desk } from './fake-io.ts';

const IN_SIGHT = ['run', 'compare', 'explain', 'ask', 'record', 'classroom', 'new', 'check', 'list'];
/** The commands that stand on a line of their own. */
const told = (lines: readonly string[]): string[] => lines.flatMap((line) => /^ {2}([a-z]+) {2,}\S/.exec(line)?.[1] ?? []);

describe('help', () => {
  it.each([40, 80])('shows nine commands in groups, and names the others in a line, in %i columns', async (columns) => {
    const { code, out } = await desk().callWith({ columns }, '--help');
    expect([code, told(out)]).toEqual([0, IN_SIGHT]);
    const text = out.join(' ');
    expect(text).toContain(`More: ${COMMANDS.filter((name) => !IN_SIGHT.includes(name)).join(', ')}, check --schema`);
    expect(text).toContain('equidistance --help all');
    expect(Math.max(...out.map((line) => line.length))).toBeLessThanOrEqual(columns);
  });

  it.each([[['--help', 'all']], [['help', 'all']], [['all', '-h']]])('shows all of them for %j', async (argv) => {
    const { code, out } = await desk().call(...argv);
    expect([code, told(out)]).toEqual([0, COMMANDS]);
  });

  it('is that of a command where one is named', async () => {
    const at = desk();
    expect((await at.call('help')).out).toEqual((await at.call('--help')).out);
    expect((await at.call('help', 'run')).out).toEqual((await at.call('run', '--help')).out);
    const jobs = (await at.call('jobs', '--help')).out.join('\n');
    for (const job of ['worker', 'status', 'gather']) expect(jobs).toContain(`jobs ${job}`);
  });
});

describe('completion --help', () => {
  it('is a help and no script, however the program is started', async () => {
    const out: string[] = [];
    const io = { say: (line: string) => void out.push(line), warn: () => undefined, progress: () => undefined };
    const looks = { program: 'npx equidistance', columns: 80, styled: false, folder: '.', today: () => '2026-11-01' };
    expect(await main(['completion', '--help'], { ...io, ...looks })).toBe(0);
    expect(out.join('\n')).toMatch(/^npx equidistance completion\n/);
    expect(out.join('\n')).not.toContain('npx npx');
  });
});

describe('ask', () => {
  it('names the kinds of questions in its help, and in a mistake the kind that the file asks for, and its flags', async () => {
    const at = desk();
    const help = (await at.call('ask', '--help')).out.join('\n');
    for (const kind of ['sweep', 'sensitivity', 'discover', 'tipping', 'robust']) expect(help).toContain(`\n  ${kind}: `);
    const { code, err } = await at.call('ask', 'what-matters', '--rolling');
    expect([code, err[0]]).toEqual([1, '✖ unknown flag --rolling: the question is a sensitivity']);
    expect(err[1]).toMatch(/^ {2}a question of this kind takes --points, --replicates, --seed, /);
    expect((await at.call('ask', 'what-matters', '--pionts', '3')).err[1]).toBe('  did you mean --points?');
  });

  it('refuses draws where nothing is uncertain', async () => {
    const at = desk();
    at.write(
      'sure.yaml',
      `format: 2
name: Sure
story: A question for the class.
scenario: rising
question: sweep
months: 6
levers: {rivalry.lever: {from: 0, to: 1, levels: 2}}
outcomes: [hedging.end]
design: {replicates: 2}
`,
    );
    const { code, err } = await at.call('ask', 'sure.yaml', '--points', '20');
    expect([code, err[0]]).toEqual([1, '✖ --points: sure is a sweep in which nothing is uncertain, so that nothing is drawn']);
    expect(at.list()).toEqual(['sure.yaml']);
    expect((await at.call('ask', 'sure.yaml', '--format', 'csv', '--quiet', '--workers', '1')).code).toBe(0);
  });
});

describe('record', () => {
  it.each([
    [
      ['--test', '--project'],
      '--test holds the model against the record, and --project makes a projection',
      'give one of the two',
    ],
    [['--fit', '--score', 'x'], '--fit finds the settings that the record does not rule out, and --score', 'give one of the two'],
    [['--rolling'], '--rolling goes with --test', 'add --test, or leave --rolling out'],
    [['--points', '8'], '--points goes with --fit', 'add --fit, or leave --points out'],
    [['--test', '--points', '8'], 'record --test takes no --points, which goes with --fit', 'leave --points out'],
    [['--fit', '--rolling'], 'record --fit takes no --rolling, which goes with --test', 'leave --rolling out'],
    [
      ['--project', '--uncertainty'],
      'record --project takes no --uncertainty, which goes with --test',
      'leave --uncertainty out',
    ],
  ])('%j is refused', async (flags, message, hint) => {
    const at = desk();
    const { code, out, err } = await at.call('record', ...flags);
    expect([code, out, at.list()]).toEqual([1, [], []]);
    expect(err[0]).toContain(message);
    expect(err[1]).toContain(hint);
  });
});

describe('check --schema', () => {
  it.each([[['rising']], [['--expect']]])('checks nothing besides: %j', async (words) => {
    const { code, out, err } = await desk().call('check', '--schema', ...words);
    expect([code, out, err[1]]).toEqual([1, [], `  leave out either it or ${words[0]}`]);
  });
});
