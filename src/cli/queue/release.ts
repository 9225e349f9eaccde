import { shortHash } from '../../scenario/fields/hash.ts';

/** What computes. Results of two are never mixed: they may give other numbers. */
export interface Release {
  readonly version: string;
  /** Identity of the build, 64 hexadecimal digits. */
  readonly build: string;
}

/** Whether two compute the same. */
export const isSameRelease = (a: Release, b: Release): boolean => a.version === b.version && a.build === b.build;

/** What is said of releases that are not this one. */
export interface OtherWords {
  /** What they are: `version 0.0.9`, or `build 0a1b2c3d` where only that differs. */
  readonly they: string;
  /** What this is, by the same measure. */
  readonly own: string;
  /** What is not mixed. */
  readonly what: 'versions' | 'builds';
}

/** Say how other releases differ from this one. */
export function otherWords(others: readonly Release[], own: Release): OtherWords {
  const unique = (words: readonly string[]): string => [...new Set(words)].join(' and ');
  const [far, near] = [true, false].map((isFar) => others.filter(({ version }) => (version !== own.version) === isFar));
  const versions = far.length > 0 ? [`version ${unique(far.map(({ version }) => version))}`] : [];
  if (near.length === 0) return { they: versions[0] ?? '', own: own.version, what: 'versions' };
  const builds = `build ${unique(near.map(({ build }) => shortHash(build) || 'without a name'))}`;
  return { they: [...versions, builds].join(' and '), own: `build ${shortHash(own.build)} of ${own.version}`, what: 'builds' };
}
