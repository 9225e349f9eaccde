import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What every file in an archive bears for a time: the clock is no part of a result. In local time, as archives have it. */
const PACKED = new Date(1980, 0, 1, 12);
const CREATED = '1980-01-01T12:00:00Z';

/**
 * Pack the archive of an office program anew, so that the same result is the same bytes: files in their order without
 * folders, no time of day anywhere.
 *
 * `change` may write a part otherwise than the library did.
 */
export function repacked(archive: Uint8Array, change: (name: string, text: string) => string = (_, text) => text): Uint8Array {
  const parts = Object.entries(unzipSync(archive)).filter(([name]) => !name.endsWith('/'));
  const written = parts.map(([name, bytes]) => {
    if (!/\.(xml|rels)$/.test(name)) return [name, bytes] as const;
    const text = strFromU8(bytes).replace(/(<dcterms:\w+ [^>]*>)[^<]*/g, `$1${CREATED}`);
    return [name, strToU8(change(name, text))] as const;
  });
  return zipSync(Object.fromEntries(written), { mtime: PACKED });
}
