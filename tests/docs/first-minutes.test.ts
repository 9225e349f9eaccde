import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/command-tables.ts';
import { type Clone, freshClone, type Typed } from './clone.ts';

const VARIANT = 'format: 1\nname: My rising\nstory: A story to be told in class.\nextends: rising\n';
const BY_NPM = 'npx equidistance';
const FEW: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['run', 'compare'].map((name) => [name, '--runs 4 --format csv'])),
  backcast: '--runs 4 --format csv',
  record: '--format csv',
  calibrate: '--points 8 --runs 4 --format csv',
  sweep: '--points 2 --replicates 2 --format csv',
  sensitivity: '--points 16 --replicates 2 --format csv',
  discover: '--points 80 --replicates 2 --format csv',
  tipping: '--points 20 --replicates 2 --format csv',
  robust: '--points 20 --replicates 2 --format csv',
};

let clone: Clone;
beforeAll(() => {
  clone = freshClone();
}, 60_000);
afterAll(() => clone.remove());

/** Type a command as it is printed; what it makes is made small, and npm is asked once only, for it takes a second. */
function typed(line: string, folder?: string): Typed {
  const [, , name] = line.split(' ');
  const given = (flag: string) => line.includes(` ${flag} `);
  // A run that is asked for by its number has to be among them.
  const runs = 1 + Number(/ --run (\d+)/.exec(line)?.[1] ?? 3);
  const few = /--help|--json$/.test(line)
    ? []
    : (FEW[name] ?? '')
        .replace('--runs 4', `--runs ${runs}`)
        .match(/--\w+ \S+/g)
        ?.filter((pair) => !given(pair.split(' ')[0]));
  // A name is free when its command is first read; another document, or `npm start`, may have printed the same one.
  const [made] = / new ([\w/-]+)/.exec(line)?.slice(1) ?? [];
  if (made !== undefined && name === 'new') clone.erase(`${made}.yaml`, folder);
  const here = `npx() { shift; '${process.execPath}' '${join(clone.folder, 'src/cli/equidistance.mjs')}' "$@"; }\n`;
  // Every command begins anew: what others were given has made other runs.
  const fresh =
    /^(sweep|sensitivity|discover|tipping|robust)$/.test(name) && !/--help|--shard|--fresh/.test(line) ? ['--fresh'] : [];
  return clone.type(`${here}${[line, ...(few ?? []), ...fresh].join(' ')}`, folder);
}

/** Find the commands in what the program prints: each stands at the end of a line or before a semicolon. */
const commandsIn = (text: string): string[] =>
  text
    .replace(/ \\\n\s*/g, ' ')
    .split('\n')
    .flatMap((line) =>
      [...line.matchAll(/npx equidistance [a-z]+.*?(?=;|$| shows | writes )/g)].map(([command]) => command.trim()),
    );

/** Commands that need a package which not everybody has say how to install it, in a line. */
const isElsewhere = (line: string): boolean => / query\b| --queue |parquet/.test(line);

function expectDone(line: string, { code, out, err }: Typed): void {
  const said = `${line}\n${out.slice(-300)}\n${err}`;
  expect(err, said).not.toMatch(/\n\s+at |This is a mistake of ours/);
  if (isElsewhere(line)) expect(err.trim(), said).toMatch(/^✖ .* not installed here\n {2}install with: npm ci$/);
  else expect([line, code], said).toEqual([line, 0]);
}

