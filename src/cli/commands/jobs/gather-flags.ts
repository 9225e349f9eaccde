import type { Given } from '../../flags/flag-table.ts';
import { textFlag } from '../../flags/flag-table.ts';
import { formatFlags, outFlag, sayingFlags } from '../../flags/shared-flags.ts';

/** Flags of the command that joins parts. */
export const GATHER_FLAGS = {
  experiment: textFlag('the experiment file, where the parts name one elsewhere'),
  ...outFlag(', then the name of the experiment'),
  ...formatFlags(),
  ...sayingFlags('no summary, no progress', 'summary'),
};

export type GatherFlags = Given<typeof GATHER_FLAGS> & { readonly parts?: readonly string[] | undefined };
