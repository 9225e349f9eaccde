import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedRecord } from '../../src/cli/inputs/shipped-record.ts';
import { normalQuantile } from '../../src/experiment/statistics/normal-distribution.ts';
import { recordWith } from '../../src/record/figures/known-record.ts';
import { recordedDemands } from '../../src/record/figures/recorded-demands.ts';
import { measuredChange, measuredYears } from '../../src/record/measure/measured-years.ts';
import { type IndicatorSeries, indicatorSeries } from '../../src/record/measure/series.ts';
import { armsShare } from '../../src/record/measure/vote-scale.ts';
import { type Noise, noiseBefore, pointsBefore } from '../../src/record/observe/noise.ts';
import { LAST_PROJECTED_YEAR } from '../../src/record/project/drivers.ts';
import { LADDER } from '../../src/record/project/ladder.ts';
import { number, signed } from '../../src/report/words/words.ts';
import { serbia } from './serbia.ts';

const TEXT = readFileSync('docs/record.md', 'utf8').replace(/ -0\./g, ' −0.');
const scenario = await serbia();
const KNOWN = shippedRecord();
const { figures, sources, events, indicators } = KNOWN;
const record = recordWith(KNOWN);

describe('docs/record.md', () => {
  it('counts figures, sources and events as they are', () => {
    const counted = `${figures.length} figures from ${sources.size} sources and ${events.length} dated events`;
    expect(TEXT).toContain(counted);
    const late = events.filter(({ date }) => date >= '2025').length;
    expect(TEXT).toContain(`${late} of the ${events.length} fall in 2025 and 2026`);
  });

  it('names every source', () => {
    for (const key of sources.keys()) expect(TEXT).toContain(`\`${key}\``);
  });

  it('tells the changes that the program computes', () => {
    const changes = (['equidistance', 'within', 'entropy', 'aggregate'] as const).map(
      (index) => measuredChange(record, scenario, index)!,
    );
    const [own, within, entropy, aggregate] = changes;
    expect(TEXT).toContain(`measured together in ${own.years.length} years, equidistance rose by ${number(own.change)}`);
    expect(TEXT).toContain(
      `${number(own.from)} in 2000, ${number(own.to)} in 2019 (range of the change ${signed(own.range[0])} to ${signed(own.range[1])})`,
    );
    expect(TEXT).toContain(`those of 2000 go to 2014, when it was ${number(own.alike?.indices?.equidistance ?? Number.NaN)}`);
    expect(TEXT).toContain(`within channels it held, ${number(within.from)} and ${number(within.to)}`);
    expect(TEXT).toContain(`Entropy over powers held, ${number(entropy.from)} and ${number(entropy.to)}`);
    expect(TEXT).toContain(
      `${number(aggregate.from)} to ${number(aggregate.to)}, but with other weights it may have fallen by ${number(-aggregate.range[0])}`,
    );
  });

  it('tells the year of four channels as it is, and that the signs of all tilts are known in it', () => {
    const last = measuredYears(record, scenario).find(({ year }) => year === 2019)!;
    expect(last.channels).toHaveLength(4);
    expect(TEXT).toContain(
      `it is ${number(last.indices!.equidistance)} overall and ${number(last.indices!.within)} within channels`,
    );
    expect(TEXT).toContain(`The band is ${last.bands!.equidistance.map((end) => number(end)).join(' to ')}`);
    for (const { tiltRange } of last.channels) expect(tiltRange[0] * tiltRange[1]).toBeGreaterThan(0);
  });

  it('tells the newest year as it is: its index and band, and what moved in arms and votes', () => {
    const years = measuredYears(record, scenario);
    const last = years.at(-1)!;
    expect(TEXT).toContain(
      `In ${last.year}, the newest year, it is ${number(last.indices!.equidistance)} over ${last.set.replace('+', ' and ')}`,
    );
    expect(TEXT).toContain(`the band is ${last.bands!.equidistance.map((end) => number(end)).join(' to ')}.`);
    const [before, peak, now] = [2019, 2021, last.year].map((year) =>
      number(-years.find((each) => each.year === year)!.channels.find(({ id }) => id === 'security')!.tilt),
    );
    expect(TEXT).toContain(`The tilt of security went from ${before} East over ${peak} in 2021 to ${now}.`);
    const arms = (actor: string, year: number) => number(armsShare(record, actor, year)!.value);
    const [russia, china, union] = ['RUS', 'CHN', 'EU'].map((actor) => [arms(actor, 2019), arms(actor, 2024)]);
    expect(china[0]).toBe('0');
    expect(TEXT).toContain(`Russia delivered ${russia[0]} and China nothing, in those to 2024 ${russia[1]} and ${china[1]}`);
    expect(TEXT).toContain(`(EU ${union[0]} and ${union[1]})`);
    const distance = (year: number) => number(record.valueAt('unga_ideal_distance_to_SRB', 'RUS', year)!);
    expect(TEXT).toContain(`(distance ${distance(2021)} to ${distance(2022)}) and stayed away (${distance(2024)} in 2024)`);
    const { tilt, tiltRange } = last.channels[1];
    expect(TEXT).toContain(`the tilt of diplomacy is ${number(-tilt)} East, and its sign is not known`);
    expect(tiltRange[0] * tiltRange[1]).toBeLessThan(0);
  });

  it('tells how often the last value would have held with such noise, and without its own', () => {
    const series = indicatorSeries(record);
    const misses = Array.from({ length: 2023 - 2010 + 1 }, (_, k) => 2010 + k).flatMap((origin) => {
      const noises = noiseBefore(series, origin + 1);
      return series.flatMap((each, k) => missesFrom(each, origin, noises[k]));
    });
    const held = (of: 'whole' | 'bare', level: number): number =>
      Math.round((100 * misses.filter((miss) => miss[of] <= normalQuantile(level)).length) / misses.length);
    expect(TEXT).toContain(
      `would have held ${held('whole', 0.95)} % of ${misses.length} figures in that of 90 % and ${held('whole', 0.75)} % in that of 50 %`,
    );
    expect(TEXT).toContain(`(${held('bare', 0.95)} and ${held('bare', 0.75)} % without the noise of the last value`);
  });

  it('counts the projected series, the quantiles and the runs as they are', () => {
    expect(TEXT).toContain(`each of the ${indicatorSeries(record).length} series`);
    expect(TEXT).toContain(`${LADDER.length}, every twentieth`);
    expect(TEXT).toContain(`year by year to ${LAST_PROJECTED_YEAR}`);
  });

  it('tells who asked for what as the events say it', () => {
    const { powers, channels } = scenario.shown;
    const counted = recordedDemands(events, { powers, channels, from: 2014, to: 2025 });
    const rows = powers.flatMap((power, p) =>
      channels.flatMap((channel, c) => {
        const { pressed, withheld, refused, met, notRecorded, alone } = counted[p][c];
        const cells = [pressed, withheld, refused, met, notRecorded, alone.refused, alone.met];
        return cells.some((cell) => cell > 0) ? [`| ${[power, channel, ...cells].join(' | ')} |`] : [];
      }),
    );
    expect(rows).toHaveLength(14);
    expect(TEXT).toContain(rows.join('\n'));
    const total = counted.flat().reduce((sum, { pressed }) => sum + pressed, 0);
    const late = recordedDemands(events, { powers, channels, from: 2025, to: 2025 }).flat();
    expect(TEXT).toContain(`${total} events, ${late.reduce((sum, { pressed }) => sum + pressed, 0)} of them in 2025`);
  });

  it('uses only indicators that exist', () => {
    for (const [, name] of TEXT.matchAll(/,([a-z]+_[a-z_]+),/g)) expect([...indicators.keys()]).toContain(name);
  });
});

/** How far the last value is off later figures, five years ahead at most: with its own noise in the spread, and without. */
function missesFrom(series: IndicatorSeries, origin: number, { sd, wander }: Noise): { whole: number; bare: number }[] {
  const before = pointsBefore(series, origin + 1);
  if (before.length < 4) return [];
  const last = before[before.length - 1];
  const later = pointsBefore(series, Math.min(2024, origin + 5) + 1).filter(({ year }) => year > origin);
  return later.map(({ year, value }) => {
    const wandered = (year - last.year) * wander * wander;
    const [whole, bare] = [2, 1].map((parts) => Math.abs(value - last.value) / Math.sqrt(parts * sd * sd + wandered));
    return { whole, bare };
  });
}
