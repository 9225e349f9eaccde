import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { list } from '../../report/words/words.ts';
import { UsageError } from '../../scenario/text/usage-error.ts';
import { readShipped } from '../files/read-text.ts';
import { PACKAGE_ROOT } from './package-root.ts';

/** A package that is large or needed by few, so that whoever needs it installs it. */
type OptionalPackage = '@duckdb/node-api' | 'bullmq' | 'ioredis' | 'pptxgenjs' | 'write-excel-file';

/** Tell that packages are not installed that `purpose` needs, and how to install them. */
export function missingPackages(purpose: string, names: readonly OptionalPackage[]): UsageError {
  const { peerDependencies: versions } = JSON.parse(readShipped(join(PACKAGE_ROOT, 'package.json'))) as {
    peerDependencies: Record<OptionalPackage, string>;
  };
  const wanted = names.map((name) => `${name}@${versions[name]}`).join(' ');
  const are = names.length === 1 ? 'which is' : 'which are';
  // A checkout has them among its development packages, and npm adds none of those by name.
  const isCheckout = existsSync(join(PACKAGE_ROOT, 'src'));
  const how = isCheckout ? 'npm ci' : `npm install ${wanted}`;
  return new UsageError(`${purpose} needs ${list(names)}, ${are} not installed here`, `install with: ${how}`);
}

/** Load a package that may be missing. */
export async function loadOptional<T>(load: () => Promise<T>, missing: () => UsageError): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw missing();
  }
}
