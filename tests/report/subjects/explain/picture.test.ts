import { beforeAll, describe, expect, it } from 'vitest';
import { decisionsIn } from '../../../../src/experiment/explain/decision.ts';
import { run, type Trajectory } from '../../../../src/experiment/runs/trajectory.ts';
import { CAPTION_LINE, SUBTITLE_LINE, TITLE, withCaption } from '../../../../src/report/chart/frame.ts';
import { runChart } from '../../../../src/report/subjects/explain/picture.ts';
import { placeSentence, runHover, runTable } from '../../../../src/report/subjects/explain/picture-words.ts';
import { loadShipped } from '../../../shipped.ts';
import { oneKind, twoKinds } from '../../sample.ts';

let trajectory: Trajectory;
beforeAll(async () => {
  trajectory = run(await loadShipped('rising'), { seed: 'equidistance', replicate: 17 });
});

const ends = (): number => trajectory.equidistance[60];

describe('the picture of a run', () => {
  it.each([
    ['one kind', oneKind],
    ['two kinds', twoKinds],
  ])('keeps its words to their room over runs of %s', (_, ensemble) => {
    const spec = runChart({ trajectory, ensemble: ensemble() }, '0.1.0');
    const panels = spec.vconcat as readonly { readonly mark: { readonly text: readonly string[] } }[];
    expect(spec.title.text.length).toBeLessThanOrEqual(TITLE);
    for (const line of spec.title.subtitle) expect(line.length).toBeLessThanOrEqual(SUBTITLE_LINE);
    for (const line of panels[panels.length - 1].mark.text) expect(line.length).toBeLessThanOrEqual(CAPTION_LINE);
    expect(JSON.stringify(spec)).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('draws a median only where runs are of one kind', () => {
    const drawn = (ensemble: () => ReturnType<typeof oneKind>) =>
      JSON.stringify(runChart({ trajectory, ensemble: ensemble() }, '1'));
    expect(drawn(oneKind)).toContain('Median of all');
    expect(drawn(twoKinds)).not.toMatch(/Median|their median/);
    const columns = runTable({ trajectory, ensemble: twoKinds() }).columns;
    const last = runTable({ trajectory, ensemble: twoKinds() }).rows.at(-1)!;
    expect(last[columns.indexOf('Median')]).toBe('–');
  });

  it('says where the run ends among the others, as counted', () => {
    const ensemble = oneKind();
    const above = ensemble.detail.end.filter((value) => value > ends()).length;
    const below = ensemble.detail.end.filter((value) => value < ends()).length;
    const [word, count] = above >= below ? ['lower', above] : ['higher', below];
    const share = Math.round((100 * count) / ensemble.runs);
    expect(placeSentence({ trajectory, ensemble })).toContain(
      `${word} than ${share === 100 && count < ensemble.runs ? 'over 99' : share} %`,
    );
  });

  it('marks the decision, and reads the turned run beside the run', () => {
    const [decision] = decisionsIn(trajectory, 23);
    const lucks = { turned: 30, of: 50 };
    const { scenario } = trajectory;
    const flip = { input: 'parameters.bite', from: 1, to: 2, share: 0.1, lucks, verified: true, scenario } as const;
    const other = run(trajectory.scenario, { seed: 'another', replicate: 17 });
    const shown = { trajectory, ensemble: oneKind(), decision, turned: { flip, trajectory: other, decision } };
    const spec = runChart(shown, '1');
    expect(JSON.stringify(spec)).toContain('Dec 2027: this decision');
    expect(spec.description).toContain('The run with parameters.bite at 2 ends at');
    expect(runHover(shown, spec).plots[0].marks[60]).toHaveLength(2);
    expect(runTable(shown).columns[2]).toBe('With parameters.bite at 2');
  });
});

describe('a caption', () => {
  it('takes a line more, and the description says it too', () => {
    const spec = runChart({ trajectory, ensemble: oneKind() }, '1');
    const longer = withCaption(spec, 'Without demands: powers never demand.');
    const captionOf = ({ vconcat }: typeof spec) => (vconcat as readonly { height: number; mark: { text: string[] } }[]).at(-1)!;
    expect(captionOf(longer).mark.text).toEqual([...captionOf(spec).mark.text, 'Without demands: powers never demand.']);
    expect(captionOf(longer).height).toBeGreaterThan(captionOf(spec).height);
    expect(longer.description).toContain('Without demands: powers never demand.');
    expect(withCaption(spec, '')).toBe(spec);
  });
});
