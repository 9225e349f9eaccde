import { describe, expect, it } from 'vitest';
import { desk, SHORT } from '../fake-io.ts';

const QUICK = ['--runs', '20', '--months', '14'] as const;

describe('what a scenario is held against', () => {
  it.each([
    [['--set', 'parameters.bite=2'], 'serbia-2026 with bite=2'],
    [['--set', 'parameters.bite=2', '--set', 'parameters.bite=3'], 'serbia-2026 with bite=3'],
    [
      ['--set', 'switches.escalation=false', '--theory', 'realist'],
      'serbia-2026 with switches.escalation=false and realist theory',
    ],
    [['--preset', 'second-opinion'], 'serbia-2026 with the second opinion'],
  ])('is said to have what it was given too: %j', async (flags, named) => {
    const at = desk();
    const { out } = await at.call('run', 'rising', ...QUICK, ...flags, '--metrics', '--format', 'vl,html');
    const said = out.join(' ').replace(/\s+/g, ' ');
    expect(said).toMatch(new RegExp(`(than|from|below|above) ${named} `));
    expect(said).not.toMatch(/(than|from|below|above) serbia-2026 (?!with)/);
    const picture = at.read('output/rising/equidistance.vl.json');
    expect(picture).toContain(`The reference, ${named}, ends`);
    expect(JSON.parse(picture).title.subtitle.join(' ')).toContain(`Dotted: reference ${named}.`);
    expect(at.read('output/rising/report.html')).not.toMatch(/(than|from|below|above) serbia-2026 (?!with)/);
  });

  it('has its own name where nothing was given, or where that changes nothing in it', async () => {
    for (const flags of [[], ['--set', 'ties.RU.energy=0.5'], ['--theory', 'mixed']]) {
      const { out } = await desk().call('run', 'rising', ...QUICK, ...flags, '--format', 'csv');
      expect(out.join(' ').replace(/\s+/g, ' ')).toMatch(/(than|from|below|above) serbia-2026 (?!with)/);
    }
  });

  it('is the scenario with what it was given where a mechanism is taken away', async () => {
    const { out } = await desk().call(
      'run',
      'rising',
      ...QUICK,
      '--set',
      'parameters.bite=2',
      '--without',
      'demands',
      '--format',
      'csv',
    );
    const said = out.join(' ').replace(/\s+/g, ' ');
    expect(said).toMatch(/(than|from|below|above) rising with bite=2 /);
    expect(said).toContain('Rising rivalry (rising-without-demands) with bite=2 ');
  });

  it('is named so in a comparison too, in the picture and in what is kept', async () => {
    const at = desk();
    await at.call(
      'compare',
      'rising',
      'rupture',
      ...SHORT.slice(0, 4),
      '--set',
      'parameters.bite=2',
      '--format',
      'vl',
      '--quiet',
    );
    const [folder] = at.list('output');
    const { title } = JSON.parse(at.read(`output/${folder}/comparison.vl.json`));
    expect(title.subtitle.join(' ')).toContain('Dotted: serbia-2026 with bite=2.');
    expect(JSON.parse(at.read(`output/${folder}/manifest.json`)).reference).toMatch(/^serbia-2026 with bite=2 [0-9a-f]{64}$/);
  });
});
