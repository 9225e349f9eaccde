import type { Ensemble } from '../../experiment/outcomes.ts';
import { textWidth } from '../text-width.ts';

/** How cells lie in a row, in pixels, and what they show. */
export interface Grid {
  readonly width: number;
  readonly height: number;
  readonly space: number;
  /** Upper end of the common scale. */
  readonly top: number;
  readonly months: readonly number[];
  readonly horizon: number;
}

/** A word that names a series where it has room; x in pixels, y on the common scale. */
export interface KeyWord {
  readonly text: string;
  readonly power: number;
  readonly x: number;
  readonly y: number;
}

const SIZE = 11.5;
/** Half the height of a word, and the distance to its own line, pixels. */
const HALF = 7;
const NEAR = 5;
const STEPS = 6;

type SeriesName = 'tie' | 'pressure' | 'inducement';

/**
 * Find one place for each of the words tie, pressure and inducement, and return those of power p.
 *
 * A word stands just above its line (a tie inside its area) where all along it no other series comes near;
 * of all such places the one with most room. A word without a place is left out: the subtitle says it too.
 */
export function placeWords(ensemble: Ensemble, grid: Grid, p: number): KeyWord[] {
  const words: KeyWord[] = [];
  for (const series of ['tie', 'inducement', 'pressure'] as const) {
    const word = bestPlace(ensemble, grid, series, words);
    if (word) words.push(word);
  }
  return words.filter((word) => word.power === p);
}

/** Tell whether a word would stand on another. */
function overlaps(grid: Grid, word: KeyWord, others: readonly KeyWord[]): boolean {
  const pixels = grid.height / grid.top;
  const width = (text: string): number => textWidth(text, SIZE, 600);
  return others.some((other) => {
    const apart = word.x + width(word.text) + NEAR < other.x || other.x + width(other.text) + NEAR < word.x;
    return word.power === other.power && !apart && Math.abs(word.y - other.y) * pixels < 2 * HALF;
  });
}

function bestPlace(ensemble: Ensemble, grid: Grid, series: SeriesName, taken: readonly KeyWord[]): KeyWord | null {
  let best: KeyWord | null = null;
  let most = 0;
  const width = textWidth(series, SIZE, 600);
  ensemble.detail.mean.tie.forEach((channels, power) => {
    channels.forEach((_, c) => {
      for (let k = 0; k <= STEPS && width < grid.width - 4; k++) {
        const x = 2 + (k / STEPS) * (grid.width - 4 - width);
        const place = roomAt(ensemble, grid, { series, power, c, x, width });
        const word = { text: series, power, x: c * (grid.width + grid.space) + x, y: place.y };
        if (place.room <= most || overlaps(grid, word, taken)) continue;
        most = place.room;
        best = word;
      }
    });
  });
  return best;
}

interface Place {
  readonly series: SeriesName;
  readonly power: number;
  readonly c: number;
  readonly x: number;
  readonly width: number;
}

/** Measure the room around a word at x in a cell: pixels to the nearest other series, at most those to the cell's top. */
function roomAt(ensemble: Ensemble, grid: Grid, place: Place): { y: number; room: number } {
  const { mean } = ensemble.detail;
  const first = Math.floor((place.x / grid.width) * grid.horizon);
  const last = Math.ceil(((place.x + place.width) / grid.width) * grid.horizon);
  const along = (series: SeriesName): number[] =>
    mean[series][place.power][place.c].slice(first, last + 1).map((value) => (value / grid.top) * grid.height);
  const own = along(place.series);
  const centre = place.series === 'tie' ? Math.min(...own) / 2 : Math.max(...own) + NEAR + HALF;
  const others = (['tie', 'pressure', 'inducement'] as const).filter(
    (series) => series !== place.series && (series !== 'tie' || place.series !== 'tie'),
  );
  const clear = Math.min(...others.flatMap(along).map((pixels) => Math.abs(pixels - centre) - HALF));
  const inside = place.series === 'tie' ? centre - HALF : grid.height - centre - HALF;
  // a line on the ground is a poor thing to name
  const lifted = place.series === 'tie' ? 1 : Math.min(1, Math.min(...own) / 6);
  return { y: (centre / grid.height) * grid.top, room: Math.min(clear, inside, 12) * lifted };
}
