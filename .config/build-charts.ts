// Turns the page's Vega-Lite charts into dataflows, so that the page carries neither a compiler nor a parser.
import { parse, type Spec } from 'vega';
import { compile } from 'vega-lite';
import type { ThemeName } from '../src/report/colour/palette.ts';
import { themeConfig } from '../src/report/colour/theme.ts';
import type { JsonValue, PackedFlow, PackedFlows } from '../src/web/charts/flow.ts';
import { CHART_NAMES, type ChartName, templateOf } from '../src/web/charts/template.ts';

type Compile = typeof compile;

const fail = (...messages: readonly unknown[]): never => {
  throw new Error(`a chart of the page has a mistake: ${messages.map(String).join(' ')}`);
};

function strictLogger<T>(): T {
  const silent = (): unknown => logger;
  const logger = { level: silent, error: fail, warn: fail, info: silent, debug: silent };
  return logger as T;
}

/** Compile every chart and pack it for both themes; a warning is an error. */
export function compiledCharts(): PackedFlows {
  return Object.fromEntries(CHART_NAMES.map((chart) => [chart, packedFlow(flowOf(chart, 'light'), flowOf(chart, 'dark'))])) as PackedFlows;
}

/** Compile a chart and parse it into the dataflow that a view runs, as plain JSON. */
export function flowOf(chart: ChartName, theme: ThemeName): JsonValue {
  // The page is the ground: it shows through.
  const look = { ...themeConfig(theme), background: 'transparent', padding: 0 };
  const config = look as unknown as NonNullable<NonNullable<Parameters<Compile>[1]>['config']>;
  const { spec } = compile(templateOf(chart) as unknown as Parameters<Compile>[0], { config, logger: strictLogger() });
  return JSON.parse(JSON.stringify(parse(spec as unknown as Spec, undefined, { ast: true }), asRead)) as JsonValue;
}

/** Leave out the source text of literals, which nobody reads, and roles of data that the parser lists once for every layer. */
function asRead(key: string, value: unknown): unknown {
  if (key === 'raw') return undefined;
  if (key !== 'data' || typeof value !== 'object' || value === null) return value;
  const roles = Object.entries(value as Readonly<Record<string, readonly string[]>>);
  return Object.fromEntries(roles.map(([name, list]) => [name, [...new Set(list)]]));
}

function packedFlow(light: JsonValue, dark: JsonValue): PackedFlow {
  const themes: { readonly light: JsonValue[]; readonly dark: JsonValue[] } = { light: [], dark: [] };
  const expressions: JsonValue[] = [];
  const places = new Map<string, number>();
  const merged = (one: JsonValue, other: JsonValue): JsonValue => {
    if (isRecord(one) && isRecord(other)) {
      if (Object.keys(one).join() !== Object.keys(other).join()) fail('the themes differ in more than colours');
      return Object.fromEntries(Object.keys(one).map((key) => [key, merged(one[key], other[key])]));
    }
    if (Array.isArray(one) && Array.isArray(other)) return one.map((value: JsonValue, k) => merged(value, other[k] as JsonValue));
    if (one === other) return one;
    themes.light.push(one);
    themes.dark.push(other);
    return { $theme: themes.light.length - 1 };
  };
  const shared = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return value.map(shared);
    if (!isRecord(value)) return value;
    if (!('ast' in value)) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shared(inner)]));
    const text = JSON.stringify(value);
    const place = places.get(text) ?? expressions.push(value) - 1;
    places.set(text, place);
    return { $same: place };
  };
  return { flow: shared(merged(light, dark)), expressions, themes };
}

const isRecord = (value: JsonValue | undefined): value is { readonly [key: string]: JsonValue } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
