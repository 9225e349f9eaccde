import { join } from 'node:path';
import { hashOf, shortHash } from '../../../scenario/fields/hash.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { readJson } from '../../files/read-text.ts';
import type { FlagTables } from '../../flags/foreign-command.ts';
import { type Verdict, wrong } from '../../results/finding.ts';
import type { Io } from '../../terminal/io.ts';
import { faultOf } from './scenario-shape.ts';

/** Give a command line to the program; the exit code. */
type GiveCommand = (argv: readonly string[], io: Io) => Promise<number>;

/** The program that looks. */
export interface Program {
  readonly io: Io;
  readonly give: GiveCommand;
  /** The flags of its commands. */
  readonly tables: FlagTables;
}

/** What every look at a folder is given. */
export interface VerifyContext extends Program {
  readonly quiet: boolean;
  /** Runs to make again one by one. */
  readonly sample: number;
  /** Whether the whole command is given once more. */
  readonly again: boolean;
}

/** Runs up to which a whole ensemble is made again: some seconds. [C] */
export const MOST_WHOLE = 5000;

/**
 * Choose so many of `count` things, the first and the last among them, evenly spaced.
 *
 * Example  evenlySpaced(100, 3) → [0, 50, 99]
 */
export function evenlySpaced(count: number, wanted: number): number[] {
  const many = Math.min(count, wanted);
  if (many < 2) return count > 0 ? [0] : [];
  return Array.from({ length: many }, (_, k) => Math.round((k * (count - 1)) / (many - 1)));
}

/** Read the summary of a result; nothing where it is not to be read any more. */
export function writtenSummary(path: string): Readonly<Record<string, unknown>> {
  return { ...(readJson(join(path, 'summary.json'), 'summary') as object | undefined) };
}

/** Look whether the scenario in a manifest is the one that its hash was made of, and one that can be run; nothing where it is. */
export function scenarioFinding(scenario: Scenario, hash: string): Verdict | undefined {
  const found = hashFound(scenario);
  if (found === hash) {
    const fault = faultOf(scenario);
    return fault === undefined ? undefined : wrong('Scenario', `the manifest holds a scenario that no file can give: ${fault}`);
  }
  const what = found === undefined ? 'cannot be read' : `has the hash ${shortHash(found)}`;
  return wrong('Scenario', `the manifest speaks of ${shortHash(hash)}, and its scenario ${what}`);
}

function hashFound(scenario: Scenario): string | undefined {
  try {
    return hashOf(scenario);
  } catch {
    return undefined;
  }
}
