import { BALANCING } from '../../src/model/balancing.ts';
import { code, codes, tableOf } from './markdown.ts';

/** The rules of a month in the order in which they run. */
export const RULES = [...BALANCING.derive, ...BALANCING.decide, ...BALANCING.advance];
type AnyRule = (typeof RULES)[number];

/** A semicolon between formulas, not one inside brackets. */
const BETWEEN = /; (?![^(]*\))/;

/** Tabulate a month: what runs, in order, and what it reads and sets. */
export function monthTable(): string {
  const first = [
    'E0',
    'Set what comes from outside: paths, then events',
    'the scenario',
    'exogenous variables; by events also stocks and demands',
  ];
  const row = ({ id, title, reads, sets }: AnyRule): string[] => [id, title, codes(reads), codes(sets)];
  return tableOf(['', 'rule', 'reads', 'sets'], [first, ...RULES.map(row)]);
}

/** Write a rule out: title, formula line by line, what it reads and sets, and where it comes from. */
export function ruleText({ id, title, formula, reads, sets, source }: AnyRule): string {
  return [
    `#### ${id} · ${title}`,
    `\`\`\`text\n${formula.split(BETWEEN).join('\n')}\n\`\`\``,
    `Sets ${codes(sets)}. Reads ${reads.map(code).join(', ')}. Source: ${source}.`,
  ].join('\n\n');
}
