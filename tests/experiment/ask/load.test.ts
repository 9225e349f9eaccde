import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readerFrom } from '../../../src/cli/inputs/scenario-files.ts';
import { isExperiment, loadExperiment } from '../../../src/experiment/ask/load.ts';
import { ScenarioError } from '../../../src/scenario/text/problem.ts';
import { HEAD, loadText } from '../plans.ts';

const SWEEP = `${HEAD}question: sweep\nlevers: {rivalry.lever: {from: -1, to: 1}}\n`;

/** Load a text that is wrong and list what is said of it: line, path, message, hint. */
async function problemsOf(text: string): Promise<string[]> {
  try {
    await loadText(text);
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return error.problems.map(({ line, path, message, hint = '' }) => `${line} ${path}: ${message} | ${hint}`);
  }
  return [];
}

describe('an experiment file', () => {
  it.each(readdirSync('scenarios/experiments').filter((file) => file.endsWith('.yaml')))(
    '%s that is shipped has no problem',
    async (file) => {
      const text = readFileSync(`scenarios/experiments/${file}`, 'utf8');
      const { experiment } = await loadExperiment({ file, text }, readerFrom(process.cwd()));
      expect(isExperiment(text)).toBe(true);
      expect(experiment.id).toBe(file.replace('.yaml', ''));
      expect(experiment.uncertainties.length).toBeGreaterThan(10);
    },
  );

  it.each([
    ['', 'the file is empty', 'an experiment starts with format: 2, name:, story: and question:'],
    ['- 1\n', 'expected a mapping of keys, found a list', 'an experiment starts with format: 2, name:, story: and question:'],
    ['a: !x 1\n', 'tags (!…) are not used in an experiment', undefined],
    ['a: 1\n---\nb: 1\n', 'the file holds several documents (---); an experiment is one', undefined],
  ])('%j is refused as an experiment, not as a scenario', async (text, message, hint) => {
    const refused = await loadText(text).catch((error: unknown) => error as ScenarioError);
    const [problem] = (refused as ScenarioError).problems;
    expect([problem.message, problem.hint]).toEqual([message, hint]);
  });

  it('takes the declared range of a number that names none', async () => {
    const { experiment } = await loadText(
      `${SWEEP}uncertainties:\n  parameters.bite: declared\n  domestic.protest: {label: protest}\noutcomes: [hedging.end]\n`,
    );
    expect(experiment.uncertainties).toEqual([
      { name: 'parameters.bite', label: 'bite', range: { uniform: [1, 8] } },
      { name: 'domestic.protest', label: 'protest', range: { uniform: [0.2, 0.5] } },
    ]);
  });

  it('takes a part of the value as it stands to both sides, and never more than the declared range', async () => {
    const { experiment } = await loadText(
      `${SWEEP}uncertainties:\n  parameters.bite: {around: 0.25}\n  parameters.stake: {around: 1}\n  domestic.protest: {around: 0.2}\noutcomes: [hedging.end]\n`,
    );
    const ranges = experiment.uncertainties.map(({ range }) => ('uniform' in range ? range.uniform : []));
    expect(ranges).toEqual([
      [3.75, 6.25],
      [0, 4],
      [expect.closeTo(0.28, 12), expect.closeTo(0.42, 12)],
    ]);
  });

  it('does not mix the shares that choose of two cases, and does those of two scenarios of one', async () => {
    const over = (scenarios: string, outcome: string) =>
      problemsOf(`${SWEEP.replace(/scenario: .*/, `scenario: [${scenarios}]`)}outcomes: [${outcome}]\n`);
    expect(await over('serbia-2014, serbia-2026', 'decisiveChoice.probability')).toEqual([
      '7 outcomes.0: a share of runs that choose holds for one case as cut, and the scenarios are of several | ask for equidistance.end.mean or withinChannels.end, or name scenarios of one case',
    ]);
    expect(await over('serbia-2014, serbia-2026', 'equidistance.end.mean')).toEqual([]);
    expect(await over('rising, serbia-2026', 'hedging.end')).toEqual([]);
  });

  it('is told all its mistakes at once, each at its place', async () => {
    const text = `${HEAD}question: sweep
levers:
  rivalry.levr: {from: -1, to: 1}
uncertainties:
  parameters.bite: {uniform: [8, 1]}
  parameters.gain: {uniform: [1, 9]}
  theory: {choices: [realist, liberl]}
constants: {parameters.core: 99}
outcomes: [decisiveChoice.probabilty]
`;
    expect(await problemsOf(text)).toEqual([
      '7 levers.rivalry.levr: unknown path | did you mean rivalry.lever?',
      '9 uncertainties.parameters.bite: expected a range from a lower to a higher number, found 8 to 1 | give the lowest number first',
      '10 uncertainties.parameters.gain: expected a number from 0.3 to 3 (log-odds per unit of inducement), found 9 | ',
      '11 uncertainties.theory: expected mixed, realist, liberal, constructivist, found the text "liberl" | ',
      '12 constants.parameters.core: expected a number from 0 to 4, found 99 | ',
      '13 outcomes.0: no outcome of single runs is called "decisiveChoice.probabilty" | did you mean decisiveChoice.probability?',
    ]);
  });

  it.each([
    [
      'a lever upside down',
      `${HEAD}question: sweep\nlevers: {rivalry.lever: {from: 1, to: -1}}\noutcomes: [hedging.end]\n`,
      /6 levers.rivalry.lever: expected a lever that goes from a lower to a higher number, found 1 to -1/,
    ],
    [
      'a sweep without a lever',
      `${HEAD}question: sweep\noutcomes: [hedging.end]\n`,
      /: sweep needs a lever to move \| add levers:/,
    ],
    [
      'an unknown key',
      `${SWEEP}outcome: hedging.end\noutcomes: [hedging.end]\n`,
      /7 outcome: unknown key \| did you mean outcomes\?/,
    ],
    [
      'a path in two places',
      `${SWEEP}constants: {rivalry.lever: 0}\noutcomes: [hedging.end]\n`,
      /7 constants.rivalry.lever: it stands among the levers too/,
    ],
    [
      'a scenario that is not there',
      `${SWEEP.replace('serbia-2025', 'serbia-2052')}outcomes: [hedging.end]\n`,
      /4 scenario: no scenario is called "serbia-2052" \| did you mean serbia-2025\?/,
    ],
    [
      'base points that are no power of two',
      `${HEAD}question: sensitivity\nuncertainties: {parameters.bite: declared}\noutcomes: [hedging.end]\ndesign: {points: 100}\n`,
      /8 design: 100 base points would leave the design lopsided.*take 64 or 128/,
    ],
    [
      'a design too small for its method',
      `${HEAD}question: discover\nuncertainties: {parameters.bite: declared}\noutcomes: [hedging.end]\ninterest: {outcome: hedging.end, above: 0.5}\ndesign: {points: 10}\n`,
      /9 design: discover needs 50 points or more, found 10/,
    ],
    [
      'sensitivity without replicates',
      `${HEAD}question: sensitivity\nuncertainties: {parameters.bite: declared}\noutcomes: [hedging.end]\ndesign: {replicates: 1}\n`,
      /8 design: with one run of each point nobody can tell an effect from luck/,
    ],
    [
      'interest in what is not watched',
      `${HEAD}question: discover\nuncertainties: {parameters.bite: declared}\noutcomes: [hedging.end]\ninterest: {outcome: demands.perYear, above: 1}\n`,
      /8 interest.outcome: it is not among the outcomes/,
    ],
  ])('with %s is refused', async (_, text, message) => {
    const told = await problemsOf(text);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(message);
  });
});
