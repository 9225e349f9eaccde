import { describe, expect, it } from 'vitest';
import { desk } from './fake-io.ts';

const SCENARIO = `# Lens of a class, kept
format:   1   # as it was
name: Mine
story: A story.
extends: rising

"lens":  realist # pressure first
changes: [lens or no lens]
`;
const EXPERIMENT = `format: 1
name: Mine
story: A question.
question: robust
scenario: serbia-2026
months: 12
uncertainties:
  # lens: not this one
  parameters.gain: declared
policies:
  - {name: a lens, lens: realist}
  - {name: as it stands, set: {lens: liberal}}
outcomes: [{outcome: equidistance.end.mean, above: 0.5}]
design: {points: 20, replicates: 2}
`;

describe('check --upgrade', () => {
  it('changes the number of the format and the former key, to the letter nothing else, and keeps the old text', async () => {
    const at = desk();
    at.write('mine.yaml', `\ufeff${SCENARIO.replaceAll('\n', '\r\n')}`);
    const before = await at.call('check', 'mine.yaml', '--no-expect');
    const { code, out } = await at.call('check', '--upgrade', 'mine.yaml');
    expect([code, out]).toEqual([
      0,
      ['✔ mine.yaml: now format 2; lens is now theory (line 7); the old text is in mine.yaml.old'],
    ]);
    const now = SCENARIO.replace('format:   1', 'format:   2').replace('"lens"', '"theory"').replaceAll('\n', '\r\n');
    expect(at.read('mine.yaml')).toBe(`\ufeff${now}`);
    expect(at.read('mine.yaml.old')).toBe(`\ufeff${SCENARIO.replaceAll('\n', '\r\n')}`);
    const after = await at.call('check', 'mine.yaml', '--no-expect');
    expect([after.out, before.out.at(-1)]).toEqual([[before.out.at(-1)], expect.stringMatching(/hash [0-9a-f]{8}$/)]);
  });

  it('renames what an experiment sets too', async () => {
    const at = desk();
    at.write('asked.yaml', EXPERIMENT);
    const before = await at.call('check', 'asked.yaml');
    expect((await at.call('check', '--upgrade', 'asked.yaml')).code).toBe(0);
    expect(at.read('asked.yaml')).toBe(
      EXPERIMENT.replace('format: 1', 'format: 2')
        .replace(', lens: realist', ', theory: realist')
        .replace('{lens: l', '{theory: l'),
    );
    expect((await at.call('check', 'asked.yaml')).out).toEqual([before.out.at(-1)]);
    expect(before.out).toContain('ℹ policies.1.set.lens: is now called theory; the old name still works');
  });

  it('leaves a file of format 2 as it is, and says so', async () => {
    const at = desk();
    at.write('mine.yaml', SCENARIO.replace('1', '2').replace('"lens"', 'theory'));
    const { code, out } = await at.call('check', '--upgrade', 'mine.yaml', 'serbia-2025', 'what-matters');
    expect([code, out]).toEqual([
      0,
      ['mine.yaml', 'serbia-2025', 'what-matters'].map((name) => `✔ ${name}: format 2 already, and left as it is`),
    ]);
    expect(at.list()).toEqual(['mine.yaml']);
  });

  it('refuses a file with problems, tells them, and changes the others', async () => {
    const at = desk();
    at.write('bad.yaml', SCENARIO.replace('realist', 'marxist'));
    at.write('good.yaml', SCENARIO);
    const { code, out, err } = await at.call('check', '--upgrade', 'bad.yaml', 'good.yaml', 'none.yaml');
    expect([code, out.length, at.list()]).toEqual([1, 1, ['bad.yaml', 'good.yaml', 'good.yaml.old']]);
    expect(err.join('\n')).toMatch(/found the text "marxist"[\s\S]*no scenario is called "none.yaml"/);
    expect(at.read('bad.yaml')).toBe(SCENARIO.replace('realist', 'marxist'));
  });

  it('never writes over an old text, and tests nothing', async () => {
    const at = desk();
    at.write('mine.yaml', SCENARIO);
    at.write('mine.yaml.old', 'older');
    expect((await at.call('check', '--upgrade', 'mine.yaml')).err).toEqual([
      '✖ mine.yaml.old exists already, and the old text goes there',
      '  move it away; nothing was changed',
    ]);
    expect([at.read('mine.yaml'), at.read('mine.yaml.old')]).toEqual([SCENARIO, 'older']);
    expect((await at.call('check', '--upgrade', 'mine.yaml', '--expect')).code).toBe(1);
  });
});
