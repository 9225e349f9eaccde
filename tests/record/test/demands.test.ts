import { describe, expect, it } from 'vitest';
import { shippedRecord } from '../../../src/cli/inputs/shipped-record.ts';
import { ensemble } from '../../../src/experiment/runs/ensemble.ts';
import { without } from '../../../src/experiment/runs/mechanisms.ts';
import { cosineOf } from '../../../src/experiment/statistics/statistics.ts';
import { usualChannels } from '../../../src/model/decisions/options.ts';
import { compareDemands, type DemandCell, demandsOf } from '../../../src/record/test/demands.ts';
import { loadShipped } from '../../shipped.ts';

const scenario = await loadShipped('serbia-2014');
const { events } = shippedRecord();
const CHOICE = { runs: 20, seed: 'a' };
const found = compareDemands(scenario, events, CHOICE);

describe('the cosine of two patterns', () => {
  it('is 1 where they are equal or one is a multiple of the other, and 0 where they share nothing', () => {
    expect(cosineOf([3, 0, 1], [3, 0, 1])).toBe(1);
    expect(cosineOf([0.3, 0, 0.1], [3, 0, 1])).toBeCloseTo(1, 12);
    expect(cosineOf([1, 0], [0, 2])).toBe(0);
    expect(cosineOf([1, 1], [1, 0])).toBeCloseTo(Math.SQRT1_2, 12);
  });

  it('is none where one of them holds nothing', () => {
    expect(cosineOf([0, 0], [1, 2])).toBeNull();
  });
});

describe('who asks for what', () => {
  it('reaches from the start of the case to its end, over every power and channel', () => {
    expect([found.from, found.to, found.runs, found.cells.length]).toEqual([2014, 2025, 20, 24]);
  });

  it('counts the demands that an ensemble weighs by their channels', () => {
    const { demands } = ensemble(scenario, CHOICE).outcomes;
    const weightOf = (cell: DemandCell): number =>
      usualChannels(scenario.case.channels.find(({ id }) => id === cell.channel)?.weight ?? 0);
    const weighed = (of: (cell: DemandCell) => number): number =>
      found.cells.reduce((sum, cell) => sum + of(cell) * weightOf(cell), 0);
    expect(weighed(demandsOf)).toBeCloseTo(demands.perYear, 10);
    expect(weighed(({ model }) => model.refused)).toBeCloseTo(demands.perYear * demands.refused, 10);
    for (const [power, yearly] of Object.entries(demands.byPower))
      expect(weighed((cell) => (cell.power === power ? demandsOf(cell) : 0))).toBeCloseTo(yearly, 10);
    for (const [channel, yearly] of Object.entries(demands.byChannel))
      expect(weighed((cell) => (cell.channel === channel ? demandsOf(cell) : 0))).toBeCloseTo(yearly, 10);
  });

  it('gives every event that presses one answer or none', () => {
    for (const { recorded } of found.cells) {
      expect(recorded.met + recorded.refused + recorded.notRecorded).toBe(recorded.pressed);
      expect(recorded.withheld).toBeLessThanOrEqual(recorded.pressed);
    }
    const pressed = found.cells.reduce((sum, { recorded }) => sum + recorded.pressed, 0);
    expect([pressed, found.lastYear, found.elsewhere]).toEqual([23, 20, 0]);
  });

  it('has a cosine of 1 with itself, and none where nothing is demanded', () => {
    const model = found.cells.map(demandsOf);
    expect(cosineOf(model, model)).toBe(1);
    const silent = compareDemands(without(scenario, ['demands']), events, CHOICE).cosine;
    expect([silent.pressure, silent.withoutWithheld, silent.withAnswers]).toEqual([null, null, null]);
    expect(silent.even).toBe(found.cosine.even);
  });

  it('needs a case that starts in a January', () => {
    const late = { ...scenario, case: { ...scenario.case, start: '2014-02' } };
    expect(() => compareDemands(late, events, CHOICE)).toThrow(RangeError);
  });
});
