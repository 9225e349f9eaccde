import { beforeAll, describe, expect, it } from 'vitest';
import { SMALL } from '../scenario/small-case.ts';
import { type Desk, desk, HEAD } from './fake-io.ts';

/** Words that fit no input: of something broken, of one thing in the plural, of all or none as a share. */
const BAD =
  /NaN|undefined|Infinity|\bnull\b|\b1 (?:months|runs|pairs|draws|cases|points|settings|events|levels|powers|channels)\b|100 % of (?:the )?draws never|hardly any/;

const TIPPING = `format: 2
name: Where nothing tips
story: The levels are low.
question: tipping
scenario: serbia-2026
levers:
  rivalry.lever: {from: -1, to: -0.5, levels: 2}
uncertainties:
  parameters.bite: {around: 0.01}
outcomes: [decisiveChoice.probability]
design: {method: latin hypercube, points: 20, replicates: 2}
`;
const DISCOVER = TIPPING.replace('question: tipping', 'question: discover')
  .replace('{from: -1, to: -0.5, levels: 2}', '{from: -1, to: -0.5}')
  .replace('points: 20', 'points: 50')
  .replace('design:', 'interest: {outcome: decisiveChoice.probability, above: 0.99}\ndesign:');

let at: Desk;
beforeAll(() => {
  at = desk();
  at.write('a.yaml', HEAD);
  at.write('b.yaml', HEAD);
  at.write('one.yaml', `${HEAD}horizon: 1\n`);
  at.write('small.yaml', SMALL);
  at.write('none.yaml', TIPPING);
  at.write('no-case.yaml', DISCOVER);
});

async function said(...argv: readonly string[]): Promise<string> {
  const { code, out, err } = await at.call(...argv);
  const text = [...err, ...out].join(' ').replace(/\s+/g, ' ');
  expect([argv.join(' '), code, BAD.exec(text)?.[0]]).toEqual([argv.join(' '), 0, undefined]);
  return text;
}

describe('inputs that leave nothing to tell get words that fit', () => {
  it('one month', async () => {
    const text = await said('run', 'one.yaml', '--runs', '20', '--format', 'vl', '--more');
    expect(text).toContain('all 20 runs: 1 month is too short for a choice, which takes a year.');
    expect(text).toContain('in so short a time no run can choose.');
    expect(text).not.toContain('±5 points');
    expect(at.read('output/one/choice.vl.json')).not.toMatch(/1 months/);
    await said('explain', 'one.yaml', '--run', '0');
    await said('compare', 'one.yaml', 'a.yaml', '--runs', '4', '--format', 'csv');
    await said('check', 'one.yaml');
  });

  it('one run, and one pair', async () => {
    const alone = await said('run', 'rising', '--runs', '1', '--months', '14', '--format', 'csv', '--more');
    expect(alone).toContain('in this one run');
    expect(alone).toContain('one pair does not tell what others do');
    const text = await said('compare', 'rising', 'rupture', '--runs', '1', '--months', '14', '--format', 'csv', '--more');
    expect(text).toMatch(/cannot be told apart \([+−]?\.?\d+ in this one pair\)\.|end alike in every pair/);
    expect(text).not.toMatch(/ends (lower|higher) in \d+ % of pairs/);
  });

  it('two files that are the same', async () => {
    const text = await said('compare', 'a.yaml', 'b.yaml', '--runs', '8', '--months', '14', '--format', 'csv', '--more');
    expect(text).toContain('in nothing: they are the same scenario.');
    expect(text).toContain('Shared luck nothing differs at the end, so nothing had to be saved.');
    expect(text).toContain('Enough runs? nothing is open: in all 8 pairs they end alike.');
    expect(text).not.toContain('is known');
  });

  it('one power in each camp', async () => {
    await said('run', 'small.yaml', '--runs', '8', '--format', 'csv');
    await said('run', 'small.yaml', '--runs', '8', '--theory', 'all', '--metrics', '--format', 'csv');
    await said('explain', 'small.yaml', '--run', '0');
  });

  it('levels at which no draw tips', async () => {
    const text = await said('ask', 'none.yaml', '--workers', '1', '--format', 'vl');
    expect(text).toContain('more likely than not in none, at no level on the lever of');
    expect(text).toContain(
      'tips never, nor in the second opinion, where pressure hardly bites; no draw tips within these levels.',
    );
    expect(text).toContain('Where nothing tips, nothing moves the level.');
    expect(JSON.parse(at.read('output/none/tipping.vl.json')).title.text).toBe('No draw tips on rivalry between the powers');
  });

  it('a question of which no case is one', async () => {
    const { code, err } = await at.call('ask', 'no-case.yaml', '--workers', '1', '--quiet');
    expect([code, err[0], err[1]]).toEqual([
      1,
      '✖ none of the 50 cases are of interest, so nothing tells them apart',
      '  the outcome lies between 0 and 0 in them: ask about a level in between, or widen the ranges',
    ]);
  });
});
