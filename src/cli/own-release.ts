import { buildIdentity } from './build-identity.ts';
import { packageVersion } from './package-root.ts';
import type { Release } from './queue-release.ts';

/** Name what computes here. */
export const ownRelease = (): Release => ({ version: packageVersion(), build: buildIdentity() });
