import type { Comparison } from '../../experiment/compare.ts';
import type { Ensemble } from '../../experiment/outcomes.ts';
import { type Part, type Row, trail } from './marks.ts';

/** How a scenario is drawn: never by colour alone, always by dash or width too. */
export interface Look {
  /** Style of its lines and bands, and of its words. */
  readonly style: string;
  readonly words: string;
  readonly width: number;
  readonly dash: readonly number[];
}

export interface Drawn {
  readonly ensemble: Ensemble;
  readonly look: Look;
}

/** The scenario that others are measured against: grey and dotted. */
const REFERENCE: Look = { style: 'reference', words: 'labelMixed', width: 2.25, dash: [2, 3.5] };
/** The rest, from pale to dark. */
const SOLID: Look = { style: 'neutral1', words: 'neutral1Text', width: 2.75, dash: [] };
const DASHED: Look = { style: 'neutral3', words: 'neutral3Text', width: 2.25, dash: [7, 4] };
const INK: Look = { style: 'median', words: 'label', width: 2, dash: [10, 3, 2, 3] };
const THIN: Look = { style: 'neutral4', words: 'neutral4Text', width: 1.5, dash: [] };
const RAMPS: readonly (readonly Look[])[] = [[], [SOLID], [DASHED, SOLID], [DASHED, SOLID, INK]];
const SHORT: Look = { style: 'neutral1', words: 'neutral1Text', width: 2, dash: [3, 3] };
const LONG: Look = { style: 'neutral4', words: 'neutral4Text', width: 2, dash: [14, 4] };
const MANY = [DASHED, SOLID, INK, THIN, SHORT, LONG];

/** Give every scenario a look: the reference first, then those compared in their order. */
export function drawnOf({ ensembles, reference }: Comparison): Drawn[] {
  const base = reference ?? baseOf(ensembles);
  const others = ensembles.filter((ensemble) => ensemble !== base);
  const ramp = RAMPS[others.length] ?? MANY;
  return [{ ensemble: base, look: REFERENCE }, ...others.map((ensemble, k) => ({ ensemble, look: ramp[k % ramp.length] }))];
}

/** Find the scenario that others of the comparison extend, else take the first. */
function baseOf(ensembles: readonly Ensemble[]): Ensemble {
  return ensembles.find(({ scenario }) => ensembles.some((other) => other.scenario.extends === scenario.id)) ?? ensembles[0];
}

/** Give a mark of a named style a width, a dash and full colour. */
export function inLook(part: Part, look: Look, more: Part = {}): Part {
  const dash = look.dash.length > 0 ? { strokeDash: look.dash } : {};
  return { ...part, mark: { ...(part.mark as Part), opacity: 1, strokeWidth: look.width, ...dash, ...more } };
}

/** Draw a line as wide as its share in a look; the style's own pallor is taken off. */
export function trailInLook(rows: readonly Row[], look: Look): Part {
  const part = trail(rows, look.style, [1, 5.5]);
  return { ...part, mark: { ...(part.mark as Part), opacity: 1 } };
}
