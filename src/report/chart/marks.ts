/** A piece of a Vega-Lite specification: plain JSON. */
export type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };
export type Part = { readonly [key: string]: Json };
/** One row of data. x and y are a mark's place, x2 and y2 its other end, t its text, k its group. */
export type Row = { readonly [key: string]: string | number | boolean };

const DECIMALS = 1000;
/** Layers share scales unless told not to, and then ranges are dropped. */
const INDEPENDENT = { scale: { color: 'independent', size: 'independent', strokeDash: 'independent' } };

function round(rows: readonly Row[]): Row[] {
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [
        key,
        typeof value === 'number' ? Math.round(value * DECIMALS) / DECIMALS : value,
      ]),
    ),
  );
}

/** Draw marks at rows; fields that the rows have are encoded. */
function marks(rows: readonly Row[], mark: Part, more: Part = {}): Part {
  const fields = rows.length > 0 ? Object.keys(rows[0]) : ['x', 'y'];
  const encoding: Record<string, Json> = {};
  for (const field of ['x', 'y', 'x2', 'y2']) if (fields.includes(field)) encoding[field] = { field };
  return { data: { values: round(rows) }, mark, encoding: { ...encoding, ...more } };
}

/** How shares of runs are drawn from month to month: flat around each, so that the last one can be seen too. */
export const SHARES = 'step';

/** Draw a line through rows {x, y}; k cuts it into several, and gaps are made that way. */
export function line(rows: readonly Row[], style: string, interpolate = 'linear'): Part {
  const split = rows.length > 0 && 'k' in rows[0] ? { detail: { field: 'k', type: 'nominal' } } : {};
  return marks(rows, { type: 'line', style, interpolate, clip: false }, split);
}

/** Draw a line whose width is the field `share`, 0 to 1, between two widths in pixels. */
export function trail(rows: readonly Row[], style: string, widths: readonly [number, number]): Part {
  const size = { field: 'share', type: 'quantitative', scale: { domain: [0, 1], range: widths }, legend: null };
  return marks(rows, { type: 'trail', style }, { size, detail: { field: 'k', type: 'nominal' } });
}

/** Fill between y and y2 along x. */
export function area(rows: readonly Row[], style: string, interpolate = 'linear'): Part {
  const split = rows.length > 0 && 'k' in rows[0] ? { detail: { field: 'k', type: 'nominal' } } : {};
  return marks(rows, { type: 'area', style, interpolate }, split);
}

/** Fill rectangles from (x, y) to (x2, y2). */
export function rects(rows: readonly Row[], style: string): Part {
  return marks(rows, { type: 'rect', style });
}

/** Fill rectangles in the colours of a named range, by the field k. */
export function rectsByGroup(rows: readonly Row[], range: string, groups: readonly string[]): Part {
  const color = { field: 'k', type: 'nominal', scale: { domain: groups, range }, legend: null };
  return marks(rows, { type: 'rect' }, { color });
}

/** Draw straight rules from (x, y) to x2 or y2. */
export function rules(rows: readonly Row[], style: string): Part {
  return marks(rows, { type: 'rule', style });
}

/** Draw dots at rows; `size` is an area in square pixels. */
export function dots(rows: readonly Row[], style: string, size = 26): Part {
  return marks(rows, { type: 'circle', style, size, opacity: 1, clip: false });
}

/** Draw open dots at rows, as large as full ones of the same size. */
export function rings(rows: readonly Row[], style: string, size = 26): Part {
  return marks(rows, { type: 'point', style, size, filled: false, opacity: 1, strokeWidth: 1.75, clip: false });
}

/** Set the texts t at rows; `mark` takes align, dx, dy, baseline. */
export function texts(rows: readonly Row[], style: string, mark: Part = {}): Part {
  return marks(rows, { type: 'text', style, align: 'left', baseline: 'middle', ...mark }, { text: { field: 't' } });
}

/** Colour a mark by a place from 0 to 1 on one of the theme's ramps. */
export function inShade(part: Part, shade: number, ramp: 'rivalry' | 'rivalryText'): Part {
  // through the default, hcl, grey would reach violet over the blue of a camp
  const scale = { domain: [0, 0.5, 1], range: ramp, interpolate: 'lab' };
  const color = { datum: Math.round(shade * DECIMALS) / DECIMALS, type: 'quantitative', scale, legend: null };
  return { ...part, encoding: { ...(part.encoding as Part), color } };
}

/** Hold layers together on shared axes. */
export function panel(size: { readonly width: number; readonly height: number }, encoding: Part, layer: readonly Part[]): Part {
  return {
    width: size.width,
    height: size.height,
    layer: layer.filter((part) => !isEmpty(part)),
    encoding,
    resolve: INDEPENDENT,
  };
}

function isEmpty(part: Part): boolean {
  const data = part.data as { readonly values: readonly Row[] } | undefined;
  return data !== undefined && data.values.length === 0;
}

/** Set panels below one another. */
export function below(parts: readonly Part[], spacing: number): Part {
  return { vconcat: parts, spacing, resolve: INDEPENDENT };
}
