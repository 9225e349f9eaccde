import type { Runtime } from 'vega';
import type { ThemeName } from '../../report/colour/palette.ts';
import type { ChartName } from './template.ts';

/** A value of JSON. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/**
 * A chart's dataflow for both themes, as the build has parsed it.
 *
 * Because  parsing in the browser takes longer than drawing, and most of the dataflow is the same expressions again and again
 */
export interface PackedFlow {
  /** `{$same: k}` stands for the expression k, `{$theme: k}` for what the themes differ in. */
  readonly flow: JsonValue;
  readonly expressions: readonly JsonValue[];
  readonly themes: Readonly<Record<ThemeName, readonly JsonValue[]>>;
}

export type PackedFlows = Readonly<Record<ChartName, PackedFlow>>;

/** Write out a chart's dataflow in a theme. */
export function unpackedFlow({ flow, expressions, themes }: PackedFlow, theme: ThemeName): Runtime {
  const written = (value: JsonValue): JsonValue => {
    if (typeof value !== 'object' || value === null) return value;
    if (isList(value)) return value.map(written);
    if (typeof value.$theme === 'number') return themes[theme][value.$theme];
    if (typeof value.$same === 'number') return shared[value.$same];
    const copy: Record<string, JsonValue> = {};
    for (const key in value) copy[key] = written(value[key]);
    return copy;
  };
  const shared = expressions.map(written);
  return written(flow) as unknown as Runtime;
}

const isList = (value: object): value is readonly JsonValue[] => Array.isArray(value);
