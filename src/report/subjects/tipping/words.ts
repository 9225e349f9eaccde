import { areApart, type Thirds, type Tipping } from '../../../experiment/tipping/tipping.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { inputWords, levelWords, leverEnds, leverWords, spanWords } from '../../words/input-words.ts';
import { capital, list, percent, plural } from '../../words/words.ts';

const NAMED = 3;
/** Share of the draws that never tip from which on it is said that they hardly ever do. [C] */
const HARDLY_EVER = 0.9;

/** List the inputs that move where draws tip, beyond the luck of the draw. */
export function moversOf({ thirds, tips }: Tipping): Thirds[] {
  return thirds.filter((each) => areApart(each, tips.byDraw.length));
}

/** Say in three sentences where a choice becomes more likely than not. */
export function tippingSentences(found: Tipping, scenario: Scenario): [string, string][] {
  return [
    ['Where', whereSentence(found, scenario)],
    ['As it stands', neverSentence(found)],
    ['What moves it', moversSentence(found)],
  ];
}

function whereSentence({ sweep, tips }: Tipping, scenario: Scenario): string {
  const { low, middle, high, byDraw } = tips;
  const lever = leverWords(sweep.experiment.levers[0]);
  const head = `Over ${plural(byDraw.length, 'draw')} of what is uncertain, a decisive choice within ${spanWords(scenario.horizon)} becomes more likely than not`;
  const on = `on the lever of ${lever}${endsOf(sweep.experiment.levers[0].path)}`;
  if (tips.never === 1) return `${head} in none, at no level ${on}.`;
  if (tips.before === 1) return `${head} in all of them, at the lowest level ${on} already.`;
  const upper = high === Infinity ? `never in ${percent(tips.never)} of them` : `by ${levelWords(high)} in nine of ten`;
  const half =
    middle === Infinity ? 'and never in half of them or more' : `at ${levelWords(middle)} in the middle draw, and ${upper}`;
  const levels = low === Infinity ? 'in hardly any' : `at ${levelWords(low)} or below in one draw of ten, ${half}`;
  return `${head} ${levels}, ${on}.`;
}

const endsOf = (path: string): string => (leverEnds(path) === '' ? '' : ` (${leverEnds(path)})`);

function neverSentence({ tips, sweep }: Tipping): string {
  const { never, before } = tips;
  const own = sweep.tips?.asSet ?? Infinity;
  const record = sweep.tips?.record;
  const other =
    record === undefined
      ? ''
      : record === Infinity
        ? `, ${own === Infinity ? 'nor' : 'and never'} in the second opinion, where pressure hardly bites`
        : `, in the second opinion, where pressure hardly bites, at ${levelWords(record)}`;
  const stands = `The scenario as it stands tips ${own === Infinity ? 'never' : `at ${levelWords(own)}`}${other}`;
  if (never === 1) return `${stands}; no draw tips within these levels.`;
  if (before === 1) return `${stands}; every draw has tipped at the lowest level already: the level lies below what was tried.`;
  const draws = never === 0 ? 'every draw tips somewhere' : `${percent(never)} of the draws never do`;
  const first = before > 0 ? `, and ${percent(before)} have tipped at the lowest level already` : '';
  return `${stands}; ${draws}${first}: one number would say too much.`;
}

function moversSentence(found: Tipping): string {
  const movers = moversOf(found);
  if (found.tips.never === 1) return 'Where nothing tips, nothing moves the level.';
  if (found.tips.before === 1) return 'Where all have tipped at the lowest level, nothing is seen to move it.';
  if (movers.length === 0) return 'No single input moves this more than luck would: it takes several together.';
  const named = movers
    .slice(0, NAMED)
    .map(
      ({ input, low, high }) =>
        `${inputWords(input)} (${percent(low.never)} never tip in its low third, ${percent(high.never)} in its high third)`,
    );
  return `It is moved most by ${list(named)}${movers.length > NAMED ? `, and ${plural(movers.length - NAMED, 'more input')}` : ''}.`;
}

/** State where draws tip, in wordings from the fullest to the shortest. */
export function tippingTitles({ tips, sweep }: Tipping, scenario: Scenario): string[] {
  const lever = leverWords(sweep.experiment.levers[0]);
  const { name } = scenario.case.state;
  const share = percent(tips.never);
  if (tips.never === 1) return [`No draw tips on ${lever}`, 'No draw tips'];
  if (tips.before === 1) return [`${name} tips at the lowest level already, in every draw`];
  if (tips.never >= HARDLY_EVER)
    return [`${name} hardly ever tips: ${share} of draws never do`, `It hardly ever tips: ${share} of draws never do`];
  if (tips.low === Infinity) return [`${share} of draws never tip on ${lever}`, `${share} of draws never tip`];
  const [from, to] = [levelWords(tips.low), levelWords(tips.high)];
  if (from === to) return [`Four of five draws tip at about ${from} on ${lever}`, `Four of five draws tip at about ${from}`];
  return [`No single tipping point: ${from} to ${to} in four of five draws`, `No single tipping point: from ${from} to ${to}`];
}

export const tippingSubtitles = ({ tips, sweep }: Tipping, scenario: Scenario): string[] => [
  `Level of ${leverWords(sweep.experiment.levers[0])} at which a decisive choice within ${spanWords(scenario.horizon)} becomes more likely than not: share of ${plural(tips.byDraw.length, 'draw')} of ${plural(sweep.experiment.uncertainties.length, 'uncertain number')}. Dots: the middle of draws low (open) and high (full) in an input.`,
  `Level at which a decisive choice becomes more likely than not: share of ${plural(tips.byDraw.length, 'draw')}. Dots: middle of draws low (open) and high (full) in an input.`,
];

/** Name an input for a row. */
export const moverLabel = ({ input }: Thirds): string => capital(inputWords(input));
