import { buildIdentity } from '../package/build-identity.ts';
import { packageVersion } from '../package/package-root.ts';
import type { Release } from './release.ts';

/** Name what computes here. */
export const ownRelease = (): Release => ({ version: packageVersion(), build: buildIdentity() });
