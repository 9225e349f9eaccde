import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve, sep } from 'node:path';
import { canonical } from '../../scenario/fields/hash.ts';
import { readShipped } from '../files/read-text.ts';
import { withoutComments } from './build-text.ts';
import { PACKAGE_ROOT } from './package-root.ts';
import { RECORD_FOLDER } from './shipped.ts';

/** The layers that make numbers. */
const LAYERS = ['engine', 'model', 'scenario', 'experiment', 'record'] as const;
/** The packages that they import. */
export const PACKAGES = ['@noble/hashes', 'd3-array', 'mathjs', 'seedrandom', 'yaml', 'zod'] as const;

/** Put in by whatever bundles the program; from source it is not there. */
declare const EQUIDISTANCE_BUILD: string | undefined;

let known: string | undefined;

/**
 * Name what computes, 64 hexadecimal digits: two builds of one version whose code differs are not the same. A package has
 * it written in; from source it is worked out when first asked for.
 */
export function buildIdentity(): string {
  known ??= typeof EQUIDISTANCE_BUILD === 'string' ? EQUIDISTANCE_BUILD : sourcesIdentity(PACKAGE_ROOT);
  return known;
}

/**
 * Work out the identity of the sources below a folder: from their text without comments, the record that numbers are held
 * against, and the packages that they import.
 */
export function sourcesIdentity(root: string): string {
  const files = LAYERS.flatMap((layer) =>
    readdirSync(join(root, 'src', layer), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name): [string, string] => {
        const text = readShipped(join(root, 'src', layer, name));
        return [`${layer}/${name.replaceAll(sep, '/')}`, withoutComments(text)];
      }),
  );
  const record = readdirSync(join(root, RECORD_FOLDER))
    .filter((name) => name.endsWith('.csv'))
    .map((name): [string, string] => {
      const text = readShipped(join(root, RECORD_FOLDER, name));
      return [`${RECORD_FOLDER}/${name}`, text.replaceAll('\r\n', '\n')];
    });
  const packages = PACKAGES.map((name) => [name, versionOf(name, root)]);
  const all = { files: Object.fromEntries([...files, ...record]), packages: Object.fromEntries(packages) };
  return createHash('sha256').update(canonical(all)).digest('hex');
}

/** Read the version of a package as the sources below a folder get it. */
function versionOf(name: string, root: string): string {
  const places = createRequire(resolve(root, 'package.json')).resolve.paths(name) ?? [];
  const manifest = places.map((place) => join(place, name, 'package.json')).find((path) => existsSync(path));
  if (manifest === undefined) throw new Error(`the package ${name} is not installed`);
  return (JSON.parse(readShipped(manifest)) as { version: string }).version;
}
