import { describe, expect, it } from 'vitest';
import { shippedFiles } from '../../.config/build-scenarios.ts';
import { ensemble } from '../../src/experiment/runs/ensemble.ts';
import { notesOf } from '../../src/web/engine/answers.ts';
import { CREDIBILITY, leverInputsOf } from '../../src/web/engine/inputs.ts';
import { pairedOf } from '../../src/web/engine/paired.ts';
import { rivalryPeak } from '../../src/web/engine/rivalry.ts';
import { QUICK } from '../../src/web/engine/run-counts.ts';
import { deskOver } from '../../src/web/engine/scenario-cache.ts';
import { movesNothing } from '../../src/web/explore/levers/lever-reach.ts';
import { settingShown } from '../../src/web/explore/levers/setting-shown.ts';
import type { ScenarioChoice } from '../../src/web/game/choice.ts';
import { FEATURED } from '../../src/web/strings/explore/inputs.ts';
import { textsIn } from '../../src/web/strings/strings.ts';

const RUNS = 200;
/** Less than this at the end of the median is nothing that a class could see. */
const LEAST = 0.01;
const desk = deskOver(shippedFiles());
const choiceOf = (scenario: string, set: ScenarioChoice['set'] = {}): ScenarioChoice => ({
  scenario,
  set,
  theory: null,
  seed: 'levers',
});
const medianOf = async (scenario: string, set: ScenarioChoice['set'] = {}): Promise<number> =>
  ensemble(await desk.scenarioOf(choiceOf(scenario, set)), { runs: RUNS, seed: 'levers' }).outcomes.equidistance.end.p50;
const inputOf = async (scenario: string, path: string) =>
  leverInputsOf(await desk.scenarioOf(choiceOf(scenario))).find((input) => input.path === path);

describe('the levers beside the chart', () => {
  it.each(FEATURED)('move the end of the median where rivalry is high: %s', async (path) => {
    for (const scenario of ['rupture', 'rising']) {
      const input = await inputOf(scenario, path);
      const [low, high] = await Promise.all(input!.range.map((value) => medianOf(scenario, { [path]: String(value) })));
      expect(Math.abs(high - low)).toBeGreaterThan(LEAST);
    }
  });

  it('say that they move nothing only where both ends give the same: the price of yielding, where nobody may demand', async () => {
    const reachOf = async (scenario: string, path: string, more: ScenarioChoice['set'] = {}) => {
      const [low, high] = await Promise.all(
        (await inputOf(scenario, path))!.range.map(async (value) =>
          ensemble(await desk.scenarioOf(choiceOf(scenario, { ...more, [path]: String(value) })), {
            runs: QUICK,
            seed: 'equidistance',
          }),
        ),
      );
      return pairedOf(high, low);
    };
    expect(movesNothing(await reachOf('managed', 'parameters.honour', { 'switches.demands': 'false' }))).toBe(true);
    for (const path of FEATURED) {
      expect([path, movesNothing(await reachOf('rupture', path))]).toEqual([path, false]);
      expect([path, movesNothing(await reachOf('managed', path))]).toEqual([path, false]);
    }
  });

  it('know how far rivalry goes, as shipped and as it is set', async () => {
    const scenario = await desk.scenarioOf(choiceOf('managed'));
    const { lever } = notesOf(scenario);
    expect(rivalryPeak(choiceOf('managed'), { scenario, lever })).toBe(-0.5);
    expect(rivalryPeak(choiceOf('managed', { 'rivalry.lever': '{0: 0, 12: 0.7}' }), { scenario, lever })).toBe(0.7);
  });

  it('change nothing where credibility is set to what it is anyway', async () => {
    const input = await inputOf('rupture', CREDIBILITY);
    expect(input).toMatchObject({ value: 0.32, range: [0, 1] });
    expect(input).not.toHaveProperty('moves');
    expect(await medianOf('rupture', { [CREDIBILITY]: String(input!.value) })).toBe(await medianOf('rupture'));
  });

  it('say so where the scenario moves credibility by itself', async () => {
    expect(await inputOf('frozen-accession', CREDIBILITY)).toMatchObject({ value: 0.1, moves: true });
  });

  it('leave credibility out where nobody’s rewards depend on it', async () => {
    const scenario = await desk.scenarioOf(choiceOf('rupture'));
    const powers = scenario.case.powers.map((power) => ({ ...power, conditional: false }));
    const paths = leverInputsOf({ ...scenario, case: { ...scenario.case, powers } }).map(({ path }) => path);
    expect(paths).not.toContain(CREDIBILITY);
    expect(paths).toContain('domestic.credibility');
  });

  it('stand where a setting ends that moves over time', () => {
    const input = { path: CREDIBILITY, value: 0.35, range: [0, 1] } as const;
    expect(settingShown(input, undefined)).toEqual({ value: 0.35, moves: false });
    expect(settingShown(input, '0.7')).toEqual({ value: 0.7, moves: false });
    expect(settingShown(input, '{11: 0.35, 12: 0.7}')).toEqual({ value: 0.7, moves: true });
    expect(settingShown(input, '0.5 * t / 60')).toEqual({ value: 0.35, moves: true });
  });

  it('are named in the list of all numbers apart from the number at the start', async () => {
    const scenario = await desk.scenarioOf(choiceOf('rupture'));
    for (const language of ['en', 'sr-Latn', 'sr-Cyrl'] as const) {
      const { input } = textsIn(language).inputs;
      expect(input(CREDIBILITY, scenario)).not.toBe(input('domestic.credibility', scenario));
    }
  });
});
