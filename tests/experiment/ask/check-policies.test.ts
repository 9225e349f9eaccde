import { describe, expect, it } from 'vitest';
import { ScenarioError } from '../../../src/scenario/text/problem.ts';
import { HEAD, loadText } from '../plans.ts';

const lines = (policies: string, outcomes = '[{outcome: equidistance.end.mean, above: 0.7}]', more = ''): string =>
  `${HEAD}question: robust\n${more}uncertainties: {rivalry.lever: {uniform: [0, 1]}}\noutcomes: ${outcomes}\n${policies}`;
const TWO = 'policies:\n  - {name: As it stands}\n  - {name: Refuse, set: {parameters.honour: 0.7}}\n';

/** Load a text that is wrong and list what is said of it: line, column, path, message, hint. */
async function problemsOf(text: string): Promise<string[]> {
  try {
    await loadText(text);
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return error.problems.map(({ line, column, path, message, hint = '' }) => `${line}:${column} ${path}: ${message} | ${hint}`);
  }
  return [];
}

describe('a robust question', () => {
  it('is read with its policies, criteria and viewpoint', async () => {
    const { experiment } = await loadText(lines(TWO, undefined, 'viewpoint: EU\n'));
    expect(experiment.outcomes).toEqual(['equidistance.end.mean']);
    expect(experiment.contest).toEqual({
      policies: [
        { name: 'As it stands', settings: [] },
        { name: 'Refuse', settings: [{ path: 'parameters.honour', value: '0.7' }] },
      ],
      criteria: [{ outcome: 'equidistance.end.mean', above: 0.7 }],
      viewpoint: 'EU',
    });
  });

  it.each([
    ['no policy', lines(''), /robust needs two policies or more to compare, found 0 \| add policies:/],
    [
      'one policy only',
      lines('policies: [{name: Refuse, set: {parameters.honour: 0.7}}]\n'),
      /8:11 policies: robust needs two policies or more to compare, found 1 \| add one that sets nothing: \{name: As it stands\}/,
    ],
    [
      'two of the same name',
      lines(`${TWO}  - {name: Refuse, set: {parameters.honour: 0.6}}\n`),
      /11:12 policies.2.name: policy 2 is called "Refuse" too \| name each by what it does/,
    ],
    [
      'two that set the same',
      lines(`${TWO}  - {name: Stand firm, set: {parameters.honour: 0.7}}\n`),
      /11:5 policies.2: it sets what "Refuse" sets/,
    ],
    [
      'an unknown path',
      lines('policies:\n  - {name: As it stands}\n  - {name: Refuse, set: {parameters.honor: 0.7}}\n'),
      /10:26 policies.1.set.parameters.honor: unknown path \| did you mean parameters.honour\?/,
    ],
    [
      'a value out of its range',
      lines(TWO.replace('0.7}', '7}')),
      /10:45 policies.1.set.parameters.honour: expected a number from 0 to 0.75 .*found 7/,
    ],
    [
      'an unknown theory',
      lines('policies:\n  - {name: As it stands}\n  - {name: Refuse, theory: realism}\n'),
      /10:28 policies.1.theory: expected mixed, realist, liberal, constructivist, found the text "realism"/,
    ],
    [
      'a policy that sets what is uncertain',
      lines(`${TWO}  - {name: Calm, set: {rivalry.lever: 0}}\n`),
      /6:17 uncertainties.rivalry.lever: a policy sets it too \| take it out of uncertainties/,
    ],
    [
      'a policy that moves the ruler',
      lines(`${TWO}  - {name: Weigh trade, set: {channels.trade.weight: 0.4}}\n`),
      /11:31 policies.2.set.channels.trade.weight: it says what is measured, not what somebody does/,
    ],
    [
      'no direction',
      lines(TWO, '[equidistance.end.mean]'),
      /7:12 outcomes.0: expected one bound, above or below: it says which way is better.* \| for example \{outcome: equidistance.end.mean, above: 0.8\}/,
    ],
    [
      'two directions',
      lines(TWO, '[{outcome: equidistance.end.mean, above: 0.2, below: 0.8}]'),
      /7:12 outcomes.0: expected one bound, above or below/,
    ],
    [
      'a threshold out of range',
      lines(TWO, '[{outcome: equidistance.end.mean, above: 70}]'),
      /7:52 outcomes.0.above: expected a share from 0 to 1, found 70 \| did you mean 0.7\?/,
    ],
    [
      'a threshold that nothing can pass',
      lines(TWO, '[{outcome: decisiveChoice.probability, below: 0}]'),
      /7:57 outcomes.0.below: nothing can be below 0/,
    ],
    [
      'an outcome that nobody knows',
      lines(TWO, '[{outcome: legitimacy.endd, above: 0.4}]'),
      /outcomes.0: no outcome of single runs is called "legitimacy.endd" \| did you mean legitimacy.end\?/,
    ],
    [
      'a viewpoint of nobody',
      lines(TWO, undefined, 'viewpoint: UE\n'),
      /6:12 viewpoint: nobody has the id "UE" \| did you mean (EU|US)\?/,
    ],
    ['too few worlds', lines(`${TWO}design: {points: 5}\n`), /design: robust needs 20 points or more, found 5/],
  ])('with %s is refused', async (_, text, message) => {
    const told = await problemsOf(text);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(message);
  });

  it('is what policies, a viewpoint and bounds on outcomes belong to', async () => {
    const text = lines(TWO, undefined, 'viewpoint: EU\n').replace(
      'question: robust',
      'question: sweep\nlevers: {parameters.bite: {from: 1, to: 8}}',
    );
    expect((await problemsOf(text)).map((told) => told.replace(/ \|.*/, ''))).toEqual([
      '7:1 viewpoint: a viewpoint belongs to robust, and this is sweep',
      '9:12 outcomes.0: a bound on an outcome belongs to robust, and this is sweep',
      '10:1 policies: a list of policies belongs to robust, and this is sweep',
    ]);
  });
});
