/** A label that wants to stand at y, in pixels from the top. */
export interface Label {
  /** Wordings, the fullest first; the first that fits is taken. */
  readonly text: string | readonly string[];
  readonly style: string;
  /** Place on the ramp of rivalry, where the style has no colour. */
  readonly shade?: number;
  readonly y: number;
}

/**
 * Push labels apart until none overlaps, moving all as little as possible and keeping their order.
 *
 * Labels that touch are pooled and centred on where they wanted to be; pools stay between top and bottom.
 */
export function relax<T extends { readonly y: number }>(labels: readonly T[], gap: number, top: number, bottom: number): T[] {
  const sorted = labels.map((label, order) => ({ label, order })).sort((a, b) => a.label.y - b.label.y || a.order - b.order);
  let pools = sorted.map(({ label }) => ({ wanted: [label.y], first: clamp(label.y, 1, gap, top, bottom) }));
  for (let k = 0; k + 1 < pools.length; ) {
    const upper = pools[k];
    const lower = pools[k + 1];
    if (lower.first - upper.first >= upper.wanted.length * gap - 1e-9) {
      k++;
      continue;
    }
    const wanted = [...upper.wanted, ...lower.wanted];
    const centre = wanted.reduce((sum, y, i) => sum + y - i * gap, 0) / wanted.length;
    pools = [...pools.slice(0, k), { wanted, first: clamp(centre, wanted.length, gap, top, bottom) }, ...pools.slice(k + 2)];
    k = Math.max(0, k - 1);
  }
  const places = pools.flatMap((pool) => pool.wanted.map((_, i) => pool.first + i * gap));
  return sorted.map(({ label }, k) => ({ ...label, y: places[k] }));
}

function clamp(first: number, length: number, gap: number, top: number, bottom: number): number {
  return Math.max(top, Math.min(first, bottom - (length - 1) * gap));
}
