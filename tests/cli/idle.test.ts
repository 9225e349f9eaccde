import { describe, expect, it } from 'vitest';
import { shippedExperiments } from '../../src/cli/package/shipped.ts';
import { desk, HEAD, SHORT } from './fake-io.ts';

/** Lines of a variant that change nothing, and what is said of each. */
const IDLE: Readonly<Record<string, readonly [body: string, said: string]>> = {
  'a lever that moves after the end': [
    'rivalry: {lever: "0.5 * step(t, 80)"}',
    'rivalry.lever: changes nothing over these 60 months',
  ],
  'a path that repeats what it extends': [
    'paths: {capability.CN: 0.8}\npowers: {CN: {capability: 0.8}}',
    'paths.capability.CN: changes nothing over these 60 months',
  ],
  'a parameter stated as it is': ['parameters: {gateway: 0}', 'parameters.gateway: changes nothing over these 60 months'],
  'an addition of nothing': [
    'events: [{at: 6, target: protest, change: +0, source: judgement}]',
    'events.0: changes nothing over these 60 months: in 8 runs every number is the same without it',
  ],
  'a factor of one': [
    'events: [{at: 6, target: tie.RU.energy, change: "*1", source: judgement}]',
    'events.0: changes nothing over these 60 months',
  ],
  'a condition that is true at once': [
    'events: [{at: 6, target: pressure.US.energy, change: =0.8, until: tie.RU.energy < 0.99, source: judgement}]',
    'events.0: changes nothing over these 60 months',
  ],
  'a condition that never comes true': [
    'events: [{at: 6, target: pressure.US.energy, change: =0.8, until: tie.RU.energy > 0.999, source: judgement}]',
    'events.0.until: never comes true in 8 runs: the event is held to the end',
  ],
  'an expression that is one number': [
    'affinity: {RU: {energy: "0.3 + 0.2 * step(t, 70)"}}',
    'affinity.RU.energy: stays at 0.3 in all 60 months of this run',
  ],
  'points of which the second lies beyond the end': [
    'affinity: {RU: {energy: {0: 0.3, 60: 0.3, 72: 1}}}',
    'affinity.RU.energy: stays at 0.3 in all 60 months of this run',
  ],
};

describe('what changes nothing', () => {
  it.each(Object.entries(IDLE))('is told once, at its line, with a notice: %s', async (_, [body, said]) => {
    const at = desk();
    at.write('mine.yaml', `${HEAD}${body}\n`);
    const { code, out } = await at.call('check', 'mine.yaml', '--no-expect');
    const notices = out.filter((line) => line.startsWith('ℹ'));
    expect([code, notices]).toEqual([0, [expect.stringContaining(said)]]);
    expect(out.find((line) => line.includes('→ mine.yaml:'))).toMatch(/mine\.yaml:[56]:\d+$/);
  });

  it('is not said of lines that do something, be it late or small', async () => {
    const at = desk();
    at.write(
      'mine.yaml',
      `${HEAD}rivalry: {lever: "0.1 * step(t, 59)"}\nparameters: {gateway: 0.1}\naffinity: {RU: {energy: {0: 0, 60: 0.1}}}\nevents:\n  - {at: 58, target: protest, change: +0.01, source: judgement}\n  - {at: 6, target: pressure.US.energy, change: =0.8, until: tie.RU.energy < 0.5, source: judgement}\n`,
    );
    const { out } = await at.call('check', 'mine.yaml', '--no-expect');
    expect(out.filter((line) => /ℹ.*(changes nothing|stays at|never)/.test(line))).toEqual([]);
  });

  it.each([
    [['run', 'rising', '--set', 'parameters.gateway=0'], 'ℹ parameters.gateway: changes nothing over these 14 months'],
    [['run', 'rising', '--set', 'parameters.bite=2', '--set', 'parameters.bite=3'], 'ℹ parameters.bite: changes nothing'],
    [['run', 'serbia-2010', '--set', 'rivalry.lever=0'], 'ℹ rivalry.lever: changes nothing over these 14 months'],
    [['run', 'rising', '--without', 'alarm'], 'ℹ --without alarm: changes nothing in rising'],
    [['compare', 'rising', 'rupture', '--without', 'gateway'], 'ℹ --without gateway: changes nothing in rising'],
    [['explain', 'rising', '--without', 'claims', '--json'], 'ℹ --without claims: changes nothing in rising'],
  ])('is told of what a command sets or takes away: %j', async (argv, said) => {
    const short = argv[0] === 'explain' ? ['--months', '14'] : SHORT;
    const { code, err } = await desk().call(...argv, ...short, ...(argv.includes('--json') ? [] : ['--quiet']));
    expect([code, err.join('\n')]).toEqual([0, expect.stringContaining(said)]);
  });

  it('is not told of a setting that moves something', async () => {
    const { err } = await desk().call('run', 'rising', '--set', 'parameters.bite=2', '--without', 'demands', ...SHORT, '--quiet');
    expect(err).toEqual([]);
  });
});

