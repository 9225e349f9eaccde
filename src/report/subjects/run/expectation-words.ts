import type { Tested } from '../../../experiment/runs/expectations.ts';
import type { Expectation } from '../../../scenario/fields/scenario.ts';
import { number } from '../../words/words.ts';

/** Write an expectation: the outcome, its bounds, and what it is measured against. */
export function expectationInWords({ outcome, above, below, against }: Expectation): string {
  const bounds = [above === undefined ? '' : `above ${number(above)}`, below === undefined ? '' : `below ${number(below)}`]
    .filter(Boolean)
    .join(' and ');
  return `${outcome} ${bounds}${against === undefined ? '' : `, less that of ${against}`}`;
}

/** Write what came of it. */
export function testedInWords({ expectation, holds, value }: Tested): string {
  return `${holds ? '✔' : '✖'} ${expectationInWords(expectation)}: it is ${number(value)}`;
}
