import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readProjection } from '../../src/cli/commands/record/projection-file.ts';
import type { Measurement } from '../../src/record/measure/figure.ts';
import { bandOf } from '../../src/record/project/ladder.ts';
import type { Projection } from '../../src/record/project/projection.ts';
import { shortHash } from '../../src/scenario/fields/hash.ts';
import { desk } from '../cli/fake-io.ts';
import { figuresCsv, madeUp } from '../record/project/small.ts';

const FOLDER = 'docs/projections';
const README = readFileSync(`${FOLDER}/README.md`, 'utf8');
const registered = readdirSync(FOLDER).filter((name) => name !== 'README.md');
const at = desk();
cpSync(FOLDER, join(at.folder, FOLDER), { recursive: true });
/** A day on which all that is projected can be known. */
const LATER = { year: 2032 };
/** One that is made here, so that there is always one to try. */
await at.call('record', '--project', '--runs', '256', '--format', 'csv', '--quiet');
const ALL = ['output/record-projection/projection.json', ...registered.map((name) => `${FOLDER}/${name}`)];

/** Figures of every year, of each series that one figure makes: somewhere against the bands of a driver. */
const placed = ({ series, drivers: [{ id }] }: Projection, place: (band: ReturnType<typeof bandOf>) => number): Measurement[] =>
  series.flatMap((each) =>
    each.bands.filter(({ by }) => by === id).flatMap(({ year, quantiles }) => madeUp(each, year, place(bandOf(quantiles)))),
  );

interface Scored {
  readonly over: readonly { readonly by: string; readonly n: number; readonly inside50: number; readonly inside90: number }[];
}

/** Each is written to a folder of its own. */
let scores = 0;

async function scored(file: string, figures: readonly Measurement[]) {
  at.write('later.csv', figuresCsv(figures));
  const { code, out, err } = await at.callWith(
    LATER,
    'record',
    '--score',
    file,
    '--figures',
    'later.csv',
    '--format',
    'csv',
    '--json',
    '--out',
    `scored/${scores++}`,
  );
  return { code, err, of: (by: string) => (JSON.parse(out[0]) as Scored).over.find((each) => each.by === by)! };
}

describe('registered projections', () => {
  it('are as they were registered: each has its seal, and the README names its first digits and its day', () => {
    for (const name of registered) {
      expect(name).toMatch(/^\d{4}-\d{2}\.json$/);
      const projection = readProjection(resolve('.'), `${FOLDER}/${name}`);
      expect(README).toContain(
        `| \`${name}\` | ${projection.registered} | ${projection.version} | \`${shortHash(projection.seal)}\` |`,
      );
      expect(statSync(`${FOLDER}/${name}`).size).toBeLessThan(150_000);
      expect(projection.registered.startsWith(name.slice(0, 'YYYY-MM'.length))).toBe(true);
    }
    const named = [...README.matchAll(/^\| `([\w.-]+)` \| \d/gm)].map(([, name]) => name);
    expect(named).toEqual(registered);
  });

  describe.each(ALL)('%s, by made-up later figures', (file) => {
    const projection = readProjection(at.folder, file);
    const [{ id }] = projection.drivers;

    it('holds what is drawn from inside its bands', async () => {
      const { code, err, of } = await scored(
        file,
        placed(projection, ({ p50 }) => p50),
      );
      expect([code, err]).toEqual([0, []]);
      const { n, inside50, inside90 } = of(id);
      expect(n).toBeGreaterThan(20);
      expect([inside50, inside90]).toEqual([n, n]);
    });

    it('misses what lies far outside', async () => {
      const far = placed(projection, ({ p95 }) => (p95 < 0.9 ? 1 : 0)).filter(({ indicator }) => !indicator.startsWith('unga'));
      const { code, of } = await scored(file, far);
      expect([code, of(id).inside50, of(id).inside90]).toEqual([0, 0, 0]);
    });

    it('says so where figures are missing, of most series or of all', async () => {
      const [one] = placed(projection, ({ p25 }) => p25);
      expect((await scored(file, [one])).of(id).n).toBe(1);
      at.write('none.csv', figuresCsv([{ ...one, year: projection.to + 1 }]));
      const { code, err } = await at.callWith(LATER, 'record', '--score', file, '--figures', 'none.csv');
      expect([code, err[0]]).toEqual([1, expect.stringContaining('none.csv has no figure of its series in those years')]);
    });
  });
});
