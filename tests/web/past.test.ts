import { describe, expect, it } from 'vitest';
import { measuredPast } from '../../.config/build-past.ts';
import { shippedFiles } from '../../.config/build-scenarios.ts';
import { textWidth } from '../../src/report/words/text-width.ts';
import { gapsIn, isLinked } from '../../src/web/charts/measured-past.ts';
import { pastChart } from '../../src/web/charts/past-chart.ts';
import { layerNames } from '../../src/web/charts/template.ts';

const past = await measuredPast(shippedFiles());
const WORDS = { level: String, year: String, gap: ['trade not measured', 'not measured', 'no data'] };
const drawn = (width: number) => pastChart({ past, size: { width, height: 170 }, words: WORDS });

describe('the measured past', () => {
  it('runs from 2010 to 2024 and leaves out the years without figures on trade', () => {
    expect([past[0].year, past[past.length - 1].year]).toEqual([2010, 2024]);
    expect(gapsIn(past)).toEqual([
      [2016, 2018],
      [2020, 2024],
    ]);
  });

  it('links only years that were measured alike', () => {
    const stretches = new Map<number, number[]>();
    for (const { stretch, year, value } of past)
      if (value !== null) stretches.set(stretch, [...(stretches.get(stretch) ?? []), year]);
    expect([...stretches.values()]).toEqual([[2010, 2011, 2012, 2013, 2014], [2015], [2019]]);
    expect(past.filter((_, k) => isLinked(past, k)).map(({ year }) => year)).toEqual([2011, 2012, 2013, 2014]);
  });

  it('holds every value within its band', () => {
    for (const { value, band } of past) if (value !== null) expect(band![0] <= value && value <= band![1]).toBe(true);
  });

  it.each([592, 320, 270])('draws nothing in a gap but its name, which fits, at %i pixels', (width) => {
    const { rows, x } = drawn(width);
    expect(Object.keys(rows).filter((name) => !layerNames('plot').includes(name))).toEqual([]);
    const places = [...rows.dense90.flatMap((row) => [row.x, row.x2]), ...rows.median.map((row) => row.x)].map(Number);
    expect(places.filter((place) => (place > 2016 && place < 2019) || place > 2020)).toEqual([]);
    expect(rows.note).toHaveLength(2);
    const [note] = rows.note;
    const end = Number(note.x) + (textWidth(String(note.t), 11.5, 400) * (x[1] - x[0])) / width;
    expect([Number(note.x) >= 2016, end <= 2019]).toEqual([true, true]);
  });
});
