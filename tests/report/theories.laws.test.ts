import { describe, expect, it } from 'vitest';
import { renderSvg } from '../../src/cli/results/render/picture.ts';
import { theoriesOf, type UnderTheory } from '../../src/experiment/runs/theories.ts';
import { wilson } from '../../src/experiment/statistics/statistics.ts';
import { THEORY_NAMES } from '../../src/model/theory.ts';
import { CAPTION_LINE, SUBTITLE_LINE, TITLE } from '../../src/report/chart/frame.ts';
import { theoriesChart } from '../../src/report/subjects/theories/chart.ts';
import { eventMarks } from '../../src/report/subjects/theories/events.ts';
import { theoriesSentences } from '../../src/report/subjects/theories/sentences.ts';
import { describeTheories, theoriesTable, theoriesTitles, theoryLine } from '../../src/report/subjects/theories/words.ts';
import { textWidth } from '../../src/report/words/text-width.ts';
import { monthName } from '../../src/report/words/words.ts';
import { calm, type SampleOptions, sampleEnsemble } from './sample.ts';
import { SAMPLES } from './samples.ts';

const COLOUR = /#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(|"(?:fill|stroke|color)":"(?!independent)/i;

function under(options: readonly SampleOptions[], referenced = true): UnderTheory[] {
  return [...THEORY_NAMES].sort().map((theory, k) => {
    const ensemble = sampleEnsemble(options[k % options.length]);
    const chosen = Math.round(ensemble.outcomes.decisiveChoice.probability * ensemble.runs);
    const decisiveChoice = { ...ensemble.outcomes.decisiveChoice, interval: wilson(chosen, ensemble.runs) };
    const outcomes = { ...ensemble.outcomes, decisiveChoice };
    return { theory, ensemble: { ...ensemble, outcomes }, ...(referenced && { reference: calm() }) };
  });
}

/** One kind, one kind, two kinds, nearly all choosing. */
const FOUR: readonly SampleOptions[] = [
  { choosing: 0, slide: 0.02 },
  { choosing: 0.2, jump: 0.05 },
  { choosing: 0.62, jump: 0.24 },
  { choosing: 0.97, jump: 0.4, slide: 0.1 },
];
const chart = (theories: readonly UnderTheory[]) => theoriesChart(theories, theories[0].ensemble, { version: '0.1.0' });
const captionOf = (spec: ReturnType<typeof chart>): string[] =>
  (spec.vconcat as { mark?: { text: string[] } }[]).flatMap((part) => part.mark?.text ?? []);

