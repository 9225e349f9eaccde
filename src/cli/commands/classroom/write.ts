import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from '../../../scenario/text/usage-error.ts';
import { writeWhole } from '../../files/write-whole.ts';

/**
 * Write a page as a whole: whoever opens it sees the old one or the new one.
 *
 * @throws UsageError where it cannot be written
 */
export function writePage(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeWhole(file, text);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError(
      `cannot write ${file}: ${code ?? message}`,
      'choose another place with --out; nothing there was changed',
    );
  }
}
