import { describe, expect, it } from 'vitest';
import { renderPng } from '../../../../src/cli/results/render/png.ts';
import { reportFiles } from '../../../../src/cli/results/report-files.ts';
import type { Report } from '../../../../src/report/report.ts';
import { picturesOf } from '../../../../src/report/subjects/run/pictures.ts';
import { sampleEnsemble } from '../../../report/sample.ts';

const box = (size: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><rect width="${size}" height="${size}"/></svg>`;

describe('images made in a thread', () => {
  it('come back to whoever asked, whatever takes longer', async () => {
    const sizes = [900, 1, 400, 2];
    const images = await Promise.all(sizes.map((size) => renderPng(box(size))));
    expect(images.map((image) => Buffer.from(image).readUInt32BE(16))).toEqual(sizes.map((size) => 2 * size));
  });

  it('that cannot be made are told, and do not stop the next', async () => {
    const torn = renderPng('<svg');
    const whole = renderPng(box(3));
    await expect(torn).rejects.toThrow();
    expect(Buffer.from(await whole).readUInt32BE(16)).toBe(6);
  });

  it('keep their places among the files', async () => {
    const [first, second] = picturesOf(sampleEnsemble({ runs: 20 }), { version: '0' });
    const picture = ({ id, spec, tables }: typeof first) => ({ id, spec, tables, heading: id, paragraphs: [] });
    const report: Report = {
      headline: { question: '', finding: '' },
      summary: [],
      sections: [picture(first), picture(second)],
      page: {} as Report['page'],
      tables: () => [['rows.csv', 'a\n']],
      json: {},
      namesFiles: false,
      manifest: { facts: {}, settings: {} },
    };
    const heard: (readonly string[])[] = [];
    const boxes = async (svgs: readonly string[]) => void heard.push(svgs);
    const files = await reportFiles(report, 'x', { formats: ['png', 'svg', 'csv'], dark: true, boxes });
    expect(heard.map((svgs) => svgs.length)).toEqual([4]);
    const names = [first.id, second.id].flatMap((id) => [`${id}.svg`, `${id}.png`, `${id}-dark.svg`, `${id}-dark.png`]);
    expect([...files.keys()]).toEqual([...names, 'rows.csv', 'summary.json', 'manifest.json']);
    for (const name of names.filter((each) => each.endsWith('.png')))
      expect(Buffer.from(files.get(name)!).toString('latin1', 1, 4)).toBe('PNG');
  });
});