describe('the picture of theories', () => {
  const theories = under(FOUR);
  const spec = chart(theories);
  const text = JSON.stringify(spec);

  it('has a panel for each of the four theories, in one order', () => {
    const places = ['Constructivist', 'Liberal', 'Mixed', 'Realist'].map((name) => text.indexOf(`"t":"${name}"`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it('says the finding with both its ends', () => {
    expect(spec.title.text).toMatch(/^Same .*, four theories: from 100 % still hedging to \d %$/);
  });

  it('shows a median where there is one, two kinds where there are, and the reference dotted', () => {
    for (const style of ['median', 'kindHedging', 'kindPositive', 'reference', 'band90'])
      expect(text).toContain(`"style":"${style}"`);
    expect(text).toContain('Dotted: managed under the same theory.');
  });

  it('carries no colour and no broken number', () => {
    expect(text).not.toMatch(COLOUR);
    expect(text).not.toMatch(/NaN|undefined|Infinity|"url"/);
  });

  it('is described in words, and says what all agree on', () => {
    expect(spec.description).toBe(describeTheories(theories));
    expect(spec.description).toMatch(/^Line charts of equidistance side by side, one for each of 4 theories/);
    expect(spec.description).toContain('Agreement is no proof');
  });

  it('has a table twin without a median for two kinds', () => {
    const { columns, rows } = theoriesTable(theories);
    expect(rows.map(([theory]) => theory)).toEqual(['Constructivist', 'Liberal', 'Mixed', 'Realist']);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(rows[2]).toContain('two kinds');
  });
});

describe('events in the picture of theories', () => {
  const months = [3, 20, 21, 22, 40, 52, 58];
  const events = months.map((at, k) => ({ at, title: `Event number ${k + 1} with a title`, assumed: k > 2 }));
  const words = (spec: ReturnType<typeof chart>): string[] =>
    [...JSON.stringify(spec).matchAll(/"t":"([^"]*)"/g)].map(([, text]) => text);

  it('are all marked in every panel and listed by number', () => {
    const texts = words(chart(under([{ events }])));
    expect(texts.filter((text) => text === '2–4')).toHaveLength(4);
    for (const [k, at] of months.entries())
      expect(texts).toContain(`Event number ${k + 1} with a title, ${monthName('2025-01', at)}`);
    expect(texts.join()).toContain('Upright: events, dashed where assumed.');
  });

  it('need no number where there is one', () => {
    const texts = words(chart(under([{ events: events.slice(0, 1) }])));
    expect(texts.join()).toContain('Upright: event number 1 with a title, Apr 2025.');
    expect(texts).not.toContain('1');
  });

  it('are numbered together where numbers would touch, in order and without a gap', () => {
    expect(eventMarks([10, 80])).toEqual([
      { x: 10, text: '1' },
      { x: 80, text: '2' },
    ]);
    expect(eventMarks([10, 14, 80]).map(({ text }) => text)).toEqual(['1–2', '3']);
    expect(eventMarks([10, 30, 33, 36, 40, 55]).map(({ text }) => text)).toEqual(['1', '2–5', '6']);
    for (let apart = 0; apart < 40; apart++) {
      const marks = eventMarks([0, 1, 2, 3, 4, 5].map((k) => k * apart));
      for (const [k, mark] of marks.slice(1).entries())
        expect(mark.x - marks[k].x).toBeGreaterThan((textWidth(mark.text, 11.5, 600) + textWidth(marks[k].text, 11.5, 600)) / 2);
    }
  });
});

describe.each(Object.entries(SAMPLES))('theories of %s', (_name, options) => {
  it.each([true, false])('compile without a warning at the one width, in short words (reference: %s)', async (referenced) => {
    const spec = chart(under([options], referenced));
    for (const theme of ['light', 'dark'] as const)
      expect(/<svg[^>]* width="([\d.]+)"/.exec(await renderSvg(spec, theme))![1]).toBe('800');
    expect(spec.title.text.length).toBeLessThanOrEqual(TITLE);
    expect(spec.title.text).not.toMatch(/…|NaN/);
    for (const line of spec.title.subtitle) {
      expect(line.length).toBeLessThanOrEqual(SUBTITLE_LINE);
      expect(line).not.toContain('…');
    }
    for (const line of captionOf(spec)) expect(line.length).toBeLessThanOrEqual(CAPTION_LINE);
    expect(captionOf(spec).join()).toContain('A thinking tool, not a forecast');
  });
});

describe('what theories say', () => {
  it('agree in the title only where shares lie within ten points', () => {
    expect(theoriesTitles(under([{ choosing: 0 }]))[0]).toMatch(/^Four theories agree on choice: 100 % still hedge/);
    expect(theoriesTitles(under(FOUR))[0]).not.toContain('agree');
  });

  it('names the theories that part, those that say the same together', () => {
    const theories = under(FOUR);
    const [agree, part, caution] = theoriesSentences(theoriesOf(theories), theories[0].ensemble.scenario);
    expect(agree).toContain('runs that choose go mostly to the West');
    expect(part).toMatch(
      /what most runs do: most runs still hedge under the constructivist and liberal theories, most runs choose under the mixed and realist theories/,
    );
    expect(part).toMatch(/how many choose: 0 % \(constructivist\) to (9\d|100) % \(realist\)/);
    expect(caution).toContain('no proof');
  });

  it('give shares as the picture rounds them', () => {
    for (const theory of under(FOUR)) expect(theoryLine(theory)).not.toMatch(/NaN|undefined/);
    expect(theoryLine(under(FOUR)[0])).toMatch(/none chooses$/);
  });
});
