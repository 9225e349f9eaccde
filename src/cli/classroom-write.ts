import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { UsageError } from '../scenario/usage-error.ts';
import { writeNew } from './write-whole.ts';

/**
 * Write a file as a whole: whoever opens it sees the old one or the new one.
 *
 * @throws UsageError where it cannot be written
 */
export function writeWhole(file: string, text: string): void {
  const part = join(dirname(file), `.${basename(file)}.${process.pid}.part`);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeNew(part, text);
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError(
      `cannot write ${file}: ${code ?? message}`,
      'choose another place with --out; nothing there was changed',
    );
  }
}
