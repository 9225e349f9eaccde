import { UsageError } from '../../scenario/text/usage-error.ts';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'it cannot be written to',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your quota is used up',
  ENOTDIR: 'a file stands where a folder is needed',
  EEXIST: 'a file stands where a folder is needed',
  EISDIR: 'a folder stands where a file is needed',
  ENOENT: 'no folder can be made there',
  ENAMETOOLONG: 'the name is too long',
  EBUSY: 'it is in use',
  EIO: 'the disk reports an error',
};

const UNCHANGED = 'choose another folder with --out; nothing there was changed';

/**
 * Do something to the disk, and tell its failure as a mistake that a person can mend. Where something was changed before it
 * failed, `changed` says what; without it, work that fails has to leave everything as it was.
 */
export function telling<T>(path: string, work: () => T, changed?: () => string | undefined): T {
  try {
    return work();
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === undefined || syscall === undefined) throw error;
    throw new UsageError(`cannot write ${path}: ${REASONS[code] ?? code}`, changed?.() ?? UNCHANGED);
  }
}
