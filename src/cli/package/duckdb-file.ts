import { closeSync, existsSync } from 'node:fs';
import { openOrdinary } from '../files/ordinary-file.ts';
import { ownReading } from '../files/read-text.ts';

/**
 * Let DuckDB read a file of a result. It takes a name as a pattern (`run [1]` means `run 1`), so it is given the file
 * that we have opened and looked at instead, under the name that the system gives to what is open.
 *
 * @throws UsageError where it is no ordinary file of its folder
 */
export async function withTableFile<T>(path: string, use: (name: string) => Promise<T>): Promise<T> {
  const { file } = openOrdinary(path, ownReading(path, 'file'));
  try {
    const open = `/dev/fd/${file}`;
    return await use(existsSync(open) ? open : withoutPattern(path));
  } finally {
    closeSync(file);
  }
}

/**
 * Write a name so that a pattern of DuckDB means it alone, where what is open has no name.
 *
 * Example  withoutPattern('run [1]/a.csv') → run [[]1]/a.csv
 */
export const withoutPattern = (path: string): string => path.replace(/[[*?]/g, '[$&]');
