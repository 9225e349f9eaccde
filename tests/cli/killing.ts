import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildIdentity } from '../../src/cli/package/build-identity.ts';

/** Calls that change the disk. After each of them a program may be killed. */
const CALLS = ['renameSync', 'mkdirSync', 'rmdirSync', 'rmSync', 'linkSync', 'copyFileSync', 'writeFileSync', 'fsyncSync'];

/** What a child does: it dies before the call that is the `kill`th to change the disk. */
const CHILD = `import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const { kill, work, path, files, fail } = JSON.parse(process.argv[2]);
const calls = [];
for (const name of ${JSON.stringify(CALLS)}) {
  const own = fs[name];
  fs[name] = (...given) => {
    calls.push(name);
    if (calls.length === kill) process.kill(process.pid, 'SIGKILL');
    if (calls.length === fail) throw Object.assign(new Error('broken'), { code: 'EIO', syscall: name });
    return own(...given);
  };
}
syncBuiltinESMExports();
const { openOutput } = await import('./output.js');
const { settle } = await import('./folder-settle.js');
const said = [];
const warn = (line) => said.push(line);
try {
  if (work === 'commit') openOutput(path, warn).commit(new Map(files));
  else settle(path, warn, { still: 0 });
} catch (error) {
  said.push(error.message, error.hint);
}
console.log(JSON.stringify({ calls, said }));
`;

/** What is to be done to a folder, and when the process that does it is killed. */
export interface Deed {
  readonly work: 'commit' | 'settle';
  readonly path: string;
  readonly files?: readonly (readonly [string, string])[];
  /** Number of the call before which it is killed; 0 for never. */
  readonly kill?: number;
  /** Number of the call that fails as on a broken disk; 0 for none. */
  readonly fail?: number;
}

/** What a child told; nothing where it was killed. */
export interface Done {
  /** Names of the calls that changed the disk. */
  readonly calls: readonly string[];
  readonly said: readonly string[];
}

/** Bundle the part of the program that writes folders, and return what does a deed in a process of its own. */
export async function deedsIn(folder: string) {
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: ['results/output', 'results/folder-settle', 'jobs/journal'].map((name) => `src/cli/${name}.ts`),
    entryNames: '[name]',
    ...{ outdir: folder, bundle: true, splitting: true, platform: 'node', format: 'esm', target: 'node20' },
    define: { EQUIDISTANCE_BUILD: JSON.stringify(buildIdentity()) },
  });
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  writeFileSync(join(folder, 'child.js'), CHILD);
  return (deed: Deed, as: { uid?: number; gid?: number } = {}): Done | undefined => {
    const words = [join(folder, 'child.js'), JSON.stringify({ kill: 0, files: [], ...deed })];
    const { status, stdout, stderr, signal } = spawnSync(process.execPath, words, { encoding: 'utf8', ...as });
    if (signal === 'SIGKILL') return undefined;
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as Done;
  };
}
