import { shortHash } from '../../scenario/fields/hash.ts';
import type { Manifest } from './result-folders.ts';

/** The columns of the table of manifests, with their types. */
export const FACT_COLUMNS = [
  ['folder', 'VARCHAR'],
  ['kind', 'VARCHAR'],
  ['version', 'VARCHAR'],
  ['build', 'VARCHAR'],
  ['scenario', 'VARCHAR'],
  ['hash', 'VARCHAR'],
  ['seed', 'VARCHAR'],
  ['runs', 'BIGINT'],
  ['months', 'BIGINT'],
  ['points', 'BIGINT'],
  ['replicates', 'BIGINT'],
  ['theory', 'VARCHAR'],
  ['preset', 'VARCHAR'],
  ['command', 'VARCHAR'],
] as const;

/** Which command wrote a folder, or undefined for what this version does not know. */
export function kindOf({ schema, question }: Manifest): string | undefined {
  const [, kind] = /^equidistance\/(?:(\w+)-)?manifest\/[123]$/.exec(String(schema)) ?? [undefined, null];
  if (kind === null) return undefined;
  return kind === 'experiment' ? String(question) : (kind ?? 'run');
}

/** List what the table of manifests says of a folder, in the order of its columns; null where nothing is said. */
export function factsOf(folder: string, manifest: Manifest): (string | number | null)[] {
  const derived: Manifest = {
    folder,
    kind: kindOf(manifest),
    scenario: partsOf(manifest, 'id', 'ids'),
    // as in the tables, so that they can be joined
    hash: partsOf(manifest, 'hash', 'hashes')?.split(', ').map(shortHash).join(', '),
    // as versions up to 0.5.0 called it
    theory: manifest.theory ?? manifest.lens,
    build: typeof manifest.build === 'string' ? shortHash(manifest.build) : undefined,
  };
  return FACT_COLUMNS.map(([name]) => {
    const value = name in derived ? derived[name] : manifest[name];
    return typeof value === 'string' || typeof value === 'number' ? value : null;
  });
}

/** Join what a manifest says once, in a list, or scenario by scenario. */
function partsOf(manifest: Manifest, one: 'id' | 'hash', several: string): string | undefined {
  const { [one]: single, [several]: list, scenarios, origins } = manifest;
  if (typeof single === 'string') return single;
  if (Array.isArray(list)) return list.join(', ');
  const each = [scenarios, origins].find(Array.isArray) as readonly Manifest[] | undefined;
  return each?.map((part) => part[one]).join(', ');
}
