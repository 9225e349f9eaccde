import { describe, expect, it } from 'vitest';
import { load, problemsOf, SMALL, told } from '../small-case.ts';

const withTies = (us: string, cn: string): string =>
  `${SMALL.slice(0, SMALL.indexOf('ties:'))}ties:\n  US: ${us}\n  CN: ${cn}\n${SMALL.slice(SMALL.indexOf('rivalry:'))}`;
const HALF = withTies('{trade: 0.5, security: 0.4}', '{trade: 0.1, security: unknown}');

describe('an unknown tie', () => {
  it('takes its channel out of the weights: no tie, no drift, no room for one, and the others weigh as much more', async () => {
    const { scenario } = await load({ mine: `${HALF}drift: {US: {security: 0.1, trade: 0.02}}\n` });
    expect(scenario.unknown).toEqual(['security']);
    expect(scenario.case.channels.map(({ id, weight }) => [id, weight])).toEqual([
      ['security', 0],
      ['trade', 1],
    ]);
    expect([scenario.case.tie, scenario.case.drift, scenario.case.ceiling]).toEqual([
      [
        [0, 0.1],
        [0, 0.5],
      ],
      [
        [0, 0],
        [0, 0.02],
      ],
      [
        [0, 1],
        [0, 1],
      ],
    ]);
  });
  it('is told where it stands, by the power and with where the weight goes', async () => {
    expect(told((await load({ mine: HALF })).notices)).toEqual([
      'ties.CN.security: the tilt of security cannot be told, the tie of CN being unknown: its weight of 0.4 goes to the other channels',
    ]);
  });
  it('may say why it is not known, and be given by a setting', async () => {
    const said = HALF.replace('security: unknown', 'security: {value: unknown, source: judgement, why: no register}');
    expect((await load({ mine: said })).scenario.unknown).toEqual(['security']);
    const set = [{ path: 'ties.US.trade', value: 'unknown' }];
    expect((await load({ mine: SMALL }, { set })).scenario.unknown).toEqual(['trade']);
    const known = [{ path: 'ties.CN.security', value: '0.2' }];
    expect((await load({ mine: HALF }, { set: known })).scenario.unknown).toEqual([]);
  });
  it('is not the same as no tie, which is not named as unknown', async () => {
    const none = withTies('{trade: 0, security: 0.4}', '{trade: 0, security: 0.2}');
    const unknown = withTies('{trade: 0, security: 0.4}', '{trade: unknown, security: 0.2}');
    const [one, two] = [await load({ mine: none }), await load({ mine: unknown })];
    expect(two.scenario.case.tie).toEqual(one.scenario.case.tie);
    expect([one.scenario.unknown, two.scenario.unknown]).toEqual([[], ['trade']]);
  });
  it('in every channel is a mistake, at the first of them', async () => {
    const [problem, ...others] = await problemsOf(
      load({ mine: withTies('{trade: 0.5, security: unknown}', '{trade: unknown, security: 0.2}') }),
    );
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ severity: 'problem', path: 'ties.US.security', line: 17, column: 30 });
    expect(problem.message).toContain('nothing is left to weigh; expected one with all its ties known');
    expect(problem.hint).toContain('give 0 where there is no tie');
  });
  it('is the only word that stands for a tie', async () => {
    const problems = await problemsOf(load({ mine: withTies('{trade: 0.5, security: dunno}', '{trade: 5, security: 0.2}') }));
    expect(told(problems)).toEqual([
      'ties.US.security: expected a share from 0 to 1 or the word \'unknown\', found the text "dunno"',
      'ties.CN.trade: expected a share from 0 to 1, found 5 (did you mean 0.05?)',
    ]);
  });
});
