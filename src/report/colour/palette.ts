export type ThemeName = 'light' | 'dark';
export type CampName = 'positive' | 'negative' | 'neutral';

/** Colours at 0, one half and 1. */
type Ramp = readonly [string, string, string];

/**
 * One colour per meaning. Cool = positive camp, warm = negative camp, purple and grey = no camp or, as a ramp, how
 * hostile the powers are to each other; balance is always neutral.
 */
export interface Palette {
  readonly ground: string;
  readonly ink: string;
  readonly text: string;
  readonly muted: string;
  readonly faint: string;
  readonly grid: string;
  readonly rule: string;
  /** Bands of nine tenths and of half of the runs. */
  readonly band90: string;
  readonly band50: string;
  readonly reference: string;
  /** Camps, and their shades for text. */
  readonly positive: string;
  readonly negative: string;
  readonly negativeText: string;
  /** Powers of each camp in order, and their shades for text where they differ. */
  readonly powers: Readonly<Record<CampName, readonly string[]>>;
  readonly powersText: Readonly<Record<CampName, readonly string[]>>;
  /** Answers to a demand, from refused to whole: one neutral ramp. */
  readonly depths: readonly string[];
  /** From low over middling to high rivalry, and the shades for text. */
  readonly rivalry: Ramp;
  readonly rivalryText: Ramp;
}

export const PALETTES: Readonly<Record<ThemeName, Palette>> = {
  light: {
    ground: '#ffffff',
    ink: '#1c2230',
    text: '#333b49',
    muted: '#667080',
    faint: '#9aa3b0',
    grid: '#e6e9ee',
    rule: '#c3c9d2',
    band90: '#dfe3ea',
    band50: '#b9c1ce',
    reference: '#9aa3b0',
    positive: '#2f6fbf',
    negative: '#cf5f17',
    negativeText: '#ad4b0e',
    powers: {
      positive: ['#1f4e9e', '#1f97c9', '#7d8fd9', '#0f6470'],
      negative: ['#c88200', '#b0264f', '#7a4a1c', '#e0796a'],
      neutral: ['#6d5a9c', '#8a93a1', '#a58cc9', '#565f6e'],
    },
    powersText: {
      positive: ['#1f4e9e', '#0f729d', '#5a6cbd', '#0f6470'],
      negative: ['#8f5e00', '#b0264f', '#7a4a1c', '#b4483a'],
      neutral: ['#6d5a9c', '#667080', '#7b62a6', '#565f6e'],
    },
    depths: ['#e3e7ed', '#b9c1ce', '#8f99a9', '#5f6979', '#1c2230'],
    rivalry: ['#9aa3b0', '#8a6fc4', '#43207a'],
    rivalryText: ['#667080', '#7455b5', '#43207a'],
  },
  dark: {
    ground: '#12161e',
    ink: '#f2f4f8',
    text: '#d5dae3',
    muted: '#a3adbb',
    faint: '#6f7a8a',
    grid: '#262d38',
    rule: '#46505f',
    band90: '#293240',
    band50: '#465364',
    reference: '#7c8798',
    positive: '#6ba5f0',
    negative: '#f28a45',
    negativeText: '#f28a45',
    powers: {
      positive: ['#5c86ee', '#74d3f5', '#a9b4f2', '#3fa7b3'],
      negative: ['#f2b33d', '#f06a8d', '#c08a55', '#f7a697'],
      neutral: ['#a68be6', '#9aa5b5', '#c9b3ec', '#7c8798'],
    },
    powersText: {
      positive: ['#7f9ff2', '#74d3f5', '#a9b4f2', '#57bcc8'],
      negative: ['#f2b33d', '#f06a8d', '#cf9a66', '#f7a697'],
      neutral: ['#b49cf0', '#a3adbb', '#c9b3ec', '#9aa5b5'],
    },
    depths: ['#2b3341', '#4a5668', '#7c8798', '#b3bcc9', '#f2f4f8'],
    rivalry: ['#7c8798', '#a68be6', '#d9c7ff'],
    rivalryText: ['#a3adbb', '#b49cf0', '#d9c7ff'],
  },
};
