import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sealOf } from '../../src/cli/results/manifest-seal.ts';
import { hashOf } from '../../src/scenario/fields/hash.ts';
import type { Scenario } from '../../src/scenario/fields/scenario.ts';
import { desk } from './fake-io.ts';

type Tree = Record<string, unknown>;
type Place = readonly string[];

/** What a person or a program may write where something else belongs. */
const ODD: readonly unknown[] = [undefined, 'x', -1, 1e300, []];
/** The same where verifying takes longer. */
const FEWER = [undefined, -1, []];
/** Long texts and lists of prose that are only carried along. */
const CARRIED = /^(provenance|story|changes)\b/;
const FEW = ['--format', 'csv', '--quiet'];
const at = desk();
beforeAll(async () => {
  at.write(
    'small.yaml',
    `format: 2
name: Small
story: A forged one.
extends: serbia-2026
events:
  - {at: 1, target: inducement.CN.security, change: '+0.2', title: One}
  - {at: 1, target: demand.CN.security, title: Two}
  - {at: 1, target: pressure.RU.energy, change: '=0.4', until: salience > 0.9, title: Three}
rivalry: {lever: {0: 0, 2: 1}}
expect: [{outcome: hedging.end, above: 0}]
`,
  );
  await at.call('run', 'small.yaml', '--runs', '2', '--months', '3', ...FEW);
  await at.call('compare', 'managed', 'rising', '--runs', '2', '--months', '3', ...FEW);
  await at.call('ask', 'rivalry-and-choice', '--points', '2', '--replicates', '2', ...FEW);
}, 120_000);

/** List every place of a tree once by kind: of each list only the first stands for all. */
function placesIn(value: unknown, place: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [place];
  const inner = Array.isArray(value) ? Object.entries(value).slice(0, 1) : Object.entries(value);
  return [...(place.length > 0 ? [place] : []), ...inner.flatMap(([key, each]) => placesIn(each, [...place, key]))];
}

/** Put something else at a place; nothing there, where that is undefined. */
function withAt(tree: unknown, [key, ...rest]: Place, odd: unknown): unknown {
  const copy = Array.isArray(tree) ? [...tree] : { ...(tree as Tree) };
  const row = copy as Tree;
  if (rest.length > 0) row[key] = withAt(row[key], rest, odd);
  else if (odd === undefined) delete row[key];
  else row[key] = odd;
  return Array.isArray(copy) ? copy.filter(() => true) : copy;
}

/** Write a manifest that somebody forged well: its seal and the hash of its scenario fit. */
function forged(folder: string, change: (manifest: Tree) => Tree): void {
  if (!existsSync(join(at.folder, `forged-${folder}`)))
    cpSync(join(at.folder, 'output', folder), join(at.folder, `forged-${folder}`), { recursive: true });
  const { seal: _seal, ...said } = change(JSON.parse(at.read(`output/${folder}/manifest.json`)) as Tree);
  at.write(`forged-${folder}/manifest.json`, JSON.stringify({ ...said, seal: sealOf(said) }));
}

const hashed = (scenario: unknown): unknown => {
  try {
    return hashOf(scenario as Scenario);
  } catch {
    return 'x';
  }
};

async function fateOf(folder: string, what: unknown): Promise<readonly unknown[]> {
  const { code, err } = await at.call('verify', `forged-${folder}`);
  return code === 2 ? [what, ...err.slice(0, 4)] : [];
}

describe('a manifest that somebody has forged, hash and seal included', () => {
  it('ends in words whatever its scenario holds', { timeout: 300_000 }, async () => {
    const { scenario } = JSON.parse(at.read('output/small/manifest.json')) as { scenario: Tree };
    const found: unknown[] = [];
    for (const place of placesIn(scenario).filter((each) => !CARRIED.test(each.join('.'))))
      for (const odd of ODD) {
        const other = withAt(scenario, place, odd);
        forged('small', (manifest) => ({ ...manifest, scenario: other, hash: hashed(other) }));
        found.push(...(await fateOf('small', [place.join('.'), odd])));
      }
    expect(found).toEqual([]);
  });

  it.each([
    ['no power at all', ['case', 'powers'], [], /^the manifest holds a scenario that no file can give: case\.powers: /],
    ['a power that is missing in the tables', ['case', 'tie'], [[]], /no file can give: case\.tie: does not fit the rest$/],
    ['an endless run', ['horizon'], 1e9, /no file can give: horizon: /],
    [
      'an event on nobody',
      ['timeline', 'events', '0', 'cell'],
      1000,
      /no file can give: timeline\.events: does not fit the rest$/,
    ],
  ] as const)('is told what is odd in it: %s', async (_, place, odd, words) => {
    const { scenario } = JSON.parse(at.read('output/small/manifest.json')) as { scenario: Tree };
    const other = withAt(scenario, place, odd);
    forged('small', (manifest) => ({ ...manifest, scenario: other, hash: hashed(other) }));
    const { code, out } = await at.call('verify', 'forged-small', '--json');
    const { folders } = JSON.parse(out[0]) as { folders: { findings: { label: string; words: string }[] }[] };
    expect(code).toBe(1);
    expect(folders[0].findings.find(({ label }) => label === 'Scenario')?.words).toMatch(words);
  });

  it.each(['small', 'compare-managed-rising', 'rivalry-and-choice'])(
    'ends in words whatever else it says, as in %s',
    { timeout: 300_000 },
    async (folder) => {
      const {
        scenario: _one,
        scenarios: _all,
        files: _files,
        ...manifest
      } = JSON.parse(at.read(`output/${folder}/manifest.json`)) as Tree;
      const found: unknown[] = [];
      for (const place of [...placesIn(manifest), ['scenario'], ['scenarios'], ['scenarios', '0'], ['files']])
        for (const odd of FEWER) {
          forged(folder, (whole) => withAt(whole, place, odd) as Tree);
          found.push(...(await fateOf(folder, [place.join('.'), odd])));
        }
      expect(found).toEqual([]);
    },
  );
});
