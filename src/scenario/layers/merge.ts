import type { Draft, FileShape } from '../check/draft.ts';
import { isByChannel, isMapping } from '../fields/value.ts';
import type { Source } from '../text/parse.ts';
import type { Path } from '../text/places.ts';

/** How deep a key is merged: 0 replaces it whole, 1 merges per key, 2 per cell. */
type Depth = number | { readonly [key: string]: Depth };

const DEPTHS: Readonly<Record<string, Depth>> = {
  sources: 1,
  state: 1,
  camps: 1,
  domestic: 1,
  paths: 1,
  parameters: 1,
  switches: 1,
  powers: 2,
  channels: 2,
  ties: 2,
  drift: 2,
  affinity: 2,
  ceiling: 2,
  rivalry: { present: 1, paths: 1 },
};

/** What belongs to one file and is not passed on to those that extend it. */
const OWN = ['changes', 'mechanisms', 'expect', 'extends'] as const;

type Tree = Record<string, unknown>;
type Origins = Map<string, { source: Source; path: Path }>;

/** A draft that more may be laid over. */
export interface Merged extends Draft {
  readonly origins: Origins;
}

/**
 * Lay files over one another, the outermost `extends` first; remember which file gave what. What lies under them already
 * stays as it is: what no layer touches is the same object afterwards.
 */
export function merge(layers: readonly Source[], under?: Merged): Merged {
  const origins: Origins = new Map(under?.origins);
  const sources = [...(under?.sources ?? []), ...layers];
  let value: Tree = { ...under?.value };
  for (const [index, source] of layers.entries()) {
    const layer = isMapping(source.value) ? source.value : {};
    const isFile = (under === undefined && index === 0) || source.file !== SET;
    const parent = isFile
      ? Object.fromEntries(Object.entries(value).filter(([key]) => !OWN.includes(key as (typeof OWN)[number])))
      : value;
    dropShadowed(parent, layer);
    const { events, ...rest } = layer;
    value = lay(parent, rest, { depth: DEPTHS, path: [], source, origins });
    if (Array.isArray(events)) value.events = append(value.events, events, { source, origins });
  }
  const base = sources.at(-1)!;
  return { value: value as FileShape, sources, origins, origin: (path) => originOf(path, origins, base) };
}

/** How values given on the command line are shown. */
export const SET = '--set';

interface Laying {
  readonly depth: Depth;
  readonly path: Path;
  readonly source: Source;
  readonly origins: Origins;
}

function lay(parent: unknown, layer: Tree, how: Laying): Tree {
  const merged: Tree = isMapping(parent) ? { ...parent } : {};
  for (const [key, value] of Object.entries(layer)) {
    const path = [...how.path, key];
    const depth = typeof how.depth === 'number' ? how.depth - 1 : (how.depth[key] ?? 0);
    how.origins.set(path.join('\0'), { source: how.source, path });
    // Chokepoints are laid over one another channel by channel, where both files name channels.
    if (isByChannel(path, value)) {
      merged[key] = lay(isByChannel(path, merged[key]) ? merged[key] : undefined, value, { ...how, depth: 1, path });
      continue;
    }
    const deeper = depth !== 0 && isMapping(value);
    merged[key] = deeper ? lay(merged[key], value, { ...how, depth, path }) : value;
  }
  return merged;
}

function append(before: unknown, events: readonly unknown[], how: { source: Source; origins: Origins }): unknown[] {
  const earlier = Array.isArray(before) ? before : [];
  how.origins.set('events', { source: how.source, path: ['events'] });
  for (const index of events.keys()) {
    const origin = { source: how.source, path: ['events', index] };
    how.origins.set(['events', earlier.length + index].join('\0'), origin);
  }
  return [...earlier, ...events];
}

/** A dyad given anew replaces all that was said of it, whichever way round it was written. */
function dropShadowed(parent: Tree, layer: Tree): void {
  if (!isMapping(parent.rivalry) || !isMapping(layer.rivalry)) return;
  const rivalry: Tree = { ...parent.rivalry };
  for (const part of ['present', 'paths']) {
    const before = rivalry[part];
    const after = layer.rivalry[part];
    if (!isMapping(before) || !isMapping(after)) continue;
    const both = new Set(
      Object.keys(after)
        .filter((dyad) => dyad.includes('-'))
        .map(sorted),
    );
    rivalry[part] = Object.fromEntries(
      Object.entries(before).filter(([dyad]) => Object.hasOwn(after, dyad) || !both.has(sorted(dyad))),
    );
  }
  parent.rivalry = rivalry;
}

/** Write a dyad without its direction. */
export function sorted(dyad: string): string {
  return dyad.split(/[->]/).sort().join('-');
}

function originOf(path: Path, origins: Origins, base: Source): { source: Source; path: Path } {
  for (let length = path.length; length > 0; length--) {
    const origin = origins.get(path.slice(0, length).join('\0'));
    if (origin !== undefined) return { source: origin.source, path: [...origin.path, ...path.slice(length)] };
  }
  return { source: base, path };
}
