import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { desk, SHORT } from './fake-io.ts';

const OURS = 'mistake of ours';
const SECRET = 'secret-7f3a9c';
const TINY = ['--points', '2', '--replicates', '3', '--format', 'csv', '--quiet'] as const;
const at = desk();
beforeAll(async () => {
  await at.call('run', 'rising', ...SHORT);
  await at.call('compare', 'managed', 'rising', ...SHORT);
  await at.call('ask', 'rivalry-and-choice', ...TINY);
  for (const part of ['1/2', '2/2']) await at.call('ask', 'rivalry-and-choice', ...TINY, '--out', 'parts', '--shard', part);
  at.write('secret.csv', `a,b\n${SECRET},1\n`);
  at.write('secret.json', JSON.stringify({ schema: 'equidistance/manifest/1', seed: SECRET }));
});

/** Copy a folder and put something odd in the place of one of its files. */
function spoilt(from: string, name: string, make: (path: string) => void): string {
  const copy = `spoilt/${from.replace('/', '-')}-${name}`;
  rmSync(join(at.folder, copy), { recursive: true, force: true });
  cpSync(join(at.folder, from), join(at.folder, copy), { recursive: true });
  rmSync(join(at.folder, copy, name));
  make(join(at.folder, copy, name));
  return copy;
}

const ODD: Readonly<Record<string, (path: string) => void>> = {
  'a pipe': (path) => execFileSync('mkfifo', [path]),
  'a folder': (path) => mkdirSync(path),
  'a device without end': (path) => symlinkSync('/dev/zero', path),
  'a link to a terminal': (path) => symlinkSync('/dev/tty', path),
  'a link in a circle': (path) => symlinkSync(path, path),
  'a terabyte of nothing': (path) => {
    writeFileSync(path, '');
    truncateSync(path, 1_000_000_000_000);
  },
};

const GATHERED = ['--format', 'csv', '--quiet', '--out', 'gathered'] as const;
/** Which files of which folders are read, and by which commands. */
const READ: readonly (readonly [folder: string, name: string, commands: readonly (readonly string[])[]])[] = [
  ['output/rising', 'manifest.json', [['verify'], ['query', '--folder']]],
  ['output/rising', 'summary.json', [['verify']]],
  ['output/rising', 'trajectories.csv', [['verify'], ['query', '--folder']]],
  ['output/compare-managed-rising', 'differences.csv', [['verify']]],
  ['output/rivalry-and-choice', 'runs.csv', [['verify']]],
  ['output/rivalry-and-choice', 'runs.json', [['verify']]],
  ['output/rivalry-and-choice', 'levels.csv', [['verify']]],
  ['parts/rivalry-and-choice.part-1-of-2', 'part.json', [['jobs', 'gather', ...GATHERED]]],
  ['parts/rivalry-and-choice.part-1-of-2', 'runs.csv', [['jobs', 'gather', ...GATHERED, 'parts/rivalry-and-choice.part-2-of-2']]],
];

/** Call the program, and put together what it says. */
async function called(...words: readonly string[]): Promise<{ code: number; said: string }> {
  const { code, out, err } = await at.call(...words);
  return { code, said: [...out, ...err].join('\n') };
}

describe('what is no ordinary file', () => {
  it.each(Object.entries(ODD))(
    '%s in the place of any file of a result or a part is refused at once',
    async (_, make) => {
      for (const [folder, name, commands] of READ) {
        const copy = spoilt(folder, name, make);
        for (const words of commands) {
          const { code, said } = await called(...words, copy);
          expect([name, code, said]).toEqual([name, words[0] === 'query' ? code : 1, expect.not.stringContaining(OURS)]);
        }
      }
    },
    300_000,
  );

  it.each(['runs.csv', 'runs.json'])(
    'is not gone on with as the %s of an experiment',
    async (name) => {
      for (const [words, make] of Object.entries(ODD)) {
        // What leads to nothing, or a folder, is not there.
        if (words === 'a folder' || words === 'a link in a circle') continue;
        const folder = `going-on/${name}-${words.replaceAll(' ', '-')}`;
        cpSync(join(at.folder, 'output/rivalry-and-choice'), join(at.folder, folder, 'rivalry-and-choice'), { recursive: true });
        const path = join(at.folder, folder, 'rivalry-and-choice', name);
        rmSync(path);
        make(path);
        const { code, said } = await called('ask', 'rivalry-and-choice', ...TINY, '--out', folder);
        expect([words, code, said]).toEqual([words, 1, expect.not.stringContaining(OURS)]);
      }
    },
    300_000,
  );
});

describe('a result in somebody else’s folder', () => {
  it.each([
    ['manifest.json', '../../secret.json'],
    ['trajectories.csv', '../../secret.csv'],
    ['summary.json', '../../secret.json'],
  ])('whose %s is a link that leads out does not show what is there', async (name, target) => {
    const copy = spoilt('output/rising', name, (path) => symlinkSync(target, path));
    for (const words of [
      ['verify', copy],
      ['query', '--folder', copy],
      ['query', '--folder', copy, '--csv', 'from trajectories'],
    ]) {
      const { out, err } = await at.call(...words);
      expect([...out, ...err].join('\n')).not.toContain(SECRET);
    }
  });

  it('whose runs are a link that leads out is not gone on with, and what the link leads to stays', async () => {
    const folder = 'linked';
    cpSync(join(at.folder, 'output/rivalry-and-choice'), join(at.folder, folder, 'rivalry-and-choice'), { recursive: true });
    const runs = join(at.folder, folder, 'rivalry-and-choice/runs.csv');
    rmSync(runs);
    symlinkSync('../../secret.csv', runs);
    const { code, err } = await at.call('ask', 'rivalry-and-choice', ...TINY, '--out', folder);
    expect([code, err.join('\n')]).toEqual([1, expect.stringMatching(/runs\.csv lies outside the folder/)]);
    expect(at.read('secret.csv')).toBe(`a,b\n${SECRET},1\n`);
  });

  it.each(['runs.json.part', 'runs.csv.part'])(
    'with a link at %s is written to, and what the link leads to stays',
    async (name) => {
      const folder = `prepared-${name}`;
      mkdirSync(join(at.folder, folder, 'rivalry-and-choice'), { recursive: true });
      symlinkSync('../../secret.csv', join(at.folder, folder, 'rivalry-and-choice', name));
      const { code } = await at.call('ask', 'rivalry-and-choice', ...TINY, '--out', folder);
      expect([code, at.read('secret.csv')]).toEqual([0, `a,b\n${SECRET},1\n`]);
    },
  );

  it('with a pipe at part.json.part is written to without waiting', async () => {
    const part = join(at.folder, 'piped/rivalry-and-choice.part-1-of-2');
    mkdirSync(part, { recursive: true });
    execFileSync('mkfifo', [join(part, 'part.json.part')]);
    const { code } = await called('ask', 'rivalry-and-choice', ...TINY, '--out', 'piped', '--shard', '1/2');
    expect(code).toBe(0);
  });
});

describe('the program', () => {
  it('opens a file to read it in one place only', () => {
    const files = readdirSync('src/cli', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const opening = files.filter((file) =>
      /\b(readFileSync|openSync|createReadStream|readFile|openAsBlob)\b/.test(readFileSync(join('src/cli', file), 'utf8')),
    );
    // A folder is opened to have its names written to the disk.
    expect(opening.sort()).toEqual(['files/flush.ts', 'files/ordinary-file.ts']);
  });
});
