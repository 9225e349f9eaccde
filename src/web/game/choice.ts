import type { TheoryName } from '../../model/theory.ts';

/** Letters of a seed or a value at most. [C] */
export const LONGEST = 200;
/** Names that every object carries. */
const RESERVED = /(^|\.)(__proto__|constructor|prototype)(\.|$)/;
/** Signs that no seed or value needs; in a command that is copied to a terminal they could do something. */
export const STEERING = /\p{Cc}/u;

/** A scenario file that the reader has brought along. */
export interface OwnFile {
  /** Without `.yaml`. */
  readonly name: string;
  readonly text: string;
}

/** Everything that results hang on but the number of runs. */
export interface ScenarioChoice {
  /** Name of a shipped scenario, or of the reader's own file. */
  readonly scenario: string;
  readonly own?: OwnFile;
  /** Values over the file's by path, as `--set` takes them. */
  readonly set: Readonly<Record<string, string>>;
  /** null = the scenario's own. */
  readonly theory: TheoryName | null;
  readonly seed: string;
}

/** Tell whether two choices give the same results. */
export function isSameChoice(a: ScenarioChoice, b: ScenarioChoice): boolean {
  return keyOf(a) === keyOf(b);
}

/** Write a choice as one text, the same for choices that give the same results. */
export function keyOf({ scenario, own, set, theory, seed }: ScenarioChoice): string {
  const settings = Object.entries(set).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([scenario, own?.name === scenario ? own.text : '', settings, theory, seed]);
}

/** Read a setting, `path=value`; null where the text is none. */
export function settingFrom(text: string): readonly [path: string, value: string] | null {
  const [, path, value] = /^([\w>-]+(?:\.[\w>-]+)+)=(.+)$/s.exec(text) ?? [];
  const isOdd = path === undefined || value.length > LONGEST || RESERVED.test(path) || STEERING.test(value);
  return isOdd ? null : [path, value];
}
