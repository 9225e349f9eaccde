import { describe, expect, it } from 'vitest';
import { canonical } from '../../../src/scenario/fields/hash.ts';
import { loadScenario, openScenario } from '../../../src/scenario/load.ts';
import { between } from '../../../src/scenario/resolve/path-over-time.ts';
import { leverLevel } from '../../../src/scenario/resolve/rivalry.ts';
import { showProblem } from '../../../src/scenario/text/problem.ts';
import { complaints, HEAD, load, SMALL, variant } from '../small-case.ts';

const path = (
  scenario: { timeline: { paths: readonly { variable: string; cell: number; values: readonly number[] }[] } },
  variable: string,
  cell: number,
) => scenario.timeline.paths.find((one) => one.variable === variable && one.cell === cell)?.values;

describe('resolve', () => {
  it('sorts ids for computing and keeps their order in the file for showing', async () => {
    const { scenario } = await load({ mine: SMALL });
    expect(scenario.case.powers.map(({ id }) => id)).toEqual(['CN', 'US']);
    expect(scenario.case.channels.map(({ id }) => id)).toEqual(['security', 'trade']);
    expect(scenario.shown).toEqual({ powers: ['US', 'CN'], channels: ['trade', 'security'] });
    expect(scenario.case.tie).toEqual([
      [0.2, 0.1],
      [0.4, 0.58],
    ]);
  });

  it('gives the same case and hash for powers and channels in another order', async () => {
    const lines = SMALL.split('\n');
    const us = lines.findIndex((line) => line.startsWith('  US: {name'));
    const trade = lines.findIndex((line) => line.startsWith('  trade: {name'));
    for (const at of [us, trade]) [lines[at], lines[at + 1]] = [lines[at + 1], lines[at]];
    const [first, second] = [(await load({ mine: SMALL })).scenario, (await load({ mine: lines.join('\n') })).scenario];
    expect(second.shown.powers).toEqual(['CN', 'US']);
    expect(second.case).toEqual(first.case);
    expect(second.hash).toBe(first.hash);
    expect(first.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('gives under one choice after another what each gives alone', async () => {
    const read = async () => ({ file: 'scenarios/mine.yaml', text: SMALL });
    const choices = [
      [],
      [{ path: 'ties.US.trade', value: '0.6' }],
      [{ path: 'rivalry.present.US-CN', value: '0.7' }],
      [{ path: 'rivalry.lever', value: '"t / 24"' }],
      [
        { path: 'parameters.bite', value: '3' },
        { path: 'horizon', value: '12' },
      ],
      [{ path: 'ties.US.trade', value: '1e-2' }],
      [],
    ];
    const opened = await openScenario('mine', read);
    for (const set of choices) {
      const [after, alone] = [await opened({ set }), await loadScenario('mine', { read, set })];
      expect(after).toEqual(alone);
      expect(canonical(after)).toBe(canonical(alone));
    }
  });

  it('leaves prose out of the hash, and nothing else', async () => {
    const { hash } = (await load({ mine: SMALL })).scenario;
    const prose = SMALL.replace('Small case', 'Other')
      .replace('Two powers', 'Some powers')
      .replace('name: China', 'name: PRC')
      .replace('why: first half', 'why: so');
    expect((await load({ mine: prose })).scenario.hash).toBe(hash);
    for (const [from, to] of [
      ['0.58', '0.57'],
      ['horizon: 24', 'horizon: 25'],
      ['US-CN: 0.4', 'US>CN: 0.4'],
      ['conditional: true', 'conditional: false'],
    ]) {
      expect((await load({ mine: SMALL.replace(from, to) })).scenario.hash, to).not.toBe(hash);
    }
    expect((await load({ mine: SMALL }, { theory: 'realist' })).scenario.hash).not.toBe(hash);
    expect(canonical({ b: [1, { d: undefined, c: 'x' }], a: null })).toBe('{"a":null,"b":[1,{"c":"x"}]}');
  });

  it('fills in what a file may leave out', async () => {
    const { scenario } = await load({ mine: SMALL.replace('horizon: 24\n', '') });
    expect(scenario).toMatchObject({
      horizon: 60,
      theory: 'mixed',
      preset: 'default',
      switches: { powers: true, squeeze: true },
    });
    expect(scenario.case.powers[1]).toMatchObject({ lender: 0, claims: 0, conditional: false });
    expect(scenario.case.channels[0]).toMatchObject({ elastic: 0, lumpy: false, lends: false, market: false });
    expect(scenario.case).toMatchObject({
      drift: [
        [0, 0],
        [0, 0],
      ],
      ceiling: [
        [1, 1],
        [1, 1],
      ],
    });
  });

  it('lays parameters of a preset over the defaults and under those of the file and of --set', async () => {
    const both = await variant('preset: second-opinion\n');
    expect([both.parameters.bite, both.parameters.gain]).toEqual([1, 1.5]);
    expect((await variant('preset: second-opinion\nparameters: {bite: {value: 3}}\n')).parameters.bite).toBe(3);
    expect(
      (await variant('parameters: {bite: 3}\n', { preset: 'second-opinion', set: [{ path: 'parameters.bite', value: '4' }] }))
        .parameters.bite,
    ).toBe(4);
  });

  it('takes the former name of a preset for the one of now, and says so where it stands', async () => {
    const text = SMALL.replace('horizon: 24', 'horizon: 24\npreset: record');
    const [now, former] = [await load({ mine: text.replace('record', 'second-opinion') }), await load({ mine: text })];
    expect(former.scenario).toEqual({ ...now.scenario });
    expect([former.scenario.preset, former.scenario.hash]).toEqual(['second-opinion', now.scenario.hash]);
    const line = text.split('\n').indexOf('preset: record') + 1;
    const told = { severity: 'notice', path: 'preset', file: 'scenarios/mine.yaml', line, column: 9, length: 6 };
    expect(former.notices).toContainEqual(expect.objectContaining({ ...told, message: expect.stringContaining(RENAMED) }));
    expect(now.notices.filter(({ path }) => path === 'preset')).toEqual([]);
  });

  it('takes the former name from --set and from an option too', async () => {
    const { hash } = (await load({ mine: SMALL }, { preset: 'second-opinion' })).scenario;
    for (const given of [{ preset: 'record' as const }, { set: [{ path: 'preset', value: 'record' }] }]) {
      const { scenario, notices } = await load({ mine: SMALL }, given);
      expect([scenario.preset, scenario.hash]).toEqual(['second-opinion', hash]);
      const told = notices.filter(({ path }) => path === 'preset').map(showProblem);
      expect(told).toEqual([expect.stringContaining(RENAMED)]);
      expect(told[0]).toMatch(/\n +\| +\^{6}$/);
    }
  });

  it('offers the names of now alone', async () => {
    const wrong = load({ mine: SMALL.replace('horizon: 24', 'horizon: 24\npreset: recrod') });
    await expect(wrong).rejects.toThrow(/preset: expected default or second-opinion, found the text "recrod"/);
  });
});

const RENAMED = 'record is now called second-opinion';

describe('paths over time', () => {
  it('joins points by straight lines and stays flat outside', () => {
    const points = [
      { month: 2, value: 0 },
      { month: 4, value: 1 },
      { month: 8, value: 0 },
    ];
    expect([0, 2, 3, 4, 5, 8, 20].map((month) => between(points, month))).toEqual([0, 0, 0.5, 1, 0.75, 0, 0]);
  });

  it('takes a number, points in any order, an expression, and each with what is known about it', async () => {
    const scenario = await variant(
      'paths: {capability.CN: 2, supply.US.trade: {12: 0, 0: 1}, credibility: {value: "0.6 * min(1, t / 12)", why: so}}\naffinity: {US: {trade: {0: 1, 10: 2}}}\n',
    );
    expect(new Set(path(scenario, 'capability', 0))).toEqual(new Set([2]));
    expect(path(scenario, 'disrupt', 3)?.slice(0, 14)).toEqual([
      ...Array.from({ length: 12 }, (_, t) => 1 + (0 - 1) * (t / 12)),
      0,
      0,
    ]);
    expect(path(scenario, 'credibility', 0)?.[6]).toBeCloseTo(0.3, 14);
    expect(path(scenario, 'affinity', 3)?.[5]).toBe(1.5);
    expect(scenario.case.affinity).toEqual([
      [0, 0],
      [0, 1],
    ]);
  });

  it('leaves out paths that never leave month 0', async () => {
    const scenario = await variant(
      'paths: {capability.CN: 0.8, credibility: 0.6, supply.US.trade: 1, alarm.US.trade: 0}\naffinity: {US: {trade: 2}}\nrivalry: {lever: 0}\n',
    );
    expect(scenario.timeline.paths).toEqual([]);
  });

  it('moves a dyad by the lever: to none at -1, to war at 1, and leaves 0 at 0', () => {
    expect([-1, -0.5, 0, 0.5, 1].map((g) => leverLevel(0.4, g, 1))).toEqual([0, 0.2, 0.4, 0.7, 1]);
    expect([-1, 1].map((g) => leverLevel(0, g, 0))).toEqual([0, 0]);
    expect([-1, 0.5].map((g) => leverLevel(0, g, 1))).toEqual([0, 0.5]);
  });

  it('moves only the chosen dyads, on their own paths where they have some', async () => {
    const all = await variant('rivalry: {lever: {0: 0, 10: 0.5}}\n');
    expect([path(all, 'rivalry', 1)?.[10], path(all, 'rivalry', 2)?.[10], all.lever[5]]).toEqual([0.7, 0.7, 0.25]);
    const one = await variant('rivalry: {lever: 0.5, dyads: [US>CN]}\n');
    expect([path(one, 'rivalry', 1), path(one, 'rivalry', 2)?.[0]]).toEqual([undefined, 0.7]);
    const own = await variant('rivalry: {lever: 0.5, paths: {US-CN: 0.1, CN>US: 0.2}}\n');
    expect([path(own, 'rivalry', 1)?.[0], path(own, 'rivalry', 2)?.[0]]).toEqual([0.2 + 0.5 * 0.8, 0.1 + 0.5 * 0.9]);
  });

  it('notices when a variant judges the present anew', async () => {
    const { notices } = await load({ small: SMALL, mine: `${HEAD}rivalry: {present: {US-CN: 0.5}}\n` });
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatchObject({ severity: 'notice', path: 'rivalry.present.US-CN' });
    expect(notices[0].message).toContain('use rivalry.lever or rivalry.paths');
    expect((await load({ mine: SMALL })).notices).toEqual([]);
  });
});

describe('--set', () => {
  const set = (path: string, value: string) => variant('', { set: [{ path, value }] });

  it('sets any number, word or path', async () => {
    expect((await set('ties.US.trade', '0.5')).case.tie[1][1]).toBe(0.5);
    expect((await set('powers.US.chokepoint', '.3')).case.powers[1].chokepoint).toEqual([0, 0.3]);
    expect((await set('powers.US.chokepoint.security', '.3')).case.powers[1].chokepoint).toEqual([0.3, 0.45]);
    expect((await set('domestic.legitimacy', '0.4')).case.domestic.legitimacy).toBe(0.4);
    expect((await set('switches.demands', 'false')).switches.demands).toBe(false);
    expect((await set('rivalry.present.US-CN', '0.9')).case.rivalry).toEqual([
      [0, 0.9],
      [0.9, 0],
    ]);
    expect((await set('rivalry.lever', '{0: 0, 10: 1}')).lever[5]).toBe(0.5);
    expect((await set('rivalry.lever', 't / 100')).lever[5]).toBe(0.05);
    expect(path(await set('paths.capability.CN', '2'), 'capability', 0)?.[0]).toBe(2);
    expect((await set('horizon', '6')).horizon).toBe(6);
    expect((await set('theory', 'realist')).theory).toBe('realist');
  });

  it('keeps what belongs to the file', async () => {
    const scenario = await variant('changes: [a]\n', {
      set: [
        { path: 'parameters.bite', value: '3' },
        { path: 'parameters.gain', value: '2' },
      ],
    });
    expect(scenario).toMatchObject({ id: 'mine', name: 'A variant', changes: ['a'], parameters: { bite: 3, gain: 2 } });
    expect(scenario.provenance.find(({ path }) => path === 'parameters.bite')?.from).toBe('--set');
  });

  it('refuses an unknown path with the nearest one, and a value as in a file', async () => {
    const said = await complaints('', {
      set: [
        { path: 'parameters.bit', value: '3' },
        { path: 'parameters.bite', value: '90' },
        { path: 'domestic.legitimacy', value: '57' },
        { path: '__proto__.x', value: '1' },
        { path: 'ties.US.trade', value: '[' },
        { path: 'events.0.at', value: '1' },
        { path: 'ties.US.trade', value: '0.95' },
      ],
    });
    expect(said.join('|')).toContain('parameters.bit: unknown path (did you mean parameters.bite?)');
    expect(said.join('|')).toContain('domestic.legitimacy: expected a share from 0 to 1, found 57 (did you mean 0.57?)');
    expect(said.join('|')).toContain('__proto__.x: unknown path');
    expect(said.join('|')).toContain('events.0.at: unknown path');
    expect(said.join('|')).toContain('ties.US.trade: the value is not valid YAML');
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('refuses months that cannot be run', async () => {
    expect(await complaints('', { months: 0 })).toEqual(['horizon: expected a whole number of months from 1 to 600, found 0']);
    expect(await complaints('', { months: 2.5 })).toHaveLength(1);
    expect((await variant('', { months: 36 })).lever).toHaveLength(36);
  });
});
