import { capital } from '../../../report/words/words.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { CREDIBILITY } from '../../engine/inputs.ts';
import { peakOf } from '../../engine/rivalry.ts';
import type { ScenarioChoice } from '../../game/choice.ts';
import type { Speech } from '../../page/language.tsx';
import { decimalsOf } from '../../strings/numbers.ts';

const LEVER = 'rivalry.lever';

/** Say in words what a choice sets over its scenario: the reader's own file, the theory, and every number. */
export function settingsInWords(choice: ScenarioChoice, scenario: Scenario, { t, n }: Speech): string[] {
  const { own, theory, set } = choice;
  const file = own?.name === choice.scenario ? [t.playRules.ownFile(own.name)] : [];
  const read = theory === null ? [] : [t.playRules.theory(t.explore[theory])];
  const settings = Object.entries(set).map(([path, value]) =>
    path === LEVER ? t.playRules.rivalry(n.signed(peakOf(scenario.lever))) : `${nameOf(path)}: ${wordsFor(value)}`,
  );
  return [...file, ...read, ...settings];

  /** What is no lever of the page, set by a link, goes by its path. */
  function nameOf(path: string): string {
    return path === CREDIBILITY || /^(parameters|domestic|powers)\./.test(path) ? capital(t.inputs.input(path, scenario)) : path;
  }

  function wordsFor(value: string): string {
    const number = Number(value);
    return Number.isFinite(number) ? n.number(number, decimalsOf(number)) : t.inputs.moves;
  }
}
