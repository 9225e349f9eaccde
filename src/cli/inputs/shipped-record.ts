import { join } from 'node:path';
import type { KnownRecord } from '../../record/figures/known-record.ts';
import { knownRecord } from '../../record/read/read-known.ts';
import { readShipped } from '../files/read-text.ts';
import { PACKAGE_ROOT } from '../package/package-root.ts';
import { RECORD_FOLDER } from '../package/shipped.ts';

let known: KnownRecord | undefined;

/** The record that comes with the package; it is read when first asked for. */
export function shippedRecord(): KnownRecord {
  known ??= knownRecord((name) => ({
    file: `${RECORD_FOLDER}/${name}.csv`,
    text: readShipped(join(PACKAGE_ROOT, RECORD_FOLDER, `${name}.csv`)),
  }));
  return known;
}
