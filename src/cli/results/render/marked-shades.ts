import type { Spec } from '../../../report/chart/frame.ts';
import { coloursOfMarks, FREE_MARK, markAt } from '../../../report/colour/marked-colours.ts';
import { PALETTES, type ThemeName } from '../../../report/colour/palette.ts';
import type { Drawing } from './vega.ts';

type Ramp = 'rivalry' | 'rivalryText';

/** A place on one of the theme's ramps, whose colour lies between those of a palette. */
interface Shade {
  readonly ramp: Ramp;
  readonly at: number;
  readonly mark: string;
}

/** A specification in which every shade is a mark, and what the marks stand for. */
export interface MarkedSpec {
  readonly spec: Spec;
  coloursIn(theme: ThemeName): ReadonlyMap<string, string>;
}

const isRamp = (range: unknown): range is Ramp => range === 'rivalry' || range === 'rivalryText';

/** Give every shade of a specification a mark of its own: a ramp that is this mark all along. */
export function withMarkedShades(given: Spec, { scale, interpolate }: Pick<Drawing, 'scale' | 'interpolate'>): MarkedSpec {
  const shades = new Map<string, Shade>();
  const colourAt = (range: readonly string[], at: number): string =>
    scale('linear')().domain([0, 0.5, 1]).range(range).interpolate(interpolate('lab'))(at);
  const markOf = (ramp: Ramp, at: number): string => {
    const name = `${ramp} ${at}`;
    const shade = shades.get(name) ?? { ramp, at, mark: markAt(FREE_MARK + shades.size) };
    shades.set(name, shade);
    return shade.mark;
  };
  const copied = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(copied);
    if (typeof part !== 'object' || part === null) return part;
    const { datum, scale: by } = part as { readonly datum?: unknown; readonly scale?: { readonly range?: unknown } };
    if (typeof datum === 'number' && isRamp(by?.range)) {
      const mark = markOf(by.range, datum);
      return { ...part, scale: { ...by, range: [mark, mark, mark] } };
    }
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, key === 'data' ? inner : copied(inner)]));
  };
  const spec = copied(given) as Spec;
  return {
    spec,
    coloursIn: (theme) => {
      const colours = coloursOfMarks(theme);
      for (const { ramp, at, mark } of shades.values())
        colours.set(colourAt([mark, mark, mark], at), colourAt(PALETTES[theme][ramp], at));
      return colours;
    },
  };
}
