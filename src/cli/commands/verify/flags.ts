import { chosenFrom, type Given, switchFlag, valueFlag, wholeBetween } from '../../flags/flag-table.ts';
import { OUTPUT, sayingFlags } from '../../flags/shared-flags.ts';

/** Runs that are made again one by one. */
const SAMPLE = { default: 20, most: 100_000 } as const;

export const VERIFY_FLAGS = {
  sample: valueFlag(
    `runs to make again one by one, 1 to ${SAMPLE.most} (default ${SAMPLE.default})`,
    wholeBetween(1, SAMPLE.most),
    { otherwise: SAMPLE.default },
  ),
  again: switchFlag('also give the whole command once more, and compare every file; draw pictures of many runs too'),
  ...sayingFlags('nothing but what is wrong', 'report'),
};

export type VerifyFlags = Given<typeof VERIFY_FLAGS> & { readonly folders?: readonly string[] | undefined };

export function verifyChoices(flags: VerifyFlags) {
  const { folders = [] } = flags;
  return { ...chosenFrom(VERIFY_FLAGS, flags), folders: folders.length === 0 ? [OUTPUT] : folders };
}

export type VerifyChoices = ReturnType<typeof verifyChoices>;
