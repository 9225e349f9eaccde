import { describe, expect, it } from 'vitest';
import { HEAD } from '../experiment/plans.ts';
import { desk } from './fake-io.ts';

const TEXT = `${HEAD}question: robust
months: 24
policies:
  - {name: As it stands}
  - {name: "Refuse, always", set: {parameters.honour: 0.7}}
  - {name: Security first, theory: realist}
uncertainties:
  rivalry.lever: {uniform: [0, 1], label: rivalry}
  parameters.bite: {uniform: [3, 8], label: bite}
outcomes:
  - {outcome: equidistance.end.mean, above: 0.75}
  - {outcome: decisiveChoice.probability, below: 0.2}
design: {points: 30, replicates: 5}
`;

function asking(text = TEXT) {
  const at = desk();
  at.write('mine.yaml', text);
  return at;
}

describe('robust', () => {
  it('says three sentences and a table in 80 columns, draws, and writes data', async () => {
    const at = asking();
    const { code, out, err } = await at.call('ask', 'mine.yaml', '--format', 'svg,csv,vl,html');
    expect([code, err]).toEqual([0, []]);
    expect(out.filter((line) => line.length >= 80 && !line.includes('equidistance '))).toEqual([]);
    expect(out.join(' ')).not.toMatch(/undefined|NaN|null|Infinity/);
    expect(out.filter((line) => /^ {2}(Good enough|Regret|Where it fails) /.test(line))).toHaveLength(3);
    for (const name of ['robust', 'criteria']) expect(at.read(`output/mine/${name}.svg`)).not.toMatch(/undefined|NaN|Infinity/);
    const page = at.read('output/mine/report.html');
    expect([page.includes('equidistance ask mine.yaml'), page.includes('Criterion by criterion')]).toEqual([true, true]);
  });

  it('writes what every policy comes to in every world, so that each figure can be found again', async () => {
    const at = asking();
    await at.call('ask', 'mine.yaml', '--format', 'csv', '--quiet');
    const [head, ...rows] = at.read('output/mine/points.csv').trim().split('\n');
    expect(head).toBe(
      'point,policy,world,rivalry.lever,parameters.bite,equidistance.end.mean,decisiveChoice.probability,regret.equidistance.end.mean,regret.decisiveChoice.probability,all_met',
    );
    expect(rows).toHaveLength(90);
    const cells = rows.map((row) => row.replace('"Refuse, always"', 'Refuse').split(','));
    const own = cells.filter(([, policy]) => policy === 'As it stands');
    const share = own.reduce((sum, row) => sum + Number(row[9]), 0) / 30;
    for (const row of own) expect(row[9]).toBe(Number(row[5]) > 0.75 && Number(row[6]) < 0.2 ? '1' : '0');
    for (let world = 0; world < 30; world++) {
      const regrets = cells.filter((row) => row[2] === String(world)).map((row) => Number(row[7]));
      expect([regrets.length, Math.min(...regrets)]).toEqual([3, 0]);
    }
    const { policies } = JSON.parse(at.read('output/mine/summary.json')) as { policies: { allMet: { value: number } }[] };
    expect(policies[0].allMet.value).toBeCloseTo(share, 12);
    expect(at.read('output/mine/policies.csv').trim().split('\n')).toHaveLength(1 + 3 * 3);
  });

  it('gives the same numbers again, from runs that are kept and anew, for any chunk and number of workers', async () => {
    const at = asking();
    const json = async (...flags: string[]): Promise<unknown> =>
      JSON.parse((await at.call('ask', 'mine.yaml', '--json', '--format', 'csv', ...flags)).out.join('\n'));
    const first = (await json()) as { schema: string; sentences: string[] };
    expect([first.schema, first.sentences.length]).toEqual(['equidistance/robust/2', 3]);
    expect(await json()).toEqual(first);
    expect(await json('--fresh', '--chunk', '7', '--workers', '2')).toEqual(first);
  });

  it('says so where no policy is good enough anywhere, and where every one is everywhere', async () => {
    const never = asking(TEXT.replace('above: 0.75', 'above: 0.999'));
    const { out } = await never.call('ask', 'mine.yaml', '--json', '--format', 'svg');
    expect(JSON.parse(out.join('\n')).sentences[0]).toMatch(/^No policy is good enough in any of 30 worlds for Serbia/);
    expect(JSON.parse(out.join('\n')).sentences[2]).toMatch(/as every other policy, misses a criterion in each of 30 worlds/);
    const always = asking(TEXT.replace('above: 0.75', 'above: 0.01').replace('below: 0.2', 'below: 1'));
    const { sentences } = JSON.parse((await always.call('ask', 'mine.yaml', '--json', '--format', 'svg')).out.join('\n'));
    expect(sentences[0]).toMatch(/is good enough in 100 % of 30 worlds/);
  });

  it('refuses to hold constant what a policy sets', async () => {
    const { code, err } = await asking().call('ask', 'mine.yaml', '--set', 'parameters.honour=0.5');
    expect([code, err[0]]).toEqual([1, '✖ --set: this experiment varies parameters.honour']);
  });

  it('is checked with the number of its policies', async () => {
    const { out } = await asking().call('check', 'mine.yaml');
    expect(out.join('')).toContain(
      '✔ mine.yaml: robust, 3 policies, 0 levers, 2 uncertain numbers, 2 outcomes, 5 runs of each point',
    );
  });
});
