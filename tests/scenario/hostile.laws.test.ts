import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ScenarioError, showProblem } from '../../src/scenario/text/problem.ts';
import { computingOf } from '../computing.ts';
import { HEAD, load, SMALL } from './small-case.ts';

/** Load; a scenario or a list of problems may come out, each with a place that exists, and nothing else. */
async function survive(files: Record<string, string>): Promise<void> {
  try {
    await load(files);
  } catch (error) {
    expect(error).toBeInstanceOf(ScenarioError);
    for (const problem of (error as ScenarioError).problems) {
      const lines = (files[problem.file.replace(/^scenarios\/|\.yaml$/g, '')] ?? '').split('\n');
      expect(problem.line).toBeLessThanOrEqual(lines.length);
      expect(showProblem(problem).length).toBeLessThan(2000);
    }
  }
}

describe('hostile files', () => {
  it('survives three megabytes of garbage at once', async () => {
    // What reads is loaded first, so that its own loading is not measured.
    await survive({ mine: SMALL });
    expect(await computingOf(() => survive({ mine: '\u0000{[&*!'.repeat(500_000) }))).toBeLessThan(1000);
  });

  it('survives a case with any stretch cut out or written over', async () => {
    const scraps = fc.constantFrom(
      '',
      '  ',
      '\n',
      ':',
      '- ',
      '{',
      '}',
      '[',
      '"',
      '*a',
      '&a',
      '57',
      'x',
      '-1',
      '.nan',
      'null',
      '? ',
      '| ',
      '#',
      '!!str',
      '__proto__: ',
    );
    const edit = fc.record({ at: fc.nat(SMALL.length), length: fc.nat(12), scrap: scraps });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
        const text = edits.reduce(
          (before, { at, length, scrap }) => before.slice(0, at) + scrap + before.slice(at + length),
          SMALL,
        );
        await survive({ mine: text });
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('survives any text in the place of an expression, a change and a condition', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 40 }), async (text) => {
        const quoted = JSON.stringify(text);
        const event = `events: [{at: 1, target: protest, change: ${quoted}, until: ${quoted}}, {at: 1, target: ${quoted}, change: =1}]\n`;
        await survive({ small: SMALL, mine: `${HEAD}rivalry: {lever: ${quoted}, dyads: [${quoted}]}\n${event}` });
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});
