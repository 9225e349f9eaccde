import { describe, expect, it } from 'vitest';
import { complaints, HEAD, load, SMALL, told, variant } from '../small-case.ts';

const event = (keys: string) => `events:\n  - {at: 3, ${keys}}\n`;
const timed = async (keys: string) => (await variant(event(keys))).timeline.events;

describe('events', () => {
  it('reads each kind of change', async () => {
    expect(await timed('target: protest, change: =0.8')).toEqual([
      { at: 3, variable: 'protest', cell: 0, operator: '=', value: 0.8 },
    ]);
    expect(await timed('target: protest, change: +0.2')).toMatchObject([{ operator: '+', value: 0.2 }]);
    expect(await timed('target: protest, change: -0.2')).toMatchObject([{ operator: '+', value: -0.2 }]);
    expect(await timed("target: capability.CN, change: '*0.8'")).toMatchObject([
      { variable: 'capability', cell: 0, operator: '*', value: 0.8 },
    ]);
  });

  it('finds cells in sorted order, and writes supply to the column disrupt', async () => {
    expect(await timed('target: tie.US.security, change: =0.2')).toMatchObject([{ variable: 'tie', cell: 2 }]);
    expect(await timed('target: supply.CN.trade, change: =0')).toMatchObject([{ variable: 'disrupt', cell: 1 }]);
    expect(await timed('target: credibility, change: =0')).toMatchObject([{ variable: 'credibility', cell: 0 }]);
  });

  it('moves a dyad both ways, or one way where it is written so', async () => {
    expect((await timed('target: rivalry.US-CN, change: =0.9')).map(({ cell }) => cell)).toEqual([2, 1]);
    expect((await timed('target: rivalry.US>CN, change: =0.9')).map(({ cell }) => cell)).toEqual([2]);
  });

  it('turns a demand into a cell of a power and a channel', async () => {
    expect(await timed('target: demand.US.trade')).toEqual([{ at: 3, variable: 'demand', cell: 3, operator: '=', value: 1 }]);
  });

  it('holds for some months or until something', async () => {
    expect(await timed('target: protest, change: =0.8, for: 4')).toMatchObject([{ months: 4 }]);
    expect(await timed('target: protest, change: =0.8, until: tie.CN.trade <= 0.05')).toMatchObject([
      { until: { variable: 'tie', cell: 1, operator: '<=', value: 0.05 } },
    ]);
    expect(await timed('target: protest, change: =0.8, until: rivalry.US>CN > 0.5')).toMatchObject([
      { until: { variable: 'rivalry', cell: 2 } },
    ]);
    expect(await timed('target: protest, change: =0.8, until: supply.CN.trade>1')).toMatchObject([
      { until: { variable: 'disrupt' } },
    ]);
  });

  it('takes a step to a new normal once, where nothing else is said', async () => {
    expect(await timed('target: rebase, change: =1')).toEqual([
      {
        at: 3,
        variable: 'rebase',
        cell: 0,
        operator: '=',
        value: 1,
        months: 1,
      },
    ]);
    expect(await timed('target: rebase, change: =0.1, for: 4')).toMatchObject([{ months: 4 }]);
    expect(await timed('target: rebase, change: =0.1, until: protest < 0.1')).not.toMatchObject([{ months: 1 }]);
  });

  it('notes an event for a reader', async () => {
    const { events } = await variant(
      event('target: protest, change: +0.2, title: Autumn, why: so, source: eu-trade, assumed: false'),
    );
    expect(events).toEqual([
      {
        at: 3,
        target: 'protest',
        change: '+0.2',
        title: 'Autumn',
        why: 'so',
        source: 'Office of Statistics 2022',
        assumed: false,
      },
    ]);
    expect((await variant(event('target: protest, change: +0.2'))).events[0]).toMatchObject({
      title: 'protest +0.2',
      assumed: true,
    });
  });

  it.each([
    ['target: protst, change: =1', 'events.0.target: unknown variable "protst" (did you mean protest?)'],
    ['target: pressure.USA.trade, change: =1', 'events.0.target: unknown power "USA" (did you mean US?)'],
    ['target: pressure.US.trad, change: =1', 'events.0.target: unknown channel "trad" (did you mean trade?)'],
    ['target: pressure.US, change: =1', 'events.0.target: expected pressure.POWER.CHANNEL, found pressure.US'],
    ['target: rivalry.US-RU, change: =1', 'events.0.target: unknown power "RU" in the dyad US-RU'],
    ['target: load, change: =1', 'events.0.target: unknown variable "load"'],
    ['target: constructor, change: =1', 'events.0.target: unknown variable "constructor"'],
    ['target: protest', 'events.0: change: missing'],
    [
      'target: protest, change: 0.2',
      'events.0.change: expected =x, +x, -x or *x with a number, found 0.2 (did you mean =0.2 or +0.2?)',
    ],
    ['target: protest, change: up', 'events.0.change: expected =x, +x, -x or *x with a number, found up'],
    ['target: protest, change: =1.4', 'events.0.change: expected a share from 0 to 1, found 1.4 (did you mean 0.014?)'],
    [
      'target: protest, change: +20',
      'events.0.change: a change by 20 is more than the whole range from 0 to 1 (did you mean +0.2?)',
    ],
    ["target: protest, change: '*-1'", 'events.0.change: a factor must not be negative'],
    ['target: protest, change: =1, for: 0', 'events.0.for: expected a whole number of months from 1, found 0'],
    [
      'target: protest, change: =1, for: 2, until: protest < 1',
      'events.0.until: an event is held for some months or until something, not both',
    ],
    ['target: protest, change: =1, until: strain > 1', 'events.0.until: strain cannot end an event'],
    ['target: protest, change: =1, until: constructor > 1', 'events.0.until: unknown variable "constructor"'],
    ['target: protest, change: =1, until: protest', 'events.0.until: expected a comparison such as tie.RU.energy < 0.3'],
    [
      'target: protest, change: =1, until: rivalry.US-CN > 1',
      'events.0.until: rivalry.US-CN is two cells (did you mean rivalry.US>CN?)',
    ],
    ['target: demand.US.trade, change: =1', 'events.0.change: a demand takes no change'],
    ['target: protest, change: =1, source: nis', 'events.0.source: unknown source "nis"'],
    ['target: protest, chnge: =1', 'events.0.chnge: unknown key (did you mean change?)'],
  ])('refuses %s', async (keys, expected) => {
    expect((await complaints(event(keys))).join('|')).toContain(expected);
  });

  it('refuses an event beyond the horizon of its own file', async () => {
    expect(await complaints('events: [{at: 24, target: protest, change: =1}]\n')).toEqual([
      'events.0.at: month 24 is beyond the horizon; the last month is 23',
    ]);
  });

  it('notices an event that a shorter run leaves out', async () => {
    const mine = `${HEAD}events: [{at: 20, target: protest, change: =1}, {at: 2, target: protest, change: =1}]\n`;
    const { scenario, notices } = await load({ small: SMALL, mine }, { months: 12 });
    expect(told(notices)).toEqual(['events.0.at: month 20 is beyond the 12 months of this run; the event is left out']);
    expect(notices[0].severity).toBe('notice');
    expect([scenario.events.length, scenario.timeline.events.length]).toEqual([1, 1]);
    const shorter = `${HEAD.replace('small', 'middle')}horizon: 12\n`;
    expect((await load({ small: SMALL, middle: mine, mine: shorter })).notices).toMatchObject([
      { severity: 'notice', file: 'scenarios/middle.yaml' },
    ]);
  });
});
