import { QUESTIONS } from '../../experiment/experiment.ts';
import { commandNow } from '../flags/former-names.ts';
import { shippedExperiments, shippedNames } from '../package/shipped.ts';
import { COMMANDS, flagNames, wordsAfter } from './tables.ts';

/** Commands that take the names of scenarios. */
const OF_SCENARIOS = ['run', 'compare', 'explain', 'check', 'cite'];

/** Complete a command, one of its flags, or a scenario's or an experiment's name after those that take one. */
export function completionsOf(current: string, [, typed = '', ...rest]: readonly string[]): string[] {
  const [command, ...more] = commandNow(typed);
  const isIt = (name: string): boolean => name.startsWith(current);
  if (current.startsWith('-'))
    return flagNames([command, ...more, ...rest])
      .map((name) => `--${name}`)
      .filter(isIt);
  if (rest.length === 0 && current !== '') return COMMANDS.filter(isIt);
  if (OF_SCENARIOS.includes(command)) return shippedNames().filter(isIt);
  if (command === 'ask') return shippedExperiments(QUESTIONS.find((question) => question === typed)).filter(isIt);
  if (rest.length > 1 || more.length > 0) return [];
  return (command === '' ? COMMANDS : wordsAfter(command)).filter(isIt);
}
