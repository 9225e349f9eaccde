import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROGRAM } from '../program.ts';
import { desk, SHORT } from './fake-io.ts';
import { deedsIn } from './killing.ts';

const ISOLATED = ['--pid', '--fork', '--mount-proc'];
/** Whether programs can be given process numbers of their own here, as containers have them. */
const HAS_NAMESPACES = spawnSync('unshare', [...ISOLATED, 'true']).status === 0;

describe.skipIf(!HAS_NAMESPACES)('two programs of one process number, as in containers (needs unshare)', () => {
  it('that share a folder both end, and the result is whole', async () => {
    const at = desk();
    const started = [1, 2, 3].map((k) =>
      spawn('unshare', [...ISOLATED, process.execPath, PROGRAM, 'run', 'rising', '--seed', `s${k}`, ...SHORT], {
        cwd: at.folder,
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    );
    expect(await Promise.all(started.map(async (each) => (await once(each, 'close'))[0]))).toEqual([0, 0, 0]);
    expect((await at.call('verify', 'output/rising')).code).toBe(0);
    expect(readdirSync(join(at.folder, 'output/rising')).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('processes that write to one folder', () => {
  it('at once, again and again, all end, and each moment has the whole result of one of them', async () => {
    const at = desk();
    await deedsIn(join(at.folder, 'program'));
    const path = join(at.folder, 'output');
    const many = `import { openOutput } from './output.js';
const [, , path, which] = process.argv;
for (let k = 0; k < 25; k++) {
  const files = ['a.csv', 'b.csv', which + '.csv'];
  const manifest = JSON.stringify({ schema: 'equidistance/manifest/2', which, files: [...files, 'manifest.json'] });
  openOutput(path, () => {}).commit(new Map([...files.map((name) => [name, which + name + k]), ['manifest.json', manifest]]));
}`;
    writeFileSync(join(at.folder, 'program/many.js'), many);
    const started = ['x', 'y', 'z'].map((which) => spawn(process.execPath, [join(at.folder, 'program/many.js'), path, which]));
    const said: string[] = [];
    for (const each of started) each.stderr.on('data', (piece) => said.push(String(piece)));
    const codes = await Promise.all(started.map(async (each) => (await once(each, 'close'))[0]));
    expect([codes, said]).toEqual([[0, 0, 0], []]);
    const { which, files, checksums } = JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8'));
    expect(readdirSync(path).sort()).toEqual([...files].sort());
    for (const name of Object.keys(checksums)) expect(readFileSync(join(path, name), 'utf8')).toBe(`${which}${name}24`);
  });
});
