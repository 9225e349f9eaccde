import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import { type EnsembleFinding, findingOf } from '../../../report/chart/equidistance-finding.ts';
import { findingWordings } from '../../../report/chart/equidistance-words.ts';
import { both, type TextTable } from '../both.ts';
import { serbianCamp } from '../names.ts';
import { serbianNumber, serbianPercent } from '../numbers.ts';

function serbianEnds(ends: EnsembleFinding['ends']): string {
  const texts = ends.map(([low, high]) => [serbianNumber(low), serbianNumber(high)]);
  return texts.map(([low, high]) => (low === high ? low : `${low} do ${high}`)).join(' i ');
}

function serbianLean({ towards, little }: EnsembleFinding, ensemble: Ensemble): string {
  if (towards === null) return little ? 'oko ravnoteže' : 's obe strane ravnoteže';
  return `${little ? 'malo ' : ''}ka ${serbianCamp(ensemble.scenario, towards).dat}`;
}

function serbianFinding(ensemble: Ensemble): string {
  const finding = findingOf(ensemble);
  const where = `${serbianEnds(finding.ends)}, ${serbianLean(finding, ensemble)}`;
  if (finding.single) return `Tok završava na ${where}`;
  const half = finding.twoKinds ? 'Dve vrste tokova, polovina' : 'Polovina tokova na kraju';
  return `${half}: ${where}; ${serbianPercent(finding.shareBalanced)} do 0,10 od ravnoteže`;
}

/** The wording that a heading has room for: of two kinds of runs, which need more words, a shorter one. */
function englishFinding(ensemble: Ensemble): string {
  const { twoKinds, single } = findingOf(ensemble);
  return findingWordings(ensemble)[twoKinds && !single ? 2 : 1];
}

/** The finding as a heading. */
export const FINDING = {
  heading: both(englishFinding, serbianFinding),
} satisfies TextTable;
