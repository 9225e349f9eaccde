import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildIdentity } from '../../../src/cli/package/build-identity.ts';
import { bundleName } from '../../../src/cli/results/render/vega.ts';
import { ensemble } from '../../../src/experiment/runs/ensemble.ts';
import { loadShipped } from '../../shipped.ts';

const ROOT = resolve('.');
/** A folder far from the sources: what works here works for whoever installs the package. */
const folder = mkdtempSync(join(tmpdir(), 'equidistance package '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const home = join(folder, 'node_modules/equidistance');
const npm = (arguments_: readonly string[], cwd: string): string =>
  execFileSync('npm', [...arguments_, '--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline', '--fetch-retries=0'], {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
const call = (arguments_: readonly string[]) =>
  spawnSync(join(folder, 'node_modules/.bin/equidistance'), arguments_, {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });

let packed: string[] = [];

beforeAll(() => {
  // Packed from a copy, so that no other test sees dist come and go.
  const copy = join(folder, 'copy');
  for (const name of [
    'src',
    'scenarios',
    'docs',
    '.config',
    'package.json',
    'tsconfig.json',
    'README.md',
    'LICENSE',
    'CHANGELOG.md',
    'CITATION.cff',
  ]) {
    cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
  const [{ filename, files }] = JSON.parse(npm(['pack', '--json', '--pack-destination', folder], copy)) as [
    { filename: string; files: { path: string }[] },
  ];
  packed = files.map(({ path }) => path);
  writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}');
  try {
    npm(['install', join(folder, filename), '--omit=dev'], folder);
  } catch {
    installByHand(join(folder, filename));
  }
});

/** Without a registry: unpack, and take the packages that stand here. */
function installByHand(tarball: string): void {
  rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
  mkdirSync(home, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', home, '--strip-components=1']);
  for (const name of readdirSync(join(ROOT, 'node_modules'))) {
    if (!name.startsWith('.')) symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name), 'junction');
  }
  symlinkSync('../equidistance/src/cli/equidistance.mjs', join(folder, 'node_modules/.bin/equidistance'));
}

describe('the package', () => {
  it('holds what is needed and nothing else', () => {
    expect(packed).toEqual(
      expect.arrayContaining([
        'src/cli/equidistance.mjs',
        'dist/cli.js',
        'dist/classroom.html',
        'dist/index.js',
        'dist/png-worker.js',
        `dist/${bundleName()}`,
        'dist/licences-of-drawing.txt',
        'dist/types/index.d.ts',
        'scenarios/serbia-2026.yaml',
        'scenarios/scenario.schema.json',
        'docs/projections/README.md',
        'README.md',
        'LICENSE',
        'CITATION.cff',
        'docs/LICENSE-CC-BY-4.0.md',
        'package.json',
      ]),
    );
    expect(packed.filter((path) => /^(src|tests|node_modules|output|\.)/.test(path))).toEqual(['src/cli/equidistance.mjs']);
    expect(packed.filter((path) => path.endsWith('.yaml'))).toHaveLength(
      readdirSync('scenarios', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml')).length,
    );
  });

  it('runs a scenario from the command line with the numbers of the source, and has its identity', async () => {
    const { status, stdout, stderr } = call(['run', 'serbia-2026', '--runs', '20', '--out', 'my results', '--json']);
    expect([status, stderr]).toEqual([0, '']);
    const scenario = await loadShipped('serbia-2026');
    const { outcomes } = ensemble(scenario, { runs: 20, seed: 'equidistance' });
    const printed = JSON.parse(stdout);
    expect(printed).toMatchObject({ version: JSON.parse(readFileSync('package.json', 'utf8')).version, hash: scenario.hash });
    expect(printed.outcomes).toEqual(JSON.parse(JSON.stringify(outcomes)));
    const { build } = JSON.parse(readFileSync(join(folder, 'my results/serbia-2026/manifest.json'), 'utf8')) as { build: string };
    expect(build).toBe(buildIdentity());
    expect(readdirSync(join(folder, 'my results/serbia-2026'))).toEqual(
      expect.arrayContaining(['report.html', 'equidistance.png', 'equidistance.svg', 'summary.json']),
    );
  });

  it('answers to the other commands, and to a mistake without a stack', () => {
    for (const line of [
      '--version',
      '--help',
      'list',
      'list --json',
      'check --schema',
      'completion',
      'check serbia-2026',
      'new mine',
      'check mine.yaml',
    ]) {
      const { status, stdout, stderr } = call(line.split(' '));
      expect([line, status, stderr]).toEqual([line, 0, '']);
      expect(stdout).not.toBe('');
    }
    const wrong = call(['run', 'risng']);
    expect([wrong.status, wrong.stdout, wrong.stderr]).toEqual([
      1,
      '',
      '✖ no scenario is called "risng"\n  did you mean rising?\n',
    ]);
  });

  it('is a library for plain JavaScript', async () => {
    const script = `
      import { ensemble, loadScenario, run } from 'equidistance';
      const { scenario } = await loadScenario('rising');
      const { outcomes } = ensemble(scenario, { runs: 20, seed: 'a class' });
      const { equidistance } = run(scenario, { seed: 'a class', replicate: 3 });
      console.log(JSON.stringify({ hash: scenario.hash, outcomes, end: equidistance.at(-1) }));`;
    writeFileSync(join(folder, 'use.mjs'), script);
    const said = JSON.parse(execFileSync(process.execPath, ['use.mjs'], { cwd: folder, encoding: 'utf8' }));
    const scenario = await loadShipped('rising');
    const { outcomes, detail } = ensemble(scenario, { runs: 20, seed: 'a class' });
    expect(said).toEqual(JSON.parse(JSON.stringify({ hash: scenario.hash, outcomes, end: detail.end[3] })));
  });

  it('has types that a strict consumer can use, and ships its schema', () => {
    writeFileSync(
      join(folder, 'use.ts'),
      "import { ensemble, loadScenario } from 'equidistance';\nexport const share: number = ensemble((await loadScenario('rising')).scenario, { runs: 2, seed: 'x' }).outcomes.decisiveChoice.probability;\n",
    );
    const flags = ['--strict', '--noEmit', '--target', 'es2022', '--module', 'nodenext', '--moduleResolution', 'nodenext'];
    const { status, stdout } = spawnSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), ...flags, 'use.ts'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([0, '']);
    const schema = "import schema from 'equidistance/scenario.schema.json' with { type: 'json' }; console.log(typeof schema);";
    expect(
      execFileSync(process.execPath, ['--no-warnings', '--input-type=module', '-e', schema], { cwd: folder, encoding: 'utf8' }),
    ).toBe('object\n');
  });
});
