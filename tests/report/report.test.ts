import { describe, expect, it } from 'vitest';
import { askingWith } from '../../src/cli/answers/question-runner.ts';
import { answerSweep } from '../../src/cli/answers/sweep.ts';
import { shippedRecord } from '../../src/cli/inputs/shipped-record.ts';
import { planOf } from '../../src/cli/jobs/stage.ts';
import { reportFiles } from '../../src/cli/results/report-files.ts';
import { compare } from '../../src/experiment/compare/compare.ts';
import { decisionsOf } from '../../src/experiment/explain/decision.ts';
import { pointResults } from '../../src/experiment/points/point-results.ts';
import { openPlan } from '../../src/experiment/points/point-runs.ts';
import { run } from '../../src/experiment/runs/trajectory.ts';
import { recordWith } from '../../src/record/figures/known-record.ts';
import { historyMatching } from '../../src/record/fit/history-matching.ts';
import { indicatorSeries } from '../../src/record/measure/series.ts';
import { scoreProjection } from '../../src/record/project/score.ts';
import { backcast } from '../../src/record/test/backcast.ts';
import { compareDemands } from '../../src/record/test/demands.ts';
import { deckOf } from '../../src/report/office/deck.ts';
import { roomUnder, TITLE_BOX } from '../../src/report/office/stack.ts';
import { figuresOf, type Report } from '../../src/report/report.ts';
import { answerReport } from '../../src/report/subjects/ask/report.ts';
import { compareReport } from '../../src/report/subjects/compare/report.ts';
import { explainReport } from '../../src/report/subjects/explain/report.ts';
import { calibrateReport } from '../../src/report/subjects/fit/report.ts';
import { projectionReport } from '../../src/report/subjects/project/report.ts';
import { scoreReport } from '../../src/report/subjects/project/score-report.ts';
import { recordReport } from '../../src/report/subjects/record/report.ts';
import { recordView } from '../../src/report/subjects/record/view.ts';
import { runReport } from '../../src/report/subjects/run/report.ts';
import { backcastReport } from '../../src/report/subjects/test/report.ts';
import { passageLines } from '../../src/report/words/passages.ts';
import { shippedWindows } from '../docs/plausible-file.ts';
import { HEAD, loadText } from '../experiment/plans.ts';
import { madeUp, SERIES, SMALL_PROJECTION } from '../record/project/small.ts';
import { loadShipped } from '../shipped.ts';

const scenario = await loadShipped('serbia-2026');
const held = backcast(await loadShipped('serbia-2010'), recordWith(shippedRecord()), {
  from: 2010,
  to: 2014,
  runs: 3,
  seed: 'a',
});
const asked = compareDemands(held.scenario, shippedRecord().events, { runs: 3, seed: 'a' });
const VERSION = '1.2.3';
const projected = { projection: { ...SMALL_PROJECTION, seal: 'f'.repeat(64) }, scenario, measured: SERIES };
const LATER = recordWith(
  shippedRecord(),
  SMALL_PROJECTION.series.flatMap((each) => madeUp(each, 2028, each.last.value)),
);
const same = (text: string): string => text;
const comparison = compare([await loadShipped('rising', { months: 24 }), await loadShipped('serbia-2026', { months: 24 })], {
  runs: 4,
  seed: 'a',
});

const [ensemble] = comparison.ensembles;
const one = { trajectory: run(ensemble.scenario, { seed: 'a', replicate: 2 }), ensemble };
const decisions = decisionsOf(one.trajectory)(9);
const EXPLAINED = { version: VERSION, without: [], others: [], turning: ['explain', 'rising', '--set', 'a=b'], file: 'mine' };

/** Sweep a lever in few and short runs. */
async function sweepReport(): Promise<Report> {
  const lever = 'levers: {rivalry.lever: {from: 0, to: 1, levels: 3}}';
  const loaded = await loadText(
    `${HEAD}question: sweep\nmonths: 24\n${lever}\nuncertainties: {parameters.bite: declared}\noutcomes: [decisiveChoice.probability]\ndesign: {points: 3}\n`,
  );
  const facts = { loaded, version: VERSION, seed: 'a', replicates: 2 };
  const asking = askingWith(facts, {
    async run(stage) {
      const plan = planOf(facts, stage);
      const results = pointResults({ ...plan, points: stage.values.length / stage.columns.length });
      const runChunk = await openPlan(plan);
      const { outcomes } = await runChunk({ from: 0, to: results.points * plan.replicates, values: stage.values });
      results.take(0, outcomes);
      return results;
    },
    progress: async () => undefined,
  });
  return answerReport(loaded, await answerSweep(asking), asking.facts());
}

/** What a terminal says in sentences, by label, and a page in pictures or at more length. */
const PICTURED: Readonly<Record<string, readonly string[]>> = {
  run: ['Equidistance', 'Still hedging', 'Demands', 'Two kinds', 'Compared', 'Enough runs?'],
  compare: ['Channels'],
  'backcast, rolling from one origin': ['Over all'],
};

