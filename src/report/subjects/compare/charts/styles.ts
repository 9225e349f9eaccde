import type { Comparison } from '../../../../experiment/compare/compare.ts';
import type { Ensemble } from '../../../../experiment/runs/outcomes.ts';
import { inShade, type Part, type Row, trail } from '../../../chart/marks.ts';
import { meanRivalry } from './rivalry-ramp.ts';

/** How a scenario is drawn: never by colour alone, always by dash or width too. */
export interface Look {
  /** Place on the ramp of rivalry: 0 for the scenario with the lowest mean rivalry, 1 for that with the highest. */
  readonly shade: number;
  readonly width: number;
  readonly dash: readonly number[];
}

export interface Drawn {
  readonly ensemble: Ensemble;
  readonly rivalry: number;
  readonly look: Look;
}

type Stroke = Omit<Look, 'shade'>;

/** The scenario that others are measured against. */
const DOTTED: Stroke = { width: 2.25, dash: [2, 3.5] };
/** The rest, from the highest rivalry down; with more than these, only the colours differ. */
const STROKES: readonly Stroke[] = [
  { width: 2.75, dash: [] },
  { width: 2.25, dash: [7, 4] },
  { width: 2, dash: [10, 3, 2, 3] },
  { width: 2, dash: [14, 4] },
  { width: 1.5, dash: [] },
  { width: 2, dash: [4, 4] },
];
/** Mean rivalries that differ by less are the same. [C] half of the last digit that is written */
const SAME = 0.005;

/** Give every scenario a look, from the lowest to the highest mean rivalry; those with the same stay in their order. */
export function drawnOf({ ensembles, reference, months }: Comparison): Drawn[] {
  const base = reference ?? baseOf(ensembles);
  const all = [base, ...ensembles.filter((ensemble) => ensemble !== base)]
    .map((ensemble) => ({ ensemble, rivalry: meanRivalry(ensemble.scenario, months) }))
    .sort((one, other) => one.rivalry - other.rivalry);
  const others = all.filter(({ ensemble }) => ensemble !== base).reverse();
  return all.map(({ ensemble, rivalry }, rank) => {
    const stroke = ensemble === base ? DOTTED : STROKES[others.findIndex((each) => each.ensemble === ensemble) % STROKES.length];
    return { ensemble: sinceStart(ensemble, ensembles[0]), rivalry, look: { shade: rank / (all.length - 1), ...stroke } };
  });
}

/** Put an ensemble on the calendar of another: months are counted from each start, and there is one axis. */
function sinceStart(ensemble: Ensemble, { scenario: { case: first } }: Ensemble): Ensemble {
  const { scenario } = ensemble;
  if (scenario.case.start === first.start) return ensemble;
  return { ...ensemble, scenario: { ...scenario, case: { ...scenario.case, start: first.start } } };
}

/** Tell whether the ramp says something: every scenario has a rivalry of its own. */
export function isRanked(drawn: readonly Drawn[]): boolean {
  return drawn.every(({ rivalry }, k) => k === 0 || rivalry - drawn[k - 1].rivalry >= SAME);
}

/** Find the scenario that others of the comparison extend, else take the first. */
function baseOf(ensembles: readonly Ensemble[]): Ensemble {
  return ensembles.find(({ scenario }) => ensembles.some((other) => other.scenario.extends === scenario.id)) ?? ensembles[0];
}

/** Give a mark the colour, width and dash of a look. */
export function inLook(part: Part, { shade, width, dash }: Look, more: Part = {}): Part {
  const strokes = { strokeWidth: width, ...(dash.length > 0 && { strokeDash: dash }) };
  return inShade({ ...part, mark: { ...(part.mark as Part), ...strokes, ...more } }, shade, 'rivalry');
}

/** Draw a line as wide as its share in the colour of a look. */
export function trailInLook(rows: readonly Row[], { shade }: Look): Part {
  return inShade(trail(rows, 'scenario', [1, 5.5]), shade, 'rivalry');
}
