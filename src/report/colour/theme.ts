import { type CampName, PALETTES, type Palette, type ThemeName } from './palette.ts';

/** A Vega-Lite configuration. */
export interface ThemeConfig {
  readonly background: string;
  readonly [key: string]: unknown;
}

/** Colours kept for each camp; further powers begin again. */
export const SHADES = 4;
export const FONT = 'Inter';

/** Name the style of a camp's power by its place in the camp, from 0; the same names exist in every theme. */
export function powerStyle(camp: CampName, place: number): string {
  return `${camp}${(place % SHADES) + 1}`;
}

function powerStyles(palette: Palette): Record<string, object> {
  const styles: Record<string, object> = {};
  for (const camp of ['positive', 'negative', 'neutral'] as const) {
    palette.powers[camp].forEach((color, place) => {
      styles[powerStyle(camp, place)] = { color, opacity: 0.4, strokeWidth: 0 };
      styles[`${powerStyle(camp, place)}Text`] = { color: palette.powersText[camp][place], fontSize: 11.5, fontWeight: 600 };
    });
  }
  return styles;
}

/**
 * Styles of marks. They say `color`, never `fill` or `stroke`: Vega-Lite would write its own blue over those.
 * What a style sets must not be set for the mark's type: config.text.fontSize beats a style's fontSize.
 */
function markStyles(palette: Palette): Record<string, object> {
  const filled = (color: string): object => ({ color, opacity: 1, strokeWidth: 0 });
  return {
    band90: filled(palette.band90),
    band50: filled(palette.band50),
    hedging: filled(palette.band50),
    positive: filled(palette.positive),
    negative: filled(palette.negative),
    spread: filled(palette.muted),
    median: { color: palette.ink, strokeWidth: 2.75 },
    run: { color: palette.muted, strokeWidth: 0.9, opacity: 0.7 },
    reference: { color: palette.reference, strokeWidth: 1.75, strokeDash: [2, 3] },
    pressure: { color: palette.ink, strokeWidth: 2.25 },
    inducement: { color: palette.ink, strokeWidth: 1.5, strokeDash: [4, 3] },
    dashed: { color: palette.ink, strokeWidth: 2, strokeDash: [7, 4] },
    trailHalo: { color: palette.ground, opacity: 0.8 },
    kindHedging: { color: palette.ink },
    kindPositive: { color: palette.positive },
    kindNegative: { color: palette.negative },
    kindMixed: { color: palette.muted },
    event: { color: palette.faint, strokeWidth: 1 },
    eventAssumed: { color: palette.faint, strokeWidth: 1, strokeDash: [3, 3] },
    grid: { color: palette.grid, strokeWidth: 1 },
    baseline: { color: palette.rule, strokeWidth: 1 },
    zero: { color: palette.muted, strokeWidth: 1 },
    mark: { color: palette.ink, strokeWidth: 2 },
    // its colour is a place on the ramp of rivalry
    scenario: { opacity: 1 },
  };
}

function textStyles(palette: Palette): Record<string, object> {
  const label = { fontSize: 12.5, fontWeight: 600 };
  return {
    label: { ...label, color: palette.ink },
    labelPositive: { ...label, color: palette.positive },
    labelNegative: { ...label, color: palette.negativeText },
    labelMixed: { ...label, color: palette.muted },
    labelScenario: label,
    note: { fontSize: 11.5, color: palette.muted },
    noteStrong: { fontSize: 11.5, fontWeight: 600, color: palette.text },
    panel: { fontSize: 13, fontWeight: 600, color: palette.ink },
    axisText: { fontSize: 12, color: palette.muted },
    caption: { fontSize: 11.5, color: palette.muted },
    haloNote: { fontSize: 11.5, fontWeight: 600, color: palette.ground, stroke: palette.ground, strokeWidth: 4 },
  };
}

/** Build the Vega-Lite configuration of a theme; all colour and type is here and none in a specification. */
export function themeConfig(name: ThemeName): ThemeConfig {
  return configOf(PALETTES[name]);
}

/** Build the Vega-Lite configuration of a palette. */
export function configOf(palette: Palette): ThemeConfig {
  const axis = { labelFontSize: 12, labelColor: palette.muted, labelFontWeight: 400, labelPadding: 6 };
  return {
    background: palette.ground,
    // the picture as a whole has a description; a label on every mark would only be noise
    aria: false,
    font: `${FONT}, sans-serif`,
    padding: { left: 16, right: 16, top: 14, bottom: 12 },
    title: {
      anchor: 'start',
      frame: 'bounds',
      align: 'left',
      fontSize: 20,
      fontWeight: 700,
      lineHeight: 25,
      color: palette.ink,
      subtitleFontSize: 13,
      subtitleFontWeight: 400,
      subtitleColor: palette.muted,
      subtitleLineHeight: 18,
      subtitlePadding: 5,
      offset: 16,
    },
    axis: { ...axis, gridColor: palette.grid, gridWidth: 1, domain: false, ticks: false },
    axisX: {
      grid: false,
      domain: true,
      domainColor: palette.rule,
      ticks: true,
      tickColor: palette.rule,
      tickSize: 4,
      labelPadding: 3,
    },
    view: { stroke: null },
    legend: { disable: true },
    line: { strokeCap: 'round', strokeJoin: 'round' },
    mark: { color: palette.ink },
    range: {
      depths: palette.depths,
      outcomes: [palette.band50, palette.positive, palette.negative],
      rivalry: palette.rivalry,
      rivalryText: palette.rivalryText,
    },
    style: { ...markStyles(palette), ...textStyles(palette), ...powerStyles(palette) },
  };
}
