import { describe, expect, it } from 'vitest';
import { ensemble } from '../../../src/experiment/runs/ensemble.ts';
import { channelsSubtitles, tiltsOf } from '../../../src/report/subjects/run/charts/channels-words.ts';
import { shownTies } from '../../../src/report/subjects/run/charts/ties-words.ts';
import { runJson } from '../../../src/report/subjects/run/json.ts';
import { runSummary } from '../../../src/report/subjects/run/summary.ts';
import { unknownSentence } from '../../../src/report/words/camps.ts';
import { limitsOf } from '../../../src/report/words/limits.ts';
import { LIMITS } from '../../../src/web/strings/limits.ts';
import { loadShipped } from '../../shipped.ts';

const runsOf = async (...paths: string[]) => {
  const scenario = await loadShipped('serbia-2026', { set: paths.map((path) => ({ path, value: 'unknown' })) });
  return ensemble(scenario, { runs: 20, seed: 'equidistance' });
};
const one = await runsOf('ties.RU.energy');
const NAMED = 'Energy is not known: it is out of the weights.';

describe('a channel with an unknown tie', () => {
  it('is named among the limits of every report, in both languages', () => {
    expect(limitsOf(one.scenario)).toContain(NAMED);
    expect(LIMITS.statement.sr(one.scenario)).toContain('Nije poznato, pa se ne računa: energetika.');
  });
  it('is named in the summary of a run and in its data', () => {
    expect(runSummary(one, {})).toContainEqual({ label: 'Not known', text: NAMED.replace('Energy', 'energy') });
    expect(runJson(one, '1')).toMatchObject({ unknown: ['energy'] });
  });
  it('has no bar in the picture of channels, whose subtitle names it however short, and no row in that of ties', () => {
    expect(tiltsOf(one, 0).map(({ name }) => name)).not.toContain('Energy');
    for (const subtitle of channelsSubtitles(one)) expect(subtitle).toContain(NAMED);
    const { shown, rest } = shownTies(one);
    expect([...shown, ...rest].filter(({ channel }) => channel === 'energy')).toEqual([]);
    expect(shown.length + rest.length).toBe(20);
  });
  it('is one of several where several are', async () => {
    const { scenario } = await runsOf('ties.US.technology', 'ties.RU.energy');
    expect(unknownSentence(scenario)).toBe('Technology and energy are not known: they are out of the weights.');
  });
  it('is not spoken of where everything is known', async () => {
    const known = await runsOf();
    expect([unknownSentence(known.scenario), 'unknown' in runJson(known, '1')]).toEqual(['', false]);
    expect(limitsOf(known.scenario)).not.toContain('not known');
    expect(limitsOf(known.scenario)).not.toContain('  ');
  });
});
