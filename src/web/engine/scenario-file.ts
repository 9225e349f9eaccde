import { shellWord } from '../../report/words/shell-word.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import type { ScenarioChoice } from '../game/choice.ts';

/** What is said in the file besides the choice. */
export interface FileWords {
  /** Name of the file without `.yaml`. */
  readonly name: string;
  readonly runs: number;
}

const quoted = (text: string): string => JSON.stringify(text);

/** Write a choice as a scenario file that the command line runs to the same numbers. */
export function scenarioFile(choice: ScenarioChoice, scenario: Scenario, { name, runs }: FileWords): string {
  const { set, seed, own, scenario: base } = choice;
  const needs = own?.name === base ? [`# It extends ${base}.yaml, which has to lie beside it.`] : [];
  return [
    `# Made on the classroom page of Equidistance. The same numbers from the command line:`,
    `#   npx equidistance run ${name}.yaml --runs ${runs} --seed ${shellWord(seed)}`,
    ...needs,
    'format: 2',
    `name: ${quoted(titleOf(scenario.name))}`,
    `story: ${quoted(scenario.story === '' ? scenario.name : scenario.story)}`,
    `extends: ${/^[\w-]+$/.test(base) ? base : quoted(base)}`,
    `theory: ${scenario.theory}`,
    ...changeLines(set),
    ...Object.entries(blocksOf(set)).flatMap(([head, inner]) => blockLines(head, inner, '')),
    '',
  ].join('\n');
}

/** A title has room for sixty characters. */
const titleOf = (name: string): string => `${name.slice(0, 50)} (class)`;

function changeLines(set: ScenarioChoice['set']): string[] {
  const changes = Object.entries(set).map(([path, value]) => `  - ${quoted(`${path} is set to ${value}.`)}`);
  return changes.length === 0 ? [] : ['changes:', ...changes];
}

interface Block {
  readonly [key: string]: string | Block;
}

/** Split a path at dots; under `paths` stand names that hold dots themselves. */
function namesIn(path: string): string[] {
  const [head, ...names] = path.split('.');
  return head === 'paths' ? [head, names.join('.')] : [head, ...names];
}

/** A mapping that inherits nothing: no name in a link reaches into what other objects share. */
const block = (): Record<string, string | Block> => Object.create(null) as Record<string, string | Block>;

/** Nest settings by the parts of their paths. */
function blocksOf(set: ScenarioChoice['set']): Block {
  const root = block();
  for (const [path, value] of Object.entries(set)) {
    const names = namesIn(path);
    let inner = root;
    for (const name of names.slice(0, -1)) {
      inner[name] ??= block();
      inner = inner[name] as Record<string, string | Block>;
    }
    inner[names[names.length - 1]] = value;
  }
  return root;
}

const JUDGED = 'mark: J, source: judgement, why: set by hand on the classroom page';

function blockLines(head: string, inner: string | Block, indent: string): string[] {
  if (typeof inner === 'string') return [`${indent}${head}: {value: ${valueText(inner)}, ${JUDGED}}`];
  return [`${indent}${head}:`, ...Object.entries(inner).flatMap(([key, value]) => blockLines(key, value, `${indent}  `))];
}

/** Numbers and points stand as they are; an expression is a text. */
function valueText(value: string): string {
  return /^[-+.\d]|^\{/.test(value) && !/[a-z(]/i.test(value.replace(/e[-+]?\d+/gi, '')) ? value : quoted(value);
}
