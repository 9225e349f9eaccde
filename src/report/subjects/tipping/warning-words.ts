import type { AreaUnderCurve } from '../../../experiment/statistics/roc.ts';
import { type EarlyWarning, type Judged, LEADS, OF_USE, type SignName } from '../../../experiment/tipping/early-warning.ts';
import { WINDOW, WINDOWS } from '../../../experiment/tipping/early-warning-pairs.ts';
import { capital, list, plural, wholePercent } from '../../words/words.ts';

/** What a sign is called in a row. */
export const SIGN_WORDS: Readonly<Record<SignName, string>> = {
  variance: 'Growing swings',
  autocorrelation: 'Months grow alike',
  distance: 'Distance from the start',
};

/** How long before a choice begins a sign is read. */
export const leadWords = (lead: number): string =>
  lead === 0 ? 'just before' : lead === 6 ? 'half a year before' : lead === 12 ? 'a year before' : `${lead} months before`;

const TRENDS = ['variance', 'autocorrelation'] as const;

/** Find what a sign is worth at the window that is told, against other runs of the same world. */
export function toldOf({ judged }: EarlyWarning, sign: SignName, lead: number): Judged | undefined {
  return judged.find(
    (each) =>
      each.sign === sign && each.against === 'others' && each.lead === lead && (each.window === WINDOW || sign === 'distance'),
  );
}

const ofHundred = (share: number): string => String(wholePercent(share));

/**
 * Write an area as a share of pairs, or of whatever `what` says.
 *
 * Example  0.51 from 0.48 to 0.538 → 51 of 100 (48 to 54)
 */
export const areaWords = ({ value, lo, hi }: AreaUnderCurve, what = ''): string =>
  `${ofHundred(value)} of 100${what === '' ? '' : ` ${what}`} (${ofHundred(lo)} to ${ofHundred(hi)})`;

type Verdict = 'warns' | 'hardly' | 'coin' | 'wrong way';

/** Judge an area: of use, told from a coin only, not told from one, or pointing the wrong way. */
export function verdictOf({ value, lo, hi }: AreaUnderCurve): Verdict {
  if (hi < 0.5) return 'wrong way';
  if (lo <= 0.5) return 'coin';
  // of use as it is written: 70 of 100 are
  return wholePercent(value) >= wholePercent(OF_USE) ? 'warns' : 'hardly';
}

/** Say in three sentences whether early signs warn of a choice. */
export function warningSentences(found: EarlyWarning | undefined): string[] {
  if (found === undefined)
    return [
      'Too few runs that choose late enough could be set beside runs of the same world that never do, so nothing is said of early signs; more --points or --replicates may help.',
    ];
  return [signsSentence(found), earlySentence(found), acrossSentence(found)];
}

function signsSentence(found: EarlyWarning): string {
  const [variance, autocorrelation] = TRENDS.map((sign) => toldOf(found, sign, 0)!.area);
  return `${verdictWords(found)}: of two runs of one world, one about to choose and one that never does, the swings of equidistance grow more steadily in the first in ${areaWords(variance, 'pairs')}, and its months come to resemble each other more in ${areaWords(autocorrelation)}; a coin gives 50.`;
}

const NAMES = { variance: 'growing swings', autocorrelation: 'months that grow alike' } as const;
const VERBS: Readonly<Record<Verdict, string>> = {
  warns: 'warn of a choice',
  hardly: 'hardly warn of a choice',
  coin: 'do not warn of a choice',
  'wrong way': 'point the wrong way, if anywhere',
};

function verdictWords(found: EarlyWarning): string {
  const [first, second] = verdictsOf(found);
  if (first === second)
    return first === 'coin'
      ? 'Neither of the two classical early signs warns of a choice here'
      : `${capital(NAMES.variance)} and ${NAMES.autocorrelation} ${VERBS[first]}`;
  return `${capital(NAMES.variance)} ${VERBS[first]}, and ${NAMES.autocorrelation} ${VERBS[second].replace(' of a choice', '')}`;
}

const verdictsOf = (found: EarlyWarning): Verdict[] => TRENDS.map((sign) => verdictOf(toldOf(found, sign, 0)!.area));

function earlySentence(found: EarlyWarning): string {
  const steps = LEADS.flatMap((lead) => {
    const told = toldOf(found, 'distance', lead);
    return told ? [`${areaWords(told.area, lead === LEADS[0] ? 'pairs' : '')} ${leadWords(lead)}`] : [];
  });
  const trends = found.judged.filter(({ sign, against }) => sign !== 'distance' && against === 'others');
  const best = trends.reduce((most, each) => (each.area.value > most.area.value ? each : most));
  const windows = `${WINDOWS[0]} to ${WINDOWS[WINDOWS.length - 1]} months`;
  return `The tilt is further from its start already in the run that will choose in ${list(steps)}; with windows of ${windows}, up to a year ahead, the better of the two early signs gets to ${areaWords(best.area)} at most.`;
}

function acrossSentence(found: EarlyWarning): string {
  const { across } = found;
  const { pairs, worlds } = toldOf(found, 'variance', 0)!;
  const judged = `${plural(pairs, 'pair')} of runs in ${plural(worlds, 'world')} that tip`;
  if (across === undefined) return `Judged on ${judged}; too few worlds tip late enough to judge the spread over runs.`;
  const trend = verdictOf(across.trend);
  const head =
    trend === 'warns'
      ? 'Many runs of a world do warn'
      : trend === 'hardly'
        ? 'Many runs of a world hardly warn'
        : 'Many runs of a world do not warn by their trend';
  return `${head}: their spread grows more steadily where it tips than one level of the lever lower in ${areaWords(across.trend, 'worlds')}, and is wider in ${areaWords(across.width)}. Judged on ${judged}.`;
}

export function warningTitles(found: EarlyWarning): string[] {
  const verdicts = verdictsOf(found);
  if (verdicts.includes('warns')) return [verdictWords(found), 'A classical early sign warns of a choice here'];
  // how far a run is from its start already, or the spread of many, may warn beside them
  return [`Classical early signs ${VERBS[verdicts.includes('hardly') ? 'hardly' : 'coin']} here`];
}

export function warningSubtitles(found: EarlyWarning): string[] {
  const { pairs, worlds } = toldOf(found, 'variance', 0)!;
  return [
    `Trend of each sign in windows of ${WINDOW} months up to the month before a choice begins: ${plural(pairs, 'run')} that choose (above the line), each with one of the same world that never does (below), in ${plural(worlds, 'world')} at the level where they tip.`,
    `Trends up to the month before a choice begins: ${plural(pairs, 'run')} that choose (above the line), as many that never do (below).`,
  ];
}
