import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { PROGRAMS } from '../program.ts';

/** What came of a command that was typed. */
export interface Typed {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A clone in which nothing was typed but `npm start`: no development package is there. */
export interface Clone {
  readonly folder: string;
  /** The program bundled from the clone's sources; it takes whatever else it needs from the clone. */
  readonly bundled: string;
  /** Type a line into a shell, in a folder of the clone. */
  type(line: string, folder?: string): Typed;
  write(name: string, text: string): void;
  /** Take a file of the clone away, if it is there. */
  erase(name: string, folder?: string): void;
  remove(): void;
}

const OURS = [
  ...['src', 'scenarios', 'docs', 'output/README.md', '.config', '.npmrc', 'README.md', 'LICENSE'],
  ...['CHANGELOG.md', 'CITATION.cff'],
  ...['package.json', 'package-lock.json', 'tsconfig.json'],
];
interface Locked {
  readonly packages: Readonly<
    Record<string, { readonly dev?: boolean; readonly peer?: boolean; readonly devOptional?: boolean }>
  >;
}

/** Packages at the top of node_modules that `npm ci --omit=dev` installs. */
function runtimePackages(): string[] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Locked;
  return Object.entries(packages).flatMap(([path, { dev, peer, devOptional }]) => {
    const [, name] = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path) ?? [];
    return name === undefined || dev || peer || devOptional ? [] : [name];
  });
}

/** Make a clone; what `npm start` would install is linked from here. */
export function freshClone(): Clone {
  const folder = join(mkdtempSync(join(tmpdir(), 'equidistance-clone-')), 'equidistance');
  for (const name of OURS) cpSync(resolve(name), join(folder, name), { recursive: true });
  const bundle = join(folder, 'node_modules/.bundled');
  cpSync(PROGRAMS, bundle, { recursive: true, filter: (path) => basename(path) !== 'page' });
  for (const name of runtimePackages()) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    try {
      symlinkSync(resolve('node_modules', name), link, 'junction');
    } catch {
      // Made for another machine, and not there.
    }
  }
  return {
    folder,
    bundled: join(bundle, 'cli.js'),
    type(line, within = folder) {
      const env = { ...process.env, NO_COLOR: '1', npm_lifecycle_event: undefined };
      const { status, stdout, stderr } = spawnSync('sh', ['-c', line], { cwd: within, encoding: 'utf8', env });
      return { code: status, out: stdout, err: stderr };
    },
    write: (name, text) => {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    },
    erase: (name, within = folder) => rmSync(join(within, name), { force: true }),
    remove: () => rmSync(dirname(folder), { recursive: true, force: true }),
  };
}
