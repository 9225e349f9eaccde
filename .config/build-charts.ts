// Turns the page's Vega-Lite charts into Vega, so that the page carries no compiler.
import { compile } from 'vega-lite';
import type { ThemeName } from '../src/report/palette.ts';
import { themeConfig } from '../src/report/theme.ts';
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

/** Compile every chart for both themes; a warning is an error. */
export function compiledCharts(): Record<ThemeName, Record<ChartName, unknown>> {
  const inTheme = (theme: ThemeName): Record<ChartName, unknown> => {
    // The page is the ground: it shows through.
    const look = { ...themeConfig(theme), background: 'transparent', padding: 0 };
    const config = look as unknown as NonNullable<NonNullable<Parameters<Compile>[1]>['config']>;
    const compiled = CHART_NAMES.map((chart) => {
      const { spec } = compile(templateOf(chart) as unknown as Parameters<Compile>[0], { config, logger: strictLogger() });
      return [chart, spec];
    });
    return Object.fromEntries(compiled) as Record<ChartName, unknown>;
  };
  return { light: inTheme('light'), dark: inTheme('dark') };
}