describe('a theory or a preset that a scenario has already', () => {
  it.each([
    [['run', 'rising', '--theory', 'mixed'], 'ℹ --theory mixed: changes nothing in rising'],
    [['run', 'rising', '--preset', 'default'], 'ℹ --preset default: changes nothing in rising'],
    [['compare', 'rising', 'rupture', '--theory', 'mixed'], 'ℹ --theory mixed: changes nothing in rupture'],
    [['explain', 'rising', '--theory', 'mixed', '--json'], 'ℹ --theory mixed: changes nothing in rising'],
  ])('is told: %j', async (argv, said) => {
    const short = argv[0] === 'explain' ? ['--months', '14'] : [...SHORT, '--quiet'];
    const { code, err } = await desk().call(...argv, ...short);
    expect([code, err]).toEqual([0, expect.arrayContaining([said])]);
  });

  it('is not told of another one', async () => {
    const { err } = await desk().call('run', 'rising', '--theory', 'realist', '--preset', 'second-opinion', ...SHORT, '--quiet');
    expect(err).toEqual([]);
  });
});

describe('an input of an experiment that changes nothing', () => {
  const EXPERIMENT = `format: 2
name: Idle
story: Half of this does nothing.
question: sweep
scenario: mine.yaml
months: 14
levers: {rivalry.lever: {from: 0, to: 1, levels: 2}}
uncertainties:
  parameters.bite: {uniform: [2, 3]}
  horizon: {choices: [24, 36]}
constants: {horizon: 24, parameters.gateway: 0, parameters.supply: 2.5}
outcomes: [hedging.end]
design: {points: 2, replicates: 1}
`;
  const SAID = [
    'ℹ rivalry.lever, 0 to 1: changes nothing over 14 months',
    'ℹ horizon, 24: changes nothing over 14 months',
    'ℹ parameters.gateway, 0: changes nothing over 14 months',
  ];
  const at = desk();
  at.write('mine.yaml', `${HEAD}rivalry: {dyads: []}\n`);
  at.write('idle.yaml', EXPERIMENT.replace('  horizon: {choices: [24, 36]}\n', ''));

  it('is told in a line by whoever runs it and by check', async () => {
    const { code, err } = await at.call('ask', 'idle.yaml', '--quiet', '--format', 'csv');
    expect([code, err.filter((line) => line.startsWith('ℹ'))]).toEqual([0, SAID]);
    const { out } = await at.call('check', 'idle.yaml');
    expect(out).toEqual([...SAID, expect.stringMatching(/^✔ idle\.yaml: sweep, /)]);
  });

  it('is told of a choice, and of what is set', async () => {
    at.write('choice.yaml', EXPERIMENT.replace('horizon: 24, parameters.gateway: 0, ', ''));
    const { err } = await at.call('ask', 'choice.yaml', '--quiet', '--format', 'csv', '--set', 'parameters.gateway=0');
    expect(err.filter((line) => line.startsWith('ℹ'))).toEqual([
      SAID[0],
      'ℹ horizon, 24, 36: changes nothing over 14 months',
      SAID[2],
    ]);
  });

  it('is in none of the shipped experiments', async () => {
    const { out } = await at.call('check', ...shippedExperiments());
    expect(out.filter((line) => !line.startsWith('✔'))).toEqual([]);
  });
});

describe('expectations of a file of one’s own', () => {
  const FALSE = `${HEAD}expect:\n  - {outcome: equidistance.end.mean, below: 0.1}\n  - {outcome: demands.perYear, above: 0}\n`;

  it('are tested by check without a flag, and one that is not met is a mistake', async () => {
    const at = desk();
    at.write('mine.yaml', FALSE);
    const { code, out, err } = await at.call('check', 'mine.yaml');
    expect([code, out[1], out[2]]).toEqual([
      1,
      expect.stringMatching(/^ {2}✖ equidistance\.end\.mean below 0\.10: it is 0\.\d+$/),
      '  ✔ 1 expectation met in 200 runs',
    ]);
    expect(err[0]).toBe('✖ mine.yaml: 1 expectation of 2 not met');
    expect((await at.call('check', 'mine.yaml', '--expect')).out).toHaveLength(3);
    expect((await at.call('check', 'mine.yaml', '--no-expect')).code).toBe(0);
  });

  it('are said in one line by run where one fails, unless the scenario is not run as it stands', async () => {
    const at = desk();
    at.write('mine.yaml', FALSE);
    const lines = async (...more: string[]) =>
      (await at.call('run', 'mine.yaml', '--quiet', '--format', 'csv', ...more)).err.filter((line) => line.includes('expects'));
    expect(await lines()).toEqual([
      expect.stringMatching(
        /^ℹ mine expects equidistance\.end\.mean below 0\.10: it is 0\.\d+ \(equidistance check mine\.yaml\)$/,
      ),
    ]);
    expect(await lines('--months', '14')).toEqual([]);
    expect(await lines('--runs', '20')).toEqual([]);
  });
});
