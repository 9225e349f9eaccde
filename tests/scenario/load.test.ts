import { describe, expect, it } from 'vitest';
import { FILE } from '../../src/scenario/fields/schema.ts';
import { ScenarioError, showProblem } from '../../src/scenario/text/problem.ts';
import { complaints, HEAD, load, problemsOf, SMALL, told, variant } from './small-case.ts';

describe('loadScenario', () => {
  it('passes on what the reader says of a missing file', async () => {
    await expect(load({})).rejects.toThrow('no such file');
  });

  it('tells where a missing scenario is asked for', async () => {
    const problems = await problemsOf(load({ mine: HEAD }));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ path: 'extends', line: 4, column: 10 });
    expect(problems[0].message).toContain('cannot read the scenario "small"');
  });

  it('shows a percentage in place of a share with the share that was meant', async () => {
    const problems = await problemsOf(load({ small: SMALL, mine: `${HEAD}domestic:\n  legitimacy: 57\n` }));
    expect(problems.map(showProblem)).toEqual([
      '✖ domestic.legitimacy: expected a share from 0 to 1, found 57\n  → scenarios/mine.yaml:6:15\n  6 |   legitimacy: 57\n    |               ^^\n  did you mean 0.57?',
    ]);
  });

  it('tells unknown keys at the key with the nearest one', async () => {
    const problems = await problemsOf(load({ small: SMALL, mine: `${HEAD}domestic: {legitimcy: 0.5}\nhorizn: 3\n` }));
    expect(told(problems)).toEqual([
      'domestic.legitimcy: unknown key (did you mean legitimacy?)',
      'horizn: unknown key (did you mean horizon?)',
    ]);
    expect(problems[0]).toMatchObject({ line: 5, column: 12, length: 9 });
  });

  it.each([
    ['domestic: {legitimacy: abc}', 'domestic.legitimacy: expected a share from 0 to 1, found the text "abc"'],
    [
      'domestic: {legitimacy: "0.5"}',
      'domestic.legitimacy: expected a share from 0 to 1, found the text "0.5" (write it without quotes)',
    ],
    ['domestic: {legitimacy: }', 'domestic.legitimacy: expected a share from 0 to 1, found nothing'],
    ['domestic: {legitimacy: .inf}', 'domestic.legitimacy: expected a share from 0 to 1, found a number without end'],
    ['domestic: {legitimacy: .nan}', 'domestic.legitimacy: expected a share from 0 to 1, found not a number'],
    ['domestic: [1]', 'domestic: expected a mapping, found a list'],
    ['changes: one', 'changes: expected a list of sentences, found the text "one"'],
    ['horizon: 2.5', 'horizon: expected a whole number of months from 1 to 600, found 2.5'],
    ['horizon: 0', 'horizon: expected a whole number of months from 1 to 600, found 0'],
    ['start: 2025-13', 'start: expected a month such as 2025-01, found the text "2025-13"'],
    ['theory: realistic', 'theory: expected mixed, realist, liberal, constructivist, found the text "realistic"'],
    ['mechanisms: [19]', 'mechanisms.0: expected a number from 1 to 18, found 19'],
    ['parameters: {bite: 90}', 'parameters.bite: expected a number from 1 to 8 (log-odds per unit of threat), found 90'],
    ['switches: {powers: yes}', 'switches.powers: expected true or false, found the text "yes"'],
    ['powers: {US: {capability: 0}}', 'powers.US.capability: expected a number from 0.01 to 10, found 0'],
    [
      'channels: {trade: {elastic: capitl}}',
      'channels.trade.elastic: expected a number from 0 to 10 or the word \'capital\', found the text "capitl"',
    ],
    [
      'parameters: {bite: {valu: 3}}',
      'parameters.bite.value: missing; expected a number from 1 to 8 (log-odds per unit of threat)|parameters.bite.valu: unknown key (did you mean value?)',
    ],
    ['parameters: {bite: {value: 3, dist: {uniform: [1]}}}', 'parameters.bite.dist.uniform'],
    ['parameters: {bite: {value: 3, range: [4, 5]}}', 'parameters.bite.value: 3 lies outside its own range from 4 to 5'],
    [
      'parameters: {bite: {value: 3, source: eu-trad}}',
      'parameters.bite.source: unknown source "eu-trad" (did you mean eu-trade?)',
    ],
    ['ties: {EU: {trade: 0.1}}', 'ties.EU: unknown power "EU" (known here: CN, US)'],
    ['ties: {US: {trad: 0.1}}', 'ties.US.trad: unknown channel "trad" (did you mean trade?)'],
    ['drift: {USA: {trade: 0.1}}', 'drift.USA: unknown power "USA" (did you mean US?)'],
    ['affinity: {US: {trad: 0.1}}', 'affinity.US.trad: unknown channel "trad" (did you mean trade?)'],
    ['ceiling: {USA: {trade: 0.1}}', 'ceiling.USA.trade: unknown power "USA" (did you mean US?)'],
    ['ties: {CN: {trade: 0.5}}', 'ties.CN.trade: the shares of trade sum to 1.08, above 1'],
    ['channels: {trade: {weight: 0.5}}', 'channels: the weights of the channels sum to 0.9, not 1'],
    [
      'channels: {trade: {weight: 0.3}, energy: {kind: rate, weight: 0.3, rate: 0.1}}',
      'ties.US.energy: missing; expected a share from 0 to 1',
    ],
    [
      'powers: {RU: {axis: -1, coerciveness: 0.5, capability: 1, chokepoint: 0.1}}',
      'powers.RU.stance: missing; expected a number from -1 to 1',
    ],
    [
      'powers: {RU: {axis: 0, coerciveness: 0, capability: 1, chokepoint: 0, stance: 0}}',
      'ties.RU: missing; expected the ties of RU in security, trade',
    ],
    ['powers: {US-A: {}}', 'powers.US-A: the id of a power is a letter'],
    ['powers: {CN: {axis: 0.5}}', 'powers: each camp needs a power; no axis is below 0'],
    ['powers: {CN: {gatewayTo: EU}}', 'powers.CN.gatewayTo: unknown power "EU" (known here: CN, US)'],
    ['powers: {CN: {gatewayTo: CN}}', 'powers.CN.gatewayTo: CN cannot be a gateway to itself'],
    ['rivalry: {present: {US-RU: 0.2}}', 'rivalry.present.US-RU: unknown power "RU" in the dyad US-RU'],
    ['rivalry: {paths: {US-US: 0.2}}', 'rivalry.paths.US-US: US-US is a rivalry of US with itself'],
    ['rivalry: {dyads: [USCN]}', 'rivalry.dyads.0: expected a dyad such as US-CN or US>CN, found USCN'],
    ['rivalry: {paths: {US-CN: 0.2, CN-US: 0.3}}', 'rivalry.paths.CN-US: the same dyad as US-CN'],
    ['rivalry: {lever: {0: 0, 12: 2}}', 'rivalry.lever.12: expected a number from -1 to 1 (lever), found 2'],
    ['rivalry: {lever: {}}', 'rivalry.lever: expected at least one point'],
    ['paths: {affinity.US.trade: 1}', 'paths.affinity.US.trade: affinity.US.trade belongs under the key affinity'],
    ['paths: {capabilty.US: 1}', 'paths.capabilty.US: unknown variable "capabilty" (did you mean capability?)'],
    ['paths: {capability.CN: 0}', 'paths.capability.CN: expected a number from 0.01 to 10, found 0'],
    ['paths: {credibility: 1 / (t - 3)}', 'paths.credibility: the expression has no finite value in month 3'],
    [
      'paths: {credibility: t / 10}',
      'paths.credibility: expected a share from 0 to 1, found 1.1 in month 11 (bring it back with max(0, min(1, …)))',
    ],
    ['paths: {credibility: foo(t)}', 'paths.credibility: unknown function foo'],
    [
      'paths: {credibility: {value: min(1, t / 9)}}',
      'paths.credibility.t / 9): unknown key (a comma ends a value inside { }: put the expression in quotes)',
    ],
    ['expect: [{outcome: x}]', 'expect.0: expected a bound'],
    ['expect: [{outcome: x, above: 1, below: 0}]', 'expect.0: nothing is above and below'],
  ])('refuses %s', async (body, expected) => {
    const said = (await complaints(`${body}\n`)).join('|');
    expect(said).toContain(expected);
  });

  it.each([
    ['horizon: 2030-01', 'horizon', '2030-01 is 60 months after the start, 2025-01: write 60'],
    ['start: "2026-07"\nhorizon: {value: 2030-01}', 'horizon.value', '2030-01 is 42 months after the start, 2026-07: write 42'],
    ['horizon: 2025-01', 'horizon', '2025-01 is not after the start, 2025-01; months are counted: 24 is two years'],
    ['horizon: 2099-01', 'horizon', '2099-01 is 888 months after the start, 2025-01: 600 can be run at most'],
    [
      'events: [{at: 6, target: protest, change: =1, for: 2026-07, source: judgement}]',
      'events.0.for',
      '2026-07 is 12 months after the event, at 6: write 12',
    ],
    [
      'events: [{at: 2025-07, target: protest, change: =1, for: 2025-08, source: judgement}]',
      'events.0.for',
      '2025-08 is a month after the event, at 2025-07: write 1',
    ],
  ])('says how many months are meant by a date: %s', async (body, path, hint) => {
    const found = await problemsOf(load({ small: SMALL, mine: `${HEAD}${body}\n` }));
    expect(found.map((one) => [one.path, one.hint])).toEqual([[path, hint]]);
  });

  it('says how many months are meant by a date that is set', async () => {
    const set = [{ path: 'horizon', value: '2030-01' }];
    const found = await problemsOf(load({ small: SMALL, mine: HEAD }, { set }));
    expect(found.map(({ hint }) => hint)).toEqual(['2030-01 is 60 months after the start, 2025-01: write 60']);
  });

  it('tells several problems at once, of shape and of meaning, from top to bottom', async () => {
    const body =
      'domestic: {legitimacy: 57}\nties: {CN: {trade: 0.9}}\nevents:\n  - {at: 1, target: pressure.USA.trade, change: =1}\n  - {at: x, target: protest, change: =1}\nhorizn: 3\n';
    const paths = (await problemsOf(load({ small: SMALL, mine: HEAD + body }))).map(({ path, file }) => `${file}:${path}`);
    expect(paths).toEqual([
      'scenarios/mine.yaml:domestic.legitimacy',
      'scenarios/mine.yaml:ties.CN.trade',
      'scenarios/mine.yaml:events.0.target',
      'scenarios/mine.yaml:events.1.at',
      'scenarios/mine.yaml:horizn',
    ]);
  });

  it('asks for format, name and story', async () => {
    expect(told(await problemsOf(load({ small: SMALL, mine: 'extends: small\n' })))).toEqual([
      'format: missing; expected 2, the version of this format',
      'name: missing; expected a title of at most 60 characters',
      'story: missing; expected two or three sentences',
    ]);
  });

  it('asks a file that extends nothing for a whole case', async () => {
    const said = told(await problemsOf(load({ mine: 'format: 2\nname: a\nstory: b\n' })));
    expect(said[0]).toContain(
      'powers: a case has at least 2 powers, found 0 (a variant names the scenario it changes: extends: serbia-2026)',
    );
    expect(said.join()).toContain('domestic.legitimacy: missing');
  });

  it('refuses a later format', async () => {
    expect(told(await problemsOf(load({ mine: SMALL.replace('format: 2', 'format: 3') })))).toEqual([
      'format: expected 2, the version of this format, found 3',
    ]);
  });

  it('carries every problem in the message of the error', async () => {
    await expect(load({ small: SMALL, mine: `${HEAD}horizn: 3\n` })).rejects.toThrow(ScenarioError);
    await expect(load({ small: SMALL, mine: `${HEAD}horizn: 3\n` })).rejects.toThrow(/✖ horizn: unknown key/);
  });

  it('survives any value anywhere in the file', async () => {
    const keys = Object.keys(FILE.shape);
    const values = [
      '',
      '1',
      'x',
      '[]',
      '{}',
      '[1]',
      '[[1]]',
      '{a: 1}',
      '{a: {b: 1}}',
      '{a: }',
      '{US: }',
      '{US: {trade: }}',
      '[{}]',
      '[null]',
      'true',
      '{value: 1}',
      '{present: , lever: {a: b}}',
      '{US: {trade: {value: }}}',
    ];
    for (const key of keys.filter((name) => name !== 'extends')) {
      for (const value of values) {
        const loading = load({ small: SMALL, mine: `${HEAD}${key}: ${value}\n` });
        await loading.catch((error: unknown) => expect(error, `${key}: ${value}`).toBeInstanceOf(ScenarioError));
      }
    }
  });
});

