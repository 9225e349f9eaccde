import type { Ensemble } from '../../experiment/runs/outcomes.ts';
import type { Uncertainty } from '../../record/plausible/runs.ts';
import { theCamp } from '../words/camps.ts';
import { number, percent, plural } from '../words/words.ts';
import { type EnsembleFinding, findingOf, type MiddleMove } from './equidistance-finding.ts';
import { isSplit } from './kinds.ts';

const MOVES: Readonly<Record<MiddleMove, string>> = {
  staysBalanced: 'stays close to balance',
  staysNear: 'stays near where it began',
  endsBalanced: 'ends close to balance',
  endsNear: 'ends near where it began',
  pulled: 'is pulled off balance',
  pulledFurther: 'is pulled further off balance',
  losesLittle: 'loses a little balance',
  closer: 'moves closer to balance',
  comesBack: 'comes back',
  mostlyComesBack: 'mostly comes back',
};

/** Say what the choosing runs choose, in a long and a short wording. */
function chooses(ensemble: Ensemble, { camp, mostly }: EnsembleFinding): [string, string] {
  if (camp === null) return ['choose a camp', 'choose'];
  return [`choose${mostly ? ', mostly' : ''} ${theCamp(ensemble.scenario, camp)}`, 'choose'];
}

/** State the finding and its limit, in wordings from the fullest to the shortest. */
export function equidistanceTitles(ensemble: Ensemble): string[] {
  const finding = findingOf(ensemble);
  const { kind, move, fromBalance, chosen, hedging } = finding;
  const state = ensemble.scenario.case.state.name;
  const [share, still] = [percent(finding.share), `${percent(finding.hedgingShare)} still hedge`];
  const words = chooses(ensemble, finding);
  const choosing = (who: string): string[] =>
    words.flatMap((choose) => [`${who} ${choose}; ${still} at the end`, `${who} ${choose}; ${still}`]);
  switch (kind) {
    case 'twoKinds':
      return words.flatMap((choose) => {
        const parts = [`${share} ${choose}`, still];
        const said = (chosen >= hedging ? parts : parts.reverse()).join('; ');
        return [`Two kinds of runs: ${said}`, `Two kinds: ${said}`];
      });
    case 'twoGroups':
      return [`Two kinds of runs that choosing does not tell apart; ${still}`, `Two kinds of runs; ${still}`];
    case 'comesBack': {
      const lost = `${fromBalance ? 'Balance is lost' : 'Equidistance falls'} and ${MOVES[move]}`;
      if (finding.share === 0) return [`${lost}; no run chooses a side`, `${lost}; no run chooses`];
      return [`${lost}; ${share} of runs choose a side`, `${lost}; ${share} of runs choose`, `${lost}; ${share} choose`];
    }
    case 'noChoice':
      return withState(state, `${MOVES[move]}; no run chooses a side`, 'No run chooses a side');
    case 'all':
      return ['Every run ends in a choice; none still hedges'];
    case 'nearlyAll':
      return choosing('Nearly all runs');
    case 'most':
      return choosing('Most runs');
    case 'half':
      return choosing('Half of the runs');
    case 'some':
      return withState(state, `${MOVES[move]}; ${share} of runs choose a side`, `Most runs still hedge; ${share} of runs choose`);
  }
}

function withState(state: string, finding: string, short: string): string[] {
  return [`${state} ${finding}`, `The state ${finding}`, short];
}

/** Say what is measured, its ends, what the bands are, and that the axis is cut if it is. */
export function equidistanceSubtitles(
  ensemble: Ensemble,
  lowest: number,
  { reference, uncertainty }: { readonly reference: string | undefined; readonly uncertainty: Uncertainty | undefined },
): string[] {
  const { scenario, runs } = ensemble;
  const cut = lowest > 0 ? `; the axis starts at ${number(lowest, 1)}` : '';
  const { positive, negative } = scenario.case.camps;
  const measures = [
    `Equidistance: 1 = equally close to ${positive} and ${negative}, 0 = every tie with one camp${cut}.`,
    `Equidistance: 1 = balance, 0 = every tie with one camp${cut}.`,
  ];
  const bands = isSplit(ensemble)
    ? [
        `Bands: the densest 50 and 90 % of ${plural(runs, 'run')}, so they may split. Thick: middle of each kind, width = share. Thin: real runs.`,
      ]
    : [
        `Bands: middle 50 and 90 % of ${plural(runs, 'run')}. Thick: median. Thin: five real runs.${reference === undefined ? '' : ` Dotted: ${reference}.`}`,
        `Bands: middle 50 and 90 % of ${plural(runs, 'run')}. Thick: median. Thin: real runs.`,
      ];
  const wider = uncertainty
    ? [` Dashed: 90 % over ${plural(uncertainty.under.length, 'setting')} that the record leaves open.`]
    : [''];
  return wider.flatMap((more) => bands.flatMap((words) => measures.map((measure) => `${measure} ${words}${more}`)));
}
