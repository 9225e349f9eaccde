import { describe, expect, it } from 'vitest';
import { measuredPast } from '../../.config/build-past.ts';
import { shippedFiles } from '../../.config/build-scenarios.ts';
import { textWidth } from '../../src/report/words/text-width.ts';
import { gapsIn, isLinked } from '../../src/web/charts/measured-past.ts';
import { pastChart } from '../../src/web/charts/past-chart.ts';
import { layerNames } from '../../src/web/charts/template.ts';

const past = await measuredPast(shippedFiles());
const WORDS = { level: String, year: String, gap: ['too little measured', 'not measured', 'no data'] };
/** The same past, of which years are not measured. */
const withGap = past.map((each) =>
  each.year < 2016 || each.year > 2018 ? each : { ...each, stretch: -1, value: null, band: null, channels: [] },
);

describe('the measured past', () => {
  it('runs from 2010 to the newest year, each with the channels that are measured in it', () => {
    expect([past[0].year, past[past.length - 1].year]).toEqual([2010, 2024]);
    expect(gapsIn(past)).toEqual([]);
    const sets = new Set(past.map(({ channels }) => channels.join('+')));
    expect([...sets]).toEqual(['trade+diplomacy', 'security+diplomacy', 'trade+investment+security+diplomacy']);
  });

  it('links only years that were measured alike', () => {
    const linked = past.filter((_, k) => isLinked(past, k));
    expect(linked.map(({ year }) => year)).toEqual([2011, 2012, 2013, 2014, 2017, 2018, 2021, 2022, 2023, 2024]);
    for (const [k, { channels }] of past.entries()) if (isLinked(past, k)) expect(channels).toEqual(past[k - 1].channels);
  });

  it('holds every value within its band', () => {
    for (const { value, band } of past) if (value !== null) expect(band![0] <= value && value <= band![1]).toBe(true);
  });

  it.each([592, 320, 270])('draws nothing in a gap but its name, which fits, at %i pixels', (width) => {
    const { rows, x } = pastChart({ past: withGap, size: { width, height: 170 }, words: WORDS });
    expect(Object.keys(rows).filter((name) => !layerNames('plot').includes(name))).toEqual([]);
    const places = [...rows.dense90.flatMap((row) => [row.x, row.x2]), ...rows.median.map((row) => row.x)].map(Number);
    expect(places.filter((place) => place > 2016 && place < 2019)).toEqual([]);
    expect(rows.note).toHaveLength(1);
    const [note] = rows.note;
    const end = Number(note.x) + (textWidth(String(note.t), 11.5, 400) * (x[1] - x[0])) / width;
    expect([Number(note.x) >= 2016, end <= 2019]).toEqual([true, true]);
  });
});