describe('extends', () => {
  it('names the circle', async () => {
    const head = (other: string) => HEAD.replace('small', other);
    const problems = await problemsOf(load({ mine: head('second'), second: head('third'), third: head('second') }));
    expect(told(problems)).toEqual(['extends: scenarios extend each other in a circle: second → third → second']);
    expect(problems[0].file).toBe('scenarios/third.yaml');
  });

  it.each(['../small', '/etc/passwd', 'a/../../small', '"..\\\\small"', 'http://example.org/x', '"C:\\\\x"', '~/x'])(
    'refuses to climb out with %s',
    async (path) => {
      const said = told(await problemsOf(load({ mine: HEAD.replace('small', path) })));
      expect(said.join()).toContain('leads out of the folder of this file');
    },
  );

  it('tells a problem in the file that gave the value', async () => {
    const problems = await problemsOf(load({ small: SMALL.replace('protest: 0.1', 'protest: 10'), mine: HEAD }));
    expect(problems[0]).toMatchObject({ file: 'scenarios/small.yaml', path: 'domestic.protest', hint: 'did you mean 0.1?' });
  });

  it('merges per cell, appends events and does not inherit what belongs to one file', async () => {
    const middle = `${HEAD}changes: [a]\nmechanisms: [3]\nexpect: [{outcome: x, above: 0}]\nties: {US: {trade: 0.5}}\nevents: [{at: 2, target: protest, change: =0.3}]\n`;
    const mine = `${HEAD.replace('small', 'middle')}ties: {CN: {trade: 0.2}}\nevents: [{at: 1, target: protest, change: +0.1}]\n`;
    const { scenario } = await load({ small: SMALL, middle, mine });
    expect(scenario.case.tie).toEqual([
      [0.2, 0.2],
      [0.4, 0.5],
    ]);
    expect(scenario.events.map(({ at }) => at)).toEqual([2, 1]);
    expect([scenario.changes, scenario.mechanisms, scenario.expect]).toEqual([[], [], []]);
    expect(scenario).toMatchObject({ id: 'mine', name: 'A variant', extends: 'middle', horizon: 24 });
    expect(scenario.case.name).toBe('Small case');
  });

  it('replaces a value with all that was known about it', async () => {
    const { provenance } = await variant('ties: {US: {trade: 0.5}}\n');
    expect(provenance.find(({ path }) => path === 'ties.US.trade')).toEqual({ path: 'ties.US.trade', value: 0.5, from: 'mine' });
    const before = (await load({ mine: SMALL })).scenario.provenance.find(({ path }) => path === 'ties.US.trade');
    expect(before).toEqual({
      path: 'ties.US.trade',
      value: 0.58,
      unit: 'share',
      range: [0.5, 0.65],
      mark: 'S',
      source: 'Office of Statistics 2022',
      why: 'first half',
      kind: 'uncertainty',
      from: 'mine',
    });
  });

  it('replaces a path whole: points of two files are not mixed', async () => {
    const middle = `${HEAD}rivalry: {lever: {0: 0, 10: 1}}\n`;
    const { scenario } = await load({
      small: SMALL,
      middle,
      mine: `${HEAD.replace('small', 'middle')}rivalry: {lever: {5: 0.5}}\n`,
    });
    expect(new Set(scenario.lever)).toEqual(new Set([0.5]));
  });

  it('lets a dyad given anew stand over both ways it was given before', async () => {
    const middle = `${HEAD}rivalry: {present: {US>CN: 0.9}}\n`;
    const { scenario } = await load({
      small: SMALL,
      middle,
      mine: `${HEAD.replace('small', 'middle')}rivalry: {present: {CN-US: 0.2}}\n`,
    });
    expect(scenario.case.rivalry).toEqual([
      [0, 0.2],
      [0.2, 0],
    ]);
    expect((await variant('rivalry: {present: {US>CN: 0.9}}\n')).case.rivalry).toEqual([
      [0, 0.4],
      [0.9, 0],
    ]);
  });
});
