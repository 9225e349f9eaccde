import { number, signed } from '../../src/report/words/words.ts';
import type { Change, Claim } from '../checks/signs/claims.ts';
import { isSlight, type Miss, type Sign, type SignRecord } from '../checks/signs/signs.ts';
import { code, codes, tableOf } from './markdown.ts';

/** Decimals that are told: a slight difference would be nothing with two. */
const TOLD = 4;

/** Tell how many claims came out, and list all with what was measured. */
export function signText(claims: readonly Claim[], { signs, runs, seed }: SignRecord, misses: readonly Miss[]): string {
  const of = (verdict: Sign['verdict']) => signs.filter((sign) => sign.verdict === verdict).length;
  const slight = signs.filter((sign) => sign.verdict === 'right' && isSlight(sign)).length;
  const rows = claims.map((claim, k) => {
    const { row, what, scenario, outcome, sign, because } = claim;
    const { without, mean, lo, hi } = signs[k];
    const interval = `${signed(mean, TOLD)} (${number(lo, TOLD)} to ${number(hi, TOLD)})`;
    const claimed = `${sign === '+' ? '+' : '−'}: ${because}`;
    return [
      String(row),
      what,
      scenario,
      outcomeText(outcome),
      claimed,
      number(without),
      interval,
      verdictText(signs[k]),
      repeat(claim),
    ];
  });
  const columns = [
    'row',
    'mechanism',
    'scenario',
    'outcome',
    'claimed sign, because',
    'without it',
    'difference',
    'verdict',
    'repeat',
  ];
  const missed = misses.map(({ id, verdict, why }) => {
    const claim = claims.find((one) => one.id === id);
    return `- **${claim?.what}** (row ${claim?.row}, ${claim?.scenario}): ${verdict}. ${why}`;
  });
  return [
    `${of('right')} of ${signs.length} claims came out on the side they name (${runs} pairs of runs each, seed "${seed}"), ${slight} of them with a slight difference; ${of('wrong')} came out on the other side and ${of('moves nothing')} move nothing:`,
    missed.join('\n'),
    tableOf(columns, rows),
  ].join('\n\n');
}

function verdictText(sign: Sign): string {
  if (sign.verdict === 'wrong') return '**wrong**';
  if (sign.verdict === 'moves nothing') return '**moves nothing**';
  return isSlight(sign) ? 'right, slight' : 'right';
}

/** Say `end:tie.US.trade` as a person would. */
function outcomeText(outcome: string): string {
  const [head, rest] = outcome.split(':');
  if (head === 'end') return `${code(rest)} at the end`;
  if (head === 'mean') return `${code(rest)}, mean of all months`;
  return rest === undefined ? code(head) : `${code(head)} in ${rest}`;
}

/** Say how to repeat a pair: one command, or how the run that is not the scenario as shipped is made. */
function repeat({ scenario, on, off, months }: Claim): string {
  const theirs = runText(off.scenario ?? scenario, off, months);
  if (on !== undefined)
    return `with it: ${runText(scenario, on, months)}${off.scenario === undefined ? '' : `; without: ${theirs}`}`;
  return off.scenario === undefined || months !== undefined ? theirs : code(`compare ${scenario} ${off.scenario}`);
}

function runText(scenario: string, { set = {}, drop = [], plus = [], without }: Change, months: number | undefined): string {
  const words = [
    `run ${scenario}`,
    ...Object.entries(set).map(([path, value]) => `--set ${path}=${value}`),
    ...(without === undefined ? [] : [`--without ${without}`]),
    ...(months === undefined ? [] : [`--months ${months}`]),
  ];
  const less = drop.length > 0 ? ` less ${codes(drop)}` : '';
  const more = plus.length > 0 ? ` and ${codes(plus.map(({ at, target }) => `${target}@${at}`))}` : '';
  return `${code(words.join(' '))}${less}${more}`;
}
