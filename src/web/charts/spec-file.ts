import type { Row } from '../../report/chart/marks.ts';
import type { ThemeName } from '../../report/colour/palette.ts';
import { themeConfig } from '../../report/colour/theme.ts';
import { type ChartName, type ChartRows, filledPanel, type Size } from './template.ts';

/** One chart of a specification. */
export interface SpecPanel {
  readonly chart: ChartName;
  readonly rows: ChartRows;
  readonly size: Size;
}

const THOUSAND = 1000;

const rounded = (rows: readonly Row[]): Row[] =>
  rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [
        key,
        typeof value === 'number' ? Math.round(value * THOUSAND) / THOUSAND : value,
      ]),
    ),
  );

/** Write charts as one Vega-Lite specification with its data and its colours: any Vega-Lite shows it as the page does. */
export function specOf(
  panels: readonly SpecPanel[],
  words: { readonly title: string; readonly subtitle: string; readonly description: string },
  theme: ThemeName,
): string {
  const vconcat = panels.map(({ chart, rows, size }) => {
    const all = Object.fromEntries(Object.entries(rows.rows).map(([name, some]) => [name, rounded(some)]));
    return filledPanel(chart, { ...rows, rows: all }, size);
  });
  const spec = {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: { text: words.title, subtitle: words.subtitle },
    description: words.description,
    vconcat,
    config: themeConfig(theme),
  };
  return JSON.stringify(spec, null, 1);
}
