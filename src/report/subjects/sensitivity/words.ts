import type { Screened } from '../../../experiment/sensitivity/morris.ts';
import type { Sensitivity } from '../../../experiment/sensitivity/sensitivity.ts';
import type { Index, SobolIndices } from '../../../experiment/sensitivity/sobol-indices.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { inputWords, outcomeWords } from '../../words/input-words.ts';
import { capital, count, list, number, percent, plural } from '../../words/words.ts';

export const NOT_DISTINCT = 'not distinguishable from zero';

/** Inputs named in a sentence. */
const NAMED = 3;

/** Name an input of a sensitivity by its path. */
export function nameOf({ inputs }: Pick<Sensitivity, 'inputs'>, name: string): string {
  const input = inputs.find((each) => each.name === name);
  return input ? inputWords(input) : name;
}

/** Write a share with its interval, or that it cannot be told from nothing. */
export function indexWords({ share, lo, hi, distinct }: Index): string {
  return distinct ? `${percent(share)} (${percent(lo).replace(' %', '')} to ${percent(hi)})` : NOT_DISTINCT;
}

/** Say in three sentences where an outcome comes from. */
export function sensitivitySentences(found: Sensitivity, scenario: Scenario): [string, string][] {
  return [
    ['What matters', mattersSentence(found, scenario)],
    ['Together', togetherSentence(found)],
    ['How sure', sureSentence(found)],
  ];
}

function mattersSentence(found: Sensitivity, scenario: Scenario): string {
  const { indices, outcome } = found;
  const what = outcomeWords(outcome, scenario);
  if (indices === undefined) return `Nothing that was varied moves the ${what} more than luck does.`;
  const known = [...indices.inputs].filter(({ total }) => total.distinct).sort((a, b) => b.total.share - a.total.share);
  if (known.length === 0) return `No single input can be told from luck in what moves the ${what}.`;
  const named = known.slice(0, NAMED).map(({ name, total }) => `${nameOf(found, name)} (${percent(total.share)})`);
  return `The ${what} hangs most on ${list(named)}: shares of all that differs in which each has a part, alone or with others, so that they overlap.`;
}

function togetherSentence({ indices }: Sensitivity): string {
  if (indices === undefined) return 'There is nothing to be shared out.';
  const { jointly, noise } = indices;
  const alone = indices.inputs.reduce((sum, { first }) => sum + (first.distinct ? first.share : 0), 0);
  const luck = noise === undefined ? 'luck was not measured' : `luck leaves ${percent(noise)}`;
  const joint = jointly.distinct
    ? `${percent(jointly.share)} comes only from inputs acting together`
    : 'what comes from inputs acting together cannot be told from zero';
  return `Alone, the inputs account for ${percent(Math.min(1, alone))}; ${joint}, and ${luck}.`;
}

function sureSentence(found: Sensitivity): string {
  const { screened, kept, indices } = found;
  const nothing = screened.filter(({ manner }) => manner === 'nothing').length;
  const head = `Of ${plural(screened.length, 'input')} screened, ${nothing === 0 ? 'none' : count(nothing)} could not be told from luck and ${count(kept.length)} were kept; the others stay as they stand`;
  if (indices === undefined) return `${head}.`;
  const { enough, widest, needed } = indices.advice;
  const advice = enough
    ? `the intervals are narrow enough, within ${number(widest)}`
    : `the widest interval is ±${number(widest)}, and about ${count(needed)} base points would bring every one within 0.05`;
  return `${head}; ${advice}.`;
}

/** Share of the size of an effect that its mean must reach for the direction to be the same nearly everywhere. [C] */
const SAME_WAY = 0.9;

/** Say how an input acts. */
export function mannerWords({ manner, mu, muStar }: Screened): string {
  const way = mu.value > 0 ? 'raises it' : 'lowers it';
  if (manner === 'nothing') return 'not distinguishable from luck';
  if (manner === 'straight') return `${way}, evenly`;
  if (manner === 'one way') return way;
  if (manner === 'mostly one way') return `mostly ${way}`;
  return Math.abs(mu.value) >= SAME_WAY * muStar.value ? `${way}, in places` : 'either way, by the others';
}

/** List what cannot be told from the first of a list, by their intervals: the first itself among them. */
function notTold<T>(sorted: readonly T[], intervalOf: (one: T) => { readonly lo: number; readonly hi: number }): T[] {
  const [first] = sorted;
  return sorted.filter((one) => one === first || intervalOf(one).hi >= intervalOf(first).lo);
}

/** Inputs that are named in a title. */
const IN_TITLE = 2;

/** State which inputs the variance comes from: those whose shares cannot be told from the largest. */
export function sharesTitles(found: Sensitivity, { inputs }: SobolIndices): string[] {
  const known = inputs.filter(({ total }) => total.distinct).sort((a, b) => b.total.share - a.total.share);
  if (known.length === 0) return ['No input can be told from luck'];
  const first = notTold(known, ({ total }) => total);
  const [{ name, total }] = known;
  if (first.length > IN_TITLE) return [`No single input matters most: ${first.length} cannot be told apart`];
  const names = capital(list(first.map((each) => nameOf(found, each.name))));
  const matter = first.length > 1 ? 'matter most' : 'matters most';
  return [
    ...(first.length > 1 ? [] : [`${names} ${matter}, with a part in ${percent(total.share)}`]),
    `${names} ${matter}`,
    first.length > 1 ? 'Two inputs matter most' : `${capital(nameOf(found, name))} matters most`,
  ];
}

/** State how many inputs are kept, and which moves the outcome most, where that can be told. */
export function screeningTitles(found: Sensitivity): string[] {
  const { screened, kept } = found;
  if (kept.length === 0) return ['No input moves it by more than luck'];
  const head = `${plural(kept.length, 'input')} of ${screened.length} kept`;
  const first = notTold(screened, ({ muStar }) => muStar);
  if (first.length > IN_TITLE) return [`${head}; none of them stands out`, head];
  const move = first.length > 1 ? 'move' : 'moves';
  return [`${head}; ${list(first.map(({ name }) => nameOf(found, name)))} ${move} it most`, head];
}
