import { describe, expect, it } from 'vitest';
import { columnsOver } from '../../src/engine/columns.ts';
import type { Case } from '../../src/model/case.ts';
import { type CaseReading, steadyStart } from '../../src/model/simulation/steady-start.ts';
import type { CellPath, TimedEvent } from '../../src/model/simulation/timeline.ts';
import { VARIABLES, type VariableName } from '../../src/model/variables.ts';
import type { Assignment } from '../../src/scenario/layers/set.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { A, B, C, cell, LOANS, SMALL, TRADE, VOTES } from '../model/bench.ts';
import { reader, type Subject, subjectOf } from './shipped.ts';
import { traceOf } from './traces.ts';

// Worlds at the edge of what can be written: each once broke a law.

/** Find the most that a variable reaches, NaN where it is no number. */
function most(subject: Subject, name: VariableName): number {
  const { months, end } = traceOf(subject, 0);
  return Math.max(
    ...[...months, end].flatMap((buffer) => Array.from(columnsOver(VARIABLES, subject.calibrated.sizes, buffer)[name])),
  );
}

const small = (
  kase: Case,
  { paths = [], events = [], ...reading }: CaseReading & { paths?: CellPath[]; events?: TimedEvent[] } = {},
): Subject => ({ name: 'small', calibrated: steadyStart(kase, reading), timeline: { paths, events }, months: 24 });
const set = async (...settings: Assignment[]): Promise<Subject> =>
  subjectOf((await loadScenario('serbia-2025', { read: reader(), set: settings })).scenario);

describe('worlds that can be written', () => {
  it('a conditional power that no one believes at month 0 gives numbers or a problem', async () => {
    const subject = await set({ path: 'domestic.credibility', value: '0' }).catch(() => undefined);
    if (subject) expect(most(subject, 'appeal')).not.toBeNaN();
  });
  it('a channel in which no tie turns over gives numbers or a problem', async () => {
    const subject = await set({ path: 'channels.trade.rate', value: '0' }).catch(() => undefined);
    if (subject) expect(most(subject, 'tie')).not.toBeNaN();
  });
  it('a state whose capacity protest takes whole gives numbers or a problem', async () => {
    const subject = await set(
      { path: 'parameters.calm', value: '1' },
      { path: 'parameters.unrest', value: '1' },
      { path: 'domestic.protest', value: '1' },
    ).catch(() => undefined);
    if (subject) expect(most(subject, 'strain')).not.toBeNaN();
  });
  it('supply through a gateway to a market with hardly a tie keeps to its range', () => {
    const kase = {
      ...SMALL,
      tie: [
        [0.001, 0.2, 0.5],
        [0.3, 0.1, 0.25],
        [0.1, 0, 0.25],
      ],
      drift: [
        [0.5, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
    };
    expect(most(small(kase, { parameters: { gateway: 4 } }), 'supply')).toBeLessThanOrEqual(VARIABLES.supply.range[1]);
  });
  it('supply of a power that grows from the least capability to the most keeps to its range', () => {
    const kase = { ...SMALL, powers: SMALL.powers.map((power, p) => (p === B ? { ...power, capability: 0.01 } : power)) };
    expect(most(small(kase, { paths: [{ variable: 'capability', cell: B, values: [10] }] }), 'supply')).toBeLessThanOrEqual(
      VARIABLES.supply.range[1],
    );
  });
  it('benefit keeps to its range where hardly anything was believed and now all is', () => {
    const kase: Case = { ...SMALL, domestic: { ...SMALL.domestic, credibility: 0.01 } };
    const events = [TRADE, LOANS, VOTES].map(
      (c): TimedEvent => ({ at: 0, variable: 'inducement', cell: cell(A, c), operator: '=', value: 1, months: 24 }),
    );
    expect(
      most(small(kase, { events, paths: [{ variable: 'credibility', cell: 0, values: [1] }] }), 'benefit'),
    ).toBeLessThanOrEqual(VARIABLES.benefit.range[1]);
  });
  it('concession keeps to its range where several rivals lose their alignment at once', () => {
    const votes: Case = {
      ...SMALL,
      powers: SMALL.powers.map((power) => ({ ...power, chokepoint: power.chokepoint.slice(0, 1) })),
      channels: [{ ...SMALL.channels[VOTES], weight: 1 }],
      tie: [[1], [1], [1]],
      drift: [[0], [0], [0]],
      affinity: [[0], [0], [0]],
      ceiling: [[1], [1], [1]],
      rivalry: [
        [0, 1, 1],
        [1, 0, 0],
        [1, 0, 0],
      ],
    };
    const events: TimedEvent[] = [
      { at: 1, variable: 'pressure', cell: A, operator: '=', value: 1 },
      { at: 1, variable: 'demand', cell: A, operator: '=', value: 1 },
    ];
    expect(
      most(small(votes, { events, switches: { powers: false }, parameters: { honour: 0, answer: 1000 } }), 'concession'),
    ).toBeLessThanOrEqual(VARIABLES.concession.range[1]);
  });
  it('a cut of nearly all of a channel passes on no more than it frees', () => {
    const one: Case = {
      ...SMALL,
      powers: SMALL.powers.map((power) => ({ ...power, chokepoint: power.chokepoint.slice(0, 1) })),
      channels: [{ ...SMALL.channels[TRADE], weight: 1 }],
      tie: [[0.3], [0.6], [0]],
      drift: [[0], [0], [0]],
      affinity: [[0], [0], [0]],
      ceiling: [[1], [1], [1]],
      rivalry: [
        [0, 1, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
    };
    const moved = (variable: 'tie' | 'pressure' | 'demand', where: number, value: number): TimedEvent => ({
      at: 1,
      variable,
      cell: where,
      operator: '=',
      value,
    });
    const events = [
      moved('tie', A, 1.2702736e-9),
      moved('tie', B, 0.9999999987297266),
      moved('pressure', A, 1),
      moved('demand', A, 1),
    ];
    const subject = small(one, { events, switches: { powers: false }, parameters: { honour: 0, answer: 1000 } });
    const { yielded } = columnsOver(VARIABLES, subject.calibrated.sizes, traceOf(subject, 0).months[1]);
    expect(yielded[B]).toBeLessThan(0.9);
    expect(yielded[A] + yielded[B] + yielded[C]).toBeLessThanOrEqual(1 + 1e-12);
  });
  it('raising a tie by an event leaves the shares of its channel at most one', () => {
    const events: TimedEvent[] = [{ at: 1, variable: 'tie', cell: cell(C, TRADE), operator: '=', value: 0.9 }];
    const subject = small(SMALL, { events });
    const { months } = traceOf(subject, 0);
    const { tie } = columnsOver(VARIABLES, subject.calibrated.sizes, months[1]);
    expect(tie[cell(A, TRADE)] + tie[cell(B, TRADE)] + tie[cell(C, TRADE)]).toBeLessThanOrEqual(1 + 1e-12);
  });
});