/** Take words as they are, wherever lines are broken and whether a sentence begins with them. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
/** Read the words of a page: what is no picture, no style and no script. */
const wordsOf = (page: string): string => {
  const text = page.replace(/<(style|script|svg)\b[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' ');
  const signs: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return plain(text.replace(/&([a-z]+|#39);/g, (_, name: string) => signs[name]));
};
/** List the texts that are not to be found. */
const missing = (texts: readonly string[], where: string): string[] => texts.filter((text) => !where.includes(plain(text)));

const REPORTS: Readonly<Record<string, Report>> = {
  record: recordReport(recordView(shippedRecord(), scenario, 'within'), VERSION),
  'record, a projection': projectionReport(projected),
  'record, the score of a projection': scoreReport(
    { ...projected, score: scoreProjection(SMALL_PROJECTION, LATER), measured: indicatorSeries(LATER) },
    { version: VERSION, file: 'mine.json', given: 'later.csv' },
  ),
  backcast: backcastReport([held], { version: VERSION, given: null, isRolling: false, demands: asked }),
  'backcast, rolling from one origin': backcastReport([held], { version: VERSION, given: null, isRolling: true }),
  run: runReport(comparison.ensembles[0], { version: VERSION, metrics: true, reference: comparison.ensembles[1] }),
  compare: compareReport(comparison, { version: VERSION, without: [] }),
  'explain, a story': explainReport(one, EXPLAINED),
  'explain, a decision': explainReport(
    { ...one, decision: decisions[0] },
    { ...EXPLAINED, others: [{ decision: decisions[1], flags: '--actor X' }] },
  ),
  sweep: await sweepReport(),
  calibrate: calibrateReport(historyMatching(await shippedWindows(), { points: 3, runs: 2, seed: 'a' }), {
    version: VERSION,
    given: null,
  }),
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Words in the data of some reports. */
interface Told {
  readonly sentences?: readonly string[];
  readonly story?: readonly { readonly text: string }[];
}

describe.each(Object.entries(REPORTS))('one report, of %s', async (name, report) => {
  const command = 'equidistance something --seed x';
  const written = await reportFiles(report, command, { formats: ['vl', 'csv', 'html'], dark: false, boxes: async () => {} });
  const read = (file: string): string => String(written.get(file));
  const page = wordsOf(read('report.html'));
  const sentencesBut = (labels: readonly string[] = []): string[] =>
    report.summary.flatMap((passage) => {
      if ('label' in passage) return labels.includes(passage.label) ? [] : [passage.text];
      return 'plain' in passage ? [passage.plain] : [];
    });
  const { sentences = [], story = [] } = report.json as Told;
  const data = [...sentences, ...story.map(({ text }) => text)];

  it('says its sentences in a terminal of every width, on its page, and in its data', () => {
    const rows = report.summary.flatMap((passage) => ('table' in passage ? passage.table.rows : []));
    const isStory = story.length > 0 && rows.length === story.length;
    for (const width of [40, 80, 120]) {
      const terminal = plain(passageLines(report.summary, { width, bold: same, dim: same }).join('\n'));
      expect(missing([...sentencesBut(), ...(isStory ? data : sentences)], terminal)).toEqual([]);
      // beside its sentences a story has months, which are written otherwise where there is room
      if (width === 120 && !isStory) expect(missing(rows.flat(), terminal)).toEqual([]);
    }
    const words = [...report.sections.flatMap(({ paragraphs }) => paragraphs), report.page.limits, report.page.facts];
    expect(missing([...sentencesBut(PICTURED[name]), ...words, ...data], page)).toEqual([]);
  });

  it('has every figure on its page and as a file, with the tables beside it', () => {
    const figures = figuresOf(report);
    expect(figures.length).toBeGreaterThan(0);
    for (const { id, heading, spec, tables } of figures) {
      expect(JSON.parse(read(`${id}.vl.json`))).toEqual(JSON.parse(JSON.stringify(spec)));
      const cells = tables.flatMap(({ columns, rows }) => [columns, ...rows].flat());
      expect(missing([heading, spec.description, ...cells], page)).toEqual([]);
    }
    for (const [file, text] of report.tables()) expect(read(file)).toBe(text);
  });

  it('says in its headline what was asked and what was found, each in words that a slide has room for', () => {
    const { question, finding } = report.headline;
    expect(question).toMatch(/^[A-Z].*[?.]/s);
    expect(finding).toMatch(/^[“A-Z\d].*[.)]$/s);
    expect(finding.length).toBeLessThan(700);
  });

  it('makes slides on which nothing leaves its room, and whose notes say what had to be cut', () => {
    const facts = { cited: { version: VERSION, scenarios: [] }, command };
    const [first, ...rest] = deckOf(report, facts);
    const own = figuresOf(report).filter(({ reportOnly }) => !reportOnly);
    expect(rest.filter(({ body }) => 'picture' in body)).toHaveLength(own.length);
    for (const { title, body, notes } of [first, ...rest]) {
      expect(title.height).toBeLessThanOrEqual(TITLE_BOX.height);
      expect(title.size).toBeGreaterThanOrEqual(18);
      const room = roomUnder(title);
      const end = room.y + room.height + 1e-9;
      if ('words' in body) for (const { box } of body.words) expect(box.y + box.height).toBeLessThanOrEqual(end);
      if ('table' in body) expect(room.y + sum(body.table.heights)).toBeLessThanOrEqual(end);
      if ('table' in body) expect(sum(body.table.widths)).toBeLessThanOrEqual(room.width + 1e-9);
      expect(missing([report.page.limits, command], plain(notes.join(' ').replaceAll('\u00a0', ' ')))).toEqual([]);
    }
    expect(missing([report.headline.finding], plain(first.notes.join(' ').replaceAll('\u00a0', ' ')))).toEqual([]);
  });

  it('gives the same data to whoever reads it, and names what was written with the command', () => {
    const { files, ...rest } = JSON.parse(read('summary.json'));
    expect(rest).toEqual(JSON.parse(JSON.stringify(report.json)));
    if (report.namesFiles) expect(files).toEqual([...written.keys()]);
    const manifest = JSON.parse(read('manifest.json'));
    expect(manifest).toMatchObject({ command, files: [...written.keys()] });
    expect(rest.version).toBe(manifest.version);
  });
});
