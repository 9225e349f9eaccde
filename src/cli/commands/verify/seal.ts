import { note, same, type Verdict, wrong } from '../../results/finding.ts';
import { sealState } from '../../results/manifest-seal.ts';
import type { ResultFolder } from '../../results/result-folders.ts';

const LABEL = 'Manifest';

/** Look whether a manifest says what it said when it was written. That finds damage and edits; whoever forges makes a new seal. */
export function verifySeal({ manifest }: ResultFolder): Verdict {
  const state = sealState(manifest);
  if (state === 'whole') return same(LABEL, 'it says what it said when it was written');
  if (state === 'broken') return wrong(LABEL, 'changed since it was written');
  // Version 0.1.0 wrote no seals.
  if (/\/1$/.test(String(manifest.schema)) && manifest.version === '0.1.0')
    return note(LABEL, 'version 0.1.0 put no seal on it, so nobody can tell whether it is as it was written');
  return wrong(LABEL, 'it has lost its seal, so nobody can tell whether it is as it was written');
}
