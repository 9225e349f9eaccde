import { readdirSync, readFileSync } from 'node:fs';
import { loadScenario } from '../../src/index.ts';
import type { Scenario } from '../../src/scenario/fields/scenario.ts';
import { PLAIN_CASE } from '../../src/scenario/plain-case.ts';
import type { Pattern } from '../checks/words.ts';

/** One file for each section or two, numbered like its first; a line `<!-- table: theories -->` or `<!-- rule: D1 -->` is replaced. */
const PROSE = 'tests/docs/prose';
export const PATTERNS = 'docs/patterns.json';

/** One run of all patterns, as it is kept beside the document. */
export interface PatternRecord {
  readonly version: string;
  readonly runs: number;
  readonly seed: string;
  readonly patterns: readonly Pattern[];
  /** Claims that lost their words, in new ones; they never count among the patterns. */
  readonly restated: readonly Pattern[];
  /** What fails with more runs and with other luck. */
  readonly again: readonly { readonly seed: string; readonly runs: number; readonly failed: readonly string[] }[];
}

/** What docs/model.md is made from besides the declarations under src/model. */
export interface Sources {
  /** Pieces of Markdown with markers, in order. */
  readonly prose: readonly string[];
  readonly record: PatternRecord;
  /** The base case. */
  readonly scenario: Scenario;
  /** The text of docs/mechanisms.md. */
  readonly mechanisms: string;
}

/** Read everything from the folder of the project. */
export async function readSources(): Promise<Sources> {
  const files = readdirSync(PROSE)
    .filter((file) => file.endsWith('.md'))
    .sort();
  return {
    prose: files.map((file) => readFileSync(`${PROSE}/${file}`, 'utf8').trim()),
    record: JSON.parse(readFileSync(PATTERNS, 'utf8')) as PatternRecord,
    scenario: (await loadScenario(PLAIN_CASE)).scenario,
    mechanisms: readFileSync('docs/mechanisms.md', 'utf8'),
  };
}
