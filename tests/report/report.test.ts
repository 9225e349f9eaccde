import { describe, expect, it } from 'vitest';
import { shippedRecord } from '../../src/cli/inputs/shipped-record.ts';
import { reportFiles } from '../../src/cli/results/report-files.ts';
import { html } from '../../src/report/page/html.ts';
import { figuresOf, type Report } from '../../src/report/report.ts';
import { recordReport } from '../../src/report/subjects/record/report.ts';
import { recordView } from '../../src/report/subjects/record/view.ts';
import { passageLines } from '../../src/report/words/passages.ts';
import { serbia } from '../record/serbia.ts';

const scenario = await serbia();
const same = (text: string): string => text;
/** Take words as they are, wherever lines are broken and whether a sentence begins with them. */
const plain = (text: string): string => text.replace(/(\s|&nbsp;)+/g, ' ').toLowerCase();

const REPORTS: Readonly<Record<string, Report>> = {
  record: recordReport(recordView(shippedRecord(), scenario, 'within'), '1.2.3'),
};

describe.each(Object.entries(REPORTS))('one report, of %s', async (_, report) => {
  const command = 'equidistance something --seed x';
  const written = await reportFiles(report, command, { formats: ['vl', 'csv', 'html'], dark: false, boxes: async () => {} });
  const read = (name: string): string => String(written.get(name));
  const page = plain(read('report.html'));
  const sentences = report.summary.flatMap((passage) => ('label' in passage ? [passage.text] : []));

  it('says its sentences in a terminal of every width, and on its page', () => {
    expect(sentences.length).toBeGreaterThan(2);
    for (const width of [40, 80, 120]) {
      const terminal = plain(passageLines(report.summary, { width, bold: same, dim: same }).join('\n'));
      for (const sentence of sentences) expect(terminal).toContain(plain(sentence));
    }
    const words = [...report.sections.flatMap(({ paragraphs }) => paragraphs), report.page.limits, report.page.facts];
    for (const text of [...sentences, ...words]) expect(page).toContain(plain(html(text)));
  });

  it('has every figure on its page and as a file, with the tables beside it', () => {
    const figures = figuresOf(report);
    expect(figures.length).toBeGreaterThan(0);
    for (const { id, heading, spec, tables } of figures) {
      expect(JSON.parse(read(`${id}.vl.json`))).toEqual(JSON.parse(JSON.stringify(spec)));
      for (const text of [heading, spec.description]) expect(page).toContain(plain(html(text)));
      for (const { rows } of tables) for (const cell of rows.flat()) expect(page).toContain(plain(html(cell)));
    }
    for (const [file, text] of report.tables()) expect(read(file)).toBe(text);
  });

  it('gives the same data to whoever reads it, and names what was written with the command', () => {
    const { files, ...data } = JSON.parse(read('summary.json'));
    expect(data).toEqual(JSON.parse(JSON.stringify(report.json)));
    if (report.namesFiles) expect(files).toEqual([...written.keys()]);
    const manifest = JSON.parse(read('manifest.json'));
    expect(manifest).toMatchObject({ command, files: [...written.keys()] });
    expect(data.version).toBe(manifest.version);
  });
});
