import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../../src/cli/main.ts';
import type { Io } from '../../src/cli/terminal/io.ts';

/** What one call of the program did. */
export interface Call {
  readonly code: number;
  /** Lines to standard output. */
  readonly out: readonly string[];
  /** Lines to standard error. */
  readonly err: readonly string[];
  readonly progress: readonly string[];
}

/** How the stand-in terminal looks. */
export interface Looks {
  readonly columns?: number;
  readonly styled?: boolean;
  /** The year that its clock shows. */
  readonly year?: number;
}

/** A folder of its own, and the program called in it. */
export interface Desk {
  readonly folder: string;
  /** Write a file, its folders too. */
  write(name: string, text: string | Uint8Array): void;
  read(name: string): string;
  /** Names in a folder of the desk, sorted. */
  list(name?: string): string[];
  call(...argv: readonly string[]): Promise<Call>;
  callWith(looks: Looks, ...argv: readonly string[]): Promise<Call>;
}

const made: string[] = [];

/** Take all desks away; done when a test file is over. */
export function clearDesks(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Make a desk in a fresh temporary folder; it goes when the test file is done (clear-desks.ts). */
export function desk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'equidistance-'));
  made.push(folder);
  const callWith = async ({ columns = 80, styled = false, year = 2026 }: Looks, ...argv: readonly string[]): Promise<Call> => {
    const lines = { out: [] as string[], err: [] as string[], progress: [] as string[] };
    const io: Io = {
      say: (line) => void lines.out.push(...line.split('\n')),
      warn: (line) => void lines.err.push(...line.split('\n')),
      progress: (text) => void lines.progress.push(text),
      program: 'equidistance',
      columns,
      styled,
      folder,
      today: () => `${year}-11-01`,
    };
    return { code: await main(argv, io), ...lines };
  };
  return {
    folder,
    write(name, text) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    },
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    list: (name = '.') => readdirSync(join(folder, name)).sort(),
    call: (...argv) => callWith({}, ...argv),
    callWith,
  };
}

/** The head of a variant of the 2025 case. */
export const HEAD = 'format: 2\nname: Mine\nstory: A story to be told in class.\nextends: serbia-2026\n';

/** Flags that make a run short. */
export const SHORT = ['--runs', '4', '--months', '14', '--format', 'csv'] as const;
