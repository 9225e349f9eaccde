import type { Numbers } from '../../strings/numbers.ts';

/** How a number of a key is written. */
export type Style = 'percent' | 'percentTenths' | 'number' | 'signed' | 'thousandths' | 'tenths' | 'whole';

/** A number of a key and how it is written. */
export type Answered = readonly [value: number, style: Style];
/** The numbers of one key by name. */
export type Answers = Readonly<Record<string, Answered>>;

const HUNDRED = 100;

function written([value, style]: Answered, n: Numbers): string {
  switch (style) {
    case 'percent':
      return n.percent(value);
    case 'percentTenths':
      return `${n.number(value * HUNDRED, 1)}\u00a0%`;
    case 'signed':
      return n.signed(value);
    case 'thousandths':
      return n.number(value, 3);
    case 'tenths':
      return n.number(value, 1);
    case 'whole':
      return n.number(value, 0);
    case 'number':
      return n.number(value);
  }
}

/**
 * Put the numbers of a key into a text.
 *
 * Example  filled('{c8} choose', { c8: [0.58, 'percent'] }, english) → 58 % choose
 */
export function filled(text: string, answers: Answers, n: Numbers): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => (name in answers ? written(answers[name], n) : place));
}
