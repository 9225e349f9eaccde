const BLOCKS = '▁▂▃▄▅▆▇█';

/**
 * Draw values as a line of blocks, resampled to a number of cells; a gap is a space.
 *
 * Example  sparkline([0, 0.5, 1], 0, 1, 3) → ▁▅█
 */
export function sparkline(values: readonly number[], low: number, high: number, cells: number): string {
  return Array.from({ length: cells }, (_, cell) => {
    const value = values[Math.round((cell * (values.length - 1)) / Math.max(1, cells - 1))];
    if (!Number.isFinite(value)) return ' ';
    const level = Math.round(((value - low) / (high - low)) * (BLOCKS.length - 1));
    return BLOCKS[Math.min(BLOCKS.length - 1, Math.max(0, level))];
  }).join('');
}
