import { describe, expect, it } from 'vitest';
import { pressedElsewhere, recordedDemands } from '../../../src/record/figures/recorded-demands.ts';
import type { RecordedEvent } from '../../../src/record/figures/recorded-event.ts';

/** Make an event of `2015-03 EU trade pressure|withheld`. */
function event(text: string): RecordedEvent {
  const [date, actor, channel, direction] = text.split(' ');
  const directions = direction.split('|').map((each) => {
    const [tag, target] = each.split(':') as [RecordedEvent['directions'][number]['tag'], string | undefined];
    return { tag, ...(target !== undefined && { target }) };
  });
  return { date, actor, channel, directions, magnitude: 3, reason: 'a', description: 'b', address: 'c' };
}

const SPAN = { powers: ['US', 'EU'], channels: ['trade', 'energy'], from: 2014, to: 2016 };
const NONE = { pressed: 0, withheld: 0, met: 0, refused: 0, notRecorded: 0, alone: { met: 0, refused: 0 } };
const counted = (...events: string[]) => recordedDemands(events.map(event), SPAN);

describe('recorded demands', () => {
  it('of a made-up table are counted by power, channel and answer', () => {
    const found = counted(
      '2013-12 US trade pressure',
      '2014-01 US trade pressure|withheld',
      '2014-06 RS trade concession:US',
      '2015-03 EU energy pressure|defiance:EU',
      '2015-04 EU energy pressure',
      '2016-12 EU energy pressure',
      '2017-12 RS energy concession:EU',
    );
    expect(found).toEqual([
      [{ ...NONE, pressed: 1, withheld: 1, met: 1 }, NONE],
      [NONE, { ...NONE, pressed: 3, refused: 1, met: 1, notRecorded: 1 }],
    ]);
  });

  it('are none of relief and distance, of pressure on or by others, or of the years around', () => {
    const found = counted(
      '2014-01 US trade relief',
      '2014-02 EU trade away',
      '2014-03 US trade pressure:CN',
      '2014-04 RS trade pressure',
      '2014-05 other energy pressure',
      '2014-06 CN energy pressure',
      '2017-01 US trade pressure',
      '2014-07 US energy withheld',
    );
    expect(found.flat()).toEqual([NONE, NONE, NONE, NONE]);
  });

  it('are answered by the first that answers the same power in the same channel within a year', () => {
    const answer = (...answers: string[]) => counted('2014-06 EU trade pressure', ...answers)[1][0];
    expect(answer('2014-05 RS trade concession:EU').notRecorded).toBe(1);
    expect(answer('2014-06 RS trade concession:EU').met).toBe(1);
    expect(answer('2015-06 RS trade concession:EU').met).toBe(1);
    expect(answer('2015-07 RS trade concession:EU').notRecorded).toBe(1);
    expect(answer('2014-07 RS trade concession:US', '2014-08 RS energy concession:EU').notRecorded).toBe(1);
    expect(answer('2014-07 CN trade toward|defiance:EU', '2014-08 RS trade concession:EU')).toMatchObject({ met: 0, refused: 1 });
  });

  it('leave answers apart that nothing on record asked for', () => {
    const found = counted(
      '2014-01 RS trade defiance:EU',
      '2014-06 EU trade pressure',
      '2015-06 RS trade concession:EU',
      '2016-01 RS trade concession:EU|defiance:US',
    );
    expect(found[1][0]).toEqual({ ...NONE, pressed: 1, met: 1, alone: { met: 1, refused: 1 } });
    expect(found[0][0].alone).toEqual({ met: 0, refused: 1 });
  });

  it('in a channel that the case has not are counted beside', () => {
    const events = ['2014-01 US technology pressure', '2014-02 US trade pressure', '2013-01 US technology pressure'].map(event);
    expect(pressedElsewhere(events, SPAN)).toBe(1);
  });
});
