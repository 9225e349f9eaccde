import type { Ensemble } from '../../experiment/outcomes.ts';
import { equidistanceTitles } from '../../report/charts/equidistance-words.ts';
import { type Finding, findingOf } from '../explore/finding.ts';
import { both, type Table } from './both.ts';
import { serbianCamp, serbianState } from './names.ts';
import { serbianPercent } from './numbers.ts';

const MOVES = {
  stays: 'ostaje blizu ravnoteže',
  pulled: 'gubi ravnotežu',
  drifts: 'polako gubi ravnotežu',
  closer: 'prilazi ravnoteži',
  near: 'ostaje blizu početka',
} as const;

const whole = (percent: number): string => `${percent} %`;

/** What the choosing runs choose. */
function chooses(ensemble: Ensemble, { camp, mostly }: Finding): string {
  if (camp === null) return 'bira stranu';
  const name = serbianCamp(ensemble.scenario, camp).acc;
  return mostly ? `bira, uglavnom ${name}` : `bira ${name}`;
}

function serbianFinding(ensemble: Ensemble): string {
  const finding = findingOf(ensemble);
  const { kind, hedging, chosen, share } = finding;
  const state = serbianState(ensemble.scenario).nom;
  const chosenShare = serbianPercent(share);
  const words = chooses(ensemble, finding);
  const still = hedging === 0 ? 'manje od 1 % još balansira' : `${whole(hedging)} još balansira na kraju`;
  switch (kind) {
    case 'twoKinds': {
      const parts = [`${whole(chosen)} ${words}`, `${whole(hedging)} još balansira`];
      return `Dve vrste tokova: ${(chosen >= 50 ? parts : parts.reverse()).join('; ')}`;
    }
    case 'noChoice':
      return `${state} ${MOVES[finding.move]}; nijedan tok ne bira stranu`;
    case 'comesBack':
      return `Ravnoteža se gubi i vraća; ${chosenShare} tokova usput izabere stranu`;
    case 'all':
      return 'Svaki tok završi izborom; nijedan više ne balansira';
    case 'nearlyAll':
      return `Skoro svaki tok ${words}; ${still}`;
    case 'most':
      return `Većina tokova ${words}; ${still}`;
    case 'some':
      return `${state} ${MOVES[finding.move]}; ${chosenShare} tokova izabere stranu`;
  }
}

/** The finding as a heading. */
export const FINDING = {
  heading: both((ensemble: Ensemble) => equidistanceTitles(ensemble)[0], serbianFinding),
} satisfies Table;