/** Commands of a document, whole ones: neither with a gap to be filled nor the bare name of a command that needs more. */
function documented(file: string): string[] {
  const text = readFileSync(file, 'utf8').replace(/\$\(\(JOB_COMPLETION_INDEX \+ 1\)\)|\$SLURM_ARRAY_TASK_ID/g, '3');
  const spans = [...text.matchAll(/`(npx equidistance [^`]+)`/g)].map(([, line]) => line);
  const lines = [...text.matchAll(/^npx equidistance .+$/gm)].map(([line]) => line);
  const whole = (line: string) => !/…|[A-Z]{4,}(?!.*')|\\$/.test(line);
  const complete = (line: string) =>
    !/^npx equidistance (sweep|sensitivity|discover|tipping|robust|gather|worker|status|check|run --json)$/.test(line);
  return [
    ...new Set(
      [...spans, ...lines].map((line) =>
        line
          .replace(/ {4,}.*$/, '')
          .replace(/ +#.*$/, '')
          .trim(),
      ),
    ),
  ].filter((line) => whole(line) && complete(line) && !/--serve/.test(line));
}

describe.skipIf(process.platform === 'win32')('in a clone in which only `npm start` was typed', { timeout: 900_000 }, () => {
  it('npm start runs, and npm finds the program from then on, in every folder of the clone', () => {
    const start = clone.type('npm start --silent');
    expect([start.code, start.err.replace(/^ℹ.*\n/gm, '')]).toEqual([0, '']);
    for (const line of commandsIn(start.out)) expectDone(line, typed(line));
    for (const folder of [clone.folder, join(clone.folder, 'docs')]) {
      const { code, out, err } = clone.type('npx equidistance check rising', folder);
      expect([code, out.startsWith('✔ rising'), err]).toEqual([0, true, '']);
    }
  });

  it('classroom builds the page once, without a development package, and says so in a line', () => {
    const first = typed('npx equidistance classroom --out c.html');
    expect([first.code, first.err]).toEqual([0, 'Building the classroom page, once; it takes some ten seconds …\n']);
    const second = typed('npx equidistance classroom --out d.html');
    expect([second.code, second.err]).toEqual([0, '']);
    expect(readFileSync(join(clone.folder, 'd.html'), 'utf8')).toBe(readFileSync(join(clone.folder, 'c.html'), 'utf8'));
  });

  it('every command of the README and of the documents works as printed', () => {
    const files = [
      'README.md',
      'output/README.md',
      ...readdirSync('docs')
        .filter((name) => name.endsWith('.md'))
        .map((name) => `docs/${name}`),
    ];
    clone.write('my-rising.yaml', VARIANT);
    const [yaml] = /(?<=```yaml\n)[\s\S]*?(?=```)/.exec(readFileSync('docs/experiments.md', 'utf8')) ?? [];
    clone.write('protest.yaml', yaml!);
    clone.write('mine.csv', 'year,actor,indicator,value,unit,source\n2020,EU,cfsp_alignment_rate,.57,share,x\n');
    const lines = [...new Set(files.flatMap(documented))];
    expect(lines.length).toBeGreaterThan(40);
    // What needs a package that is not there says so as long as there is something to do; results are made before they are asked.
    const order = (line: string) =>
      / --queue /.test(line) ? 0 : / (verify|query|check my-class)| run my-class/.test(line) ? 2 : 1;
    const ordered = lines.sort((a, b) => order(a) - order(b));
    // Parts are joined where all of them are: tests/docs/scale.test.ts runs those commands.
    for (const line of ordered.filter((each) => !/--to 20[2-9]| gather | verify results$/.test(each)))
      expectDone(line, typed(line));
  });

  it('every command of the help works as printed, each on a line of its own', () => {
    clone.write('mine.yaml', readFileSync(join(clone.folder, 'protest.yaml'), 'utf8'));
    const lines = [...COMMANDS, 'completion'].flatMap((name) => {
      const { code, out, err } = typed(`${BY_NPM} ${name} --help`);
      expect([name, code, err]).toEqual([name, 0, '']);
      expect(Math.max(...out.split('\n').map((line) => line.length)), name).toBeLessThanOrEqual(80);
      return commandsIn(out.split('Examples:\n')[1] ?? '');
    });
    expect(lines.length).toBeGreaterThan(45);
    for (const line of lines.filter((each) => !/--serve|--to 2024| new |>>| verify output /.test(each)))
      if (!/ gather |--shard/.test(line)) expectDone(line, typed(line));
  });

  it.each([
    ['run', 'run sub/own.yaml --without demands'],
    ['run, with a blank in the name', "run 'a b/my class.yaml'"],
    ['compare', 'compare sub/own.yaml rising --seed x'],
    ['explain', "explain 'a b/my class.yaml' --run 2 --month 3"],
    ['record', 'record'],
    ['sweep', 'sweep rivalry-and-choice'],
    ['a part', 'sweep rivalry-and-choice --shard 1/1 --out parts'],
    ['list', 'list'],
    ['new', 'new sub/another --from sub/own.yaml'],
    ['a scenario given as an experiment', 'sweep sub/own.yaml'],
    ['an experiment given as a scenario', 'run what-matters'],
    ['nothing given', 'run'],
    ['nothing to run', 'sensitivity'],
  ])('what %s prints works where it was printed', (_, words) => {
    clone.write('sub/own.yaml', VARIANT);
    clone.write('a b/my class.yaml', VARIANT);
    const { out, err } = typed(`${BY_NPM} ${words}`);
    const printed = commandsIn(`${out}\n${err}`);
    expect(printed.length).toBeGreaterThan(0);
    for (const line of printed) {
      const done = typed(line);
      expectDone(line, done);
      // What a scenario of one's own says next is true of it as well.
      if (line.startsWith(`${BY_NPM} new`)) for (const next of commandsIn(done.out)) expectDone(next, typed(next));
    }
  });

  it('a command printed elsewhere leads back to the clone', () => {
    const elsewhere = join(clone.folder, '..');
    const { out } = clone.type(
      `node equidistance/src/cli/equidistance.mjs run equidistance/sub/own.yaml --runs 4 --format csv`,
      elsewhere,
    );
    const printed = out.split('\n').flatMap((line) => /(node .*equidistance\.mjs .*)$/.exec(line)?.[1] ?? []);
    expect(printed).toHaveLength(3);
    for (const line of printed) expectDone(line, clone.type(line, elsewhere));
  });
});
