import type { Comparison } from '../../../../experiment/compare/compare.ts';
import { shortHash } from '../../../../scenario/fields/hash.ts';
import { CAPTION_LINE, framed, type Spec } from '../../../chart/frame.ts';
import { cut, firstThatFits } from '../../../words/text-width.ts';
import { plural } from '../../../words/words.ts';
import { differencePanels } from './differences.ts';
import { hedgingPanel } from './hedging.ts';
import { overlayAxisStart, overlayPanel } from './overlay.ts';
import { comparisonFinding, comparisonSubtitles, describeComparison } from './words.ts';

const SEED = 24;
const LIMIT = 'A thinking tool, not a forecast.';

/** Draw scenarios over one another, and their differences on the same luck below. */
export function comparisonChart(comparison: Comparison, version: string): Spec {
  const frame = {
    of: comparison.ensembles.map(({ scenario }) => scenario.name),
    titles: [comparisonFinding(comparison)],
    isWhole: true,
    subtitles: comparisonSubtitles(comparison, overlayAxisStart(comparison)),
    description: describeComparison(comparison),
    caption: comparisonCaption(comparison, version, [
      ...clockRemark(comparison),
      'Shared luck: run k of every scenario draws the same numbers; the difference is the first minus the other.',
      'The difference is the first minus the other.',
    ]),
    spacing: 16,
  };
  return framed(frame, [overlayPanel(comparison), hedgingPanel(comparison), ...differencePanels(comparison)]);
}

/** Say whose years stand below where scenarios start at different times. */
function clockRemark({ ensembles: [{ scenario: first }, ...others] }: Comparison): string[] {
  if (others.every(({ scenario }) => scenario.case.start === first.case.start)) return [];
  return [
    `Months are counted from each start, the years are those of ${first.id}. The difference is the first minus the other.`,
    `Months are counted from each start, the years are those of ${first.id}.`,
  ];
}

/** Write the two lines of a caption: what was run, then its limit and what is particular to the picture. */
export function comparisonCaption(comparison: Comparison, version: string, remarks: readonly string[]): string[] {
  const { ensembles, runs, seed } = comparison;
  const names = ensembles.map(({ scenario }) => `${scenario.id} ${shortHash(scenario.hash)}`).join(', ');
  const { theory, preset } = ensembles[0].scenario;
  const luck = `${plural(runs, 'pair')}, seed “${cut(seed, SEED)}”`;
  const settings = `${preset} settings${theory === 'mixed' ? '' : `, ${theory} theory`}`;
  const lines = [
    `Equidistance ${version} · ${names} · ${luck} · ${settings}`,
    `Equidistance ${version} · ${names} · ${luck}`,
    `${names} · ${luck}`,
    `Equidistance ${version} · ${plural(ensembles.length, 'scenario')} · ${luck} · ${settings}`,
  ];
  return [firstThatFits(lines, CAPTION_LINE), firstThatFits([...remarks.map((each) => `${LIMIT} ${each}`), LIMIT], CAPTION_LINE)];
}
