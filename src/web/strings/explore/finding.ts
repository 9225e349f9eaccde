import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import { type EnsembleFinding, findingOf, type MiddleMove } from '../../../report/chart/equidistance-finding.ts';
import { equidistanceTitles } from '../../../report/chart/equidistance-words.ts';
import { both, type TextTable } from '../both.ts';
import { serbianCamp, serbianState } from '../names.ts';
import { serbianPercent } from '../numbers.ts';

const MOVES: Readonly<Record<MiddleMove, string>> = {
  staysBalanced: 'ostaje blizu ravnoteže',
  staysNear: 'ostaje blizu početka',
  endsBalanced: 'završava blizu ravnoteže',
  endsNear: 'završava blizu početka',
  pulled: 'gubi ravnotežu',
  pulledFurther: 'još više gubi ravnotežu',
  losesLittle: 'gubi malo ravnoteže',
  closer: 'prilazi ravnoteži',
  comesBack: 'vraća',
  mostlyComesBack: 'većim delom vraća',
};

/** What the choosing runs choose. */
function chooses(ensemble: Ensemble, { camp, mostly }: EnsembleFinding): string {
  if (camp === null) return 'bira stranu';
  const name = serbianCamp(ensemble.scenario, camp).acc;
  return mostly ? `bira, uglavnom ${name}` : `bira ${name}`;
}

function serbianFinding(ensemble: Ensemble): string {
  const finding = findingOf(ensemble);
  const { kind, move, fromBalance, hedging, chosen } = finding;
  const state = serbianState(ensemble.scenario).nom;
  const share = serbianPercent(finding.share);
  const still = `${serbianPercent(finding.hedgingShare)} još balansira`;
  const words = chooses(ensemble, finding);
  switch (kind) {
    case 'twoKinds': {
      const parts = [`${share} ${words}`, still];
      return `Dve vrste tokova: ${(chosen >= hedging ? parts : parts.reverse()).join('; ')}`;
    }
    case 'twoGroups':
      return `Dve vrste tokova koje izbor ne razlikuje; ${still}`;
    case 'noChoice':
      return `${state} ${MOVES[move]}; nijedan tok ne bira stranu`;
    case 'comesBack': {
      const lost = `${fromBalance ? 'Ravnoteža' : 'Ekvidistanca'} se gubi i ${MOVES[move]}`;
      return finding.share === 0 ? `${lost}; nijedan tok ne bira stranu` : `${lost}; ${share} tokova izabere stranu`;
    }
    case 'all':
      return 'Svaki tok završi izborom; nijedan više ne balansira';
    case 'nearlyAll':
      return `Skoro svaki tok ${words}; ${still} na kraju`;
    case 'most':
      return `Većina tokova ${words}; ${still} na kraju`;
    case 'half':
      return `Polovina tokova ${words}; ${still} na kraju`;
    case 'some':
      return `${state} ${MOVES[move]}; ${share} tokova izabere stranu`;
  }
}

/** The finding as a heading. */
export const FINDING = {
  heading: both((ensemble: Ensemble) => equidistanceTitles(ensemble)[0], serbianFinding),
} satisfies TextTable;
