import type { Ensemble } from '../../../../experiment/runs/outcomes.ts';
import { BALANCED } from '../../../chart/equidistance-finding.ts';
import { lowerFirst, theCamp } from '../../../words/camps.ts';
import { number } from '../../../words/words.ts';
import { type ChannelTilt, gapSeries, pullsOf, tiltsOf } from './channels-words.ts';

/** From this gap on, leanings are said to cancel. [C] */
const CANCELLING = 0.05;
/** A pull under this is printed as none. */
const LEANS = 0.005;

/** What the picture shows in its first or its last month. */
interface Shown {
  readonly overall: number;
  /** Balance that exists only because leanings cancel. */
  readonly gap: number;
  readonly tilts: readonly ChannelTilt[];
  /** The channel that pulls most to each side, if one does. */
  readonly positive: ChannelTilt | undefined;
  readonly negative: ChannelTilt | undefined;
  /** The smaller of the two pulls: what of the mean tilts cancels, once on each side. */
  readonly opposed: number;
}

function shownIn(ensemble: Ensemble, month: number): Shown {
  const { overall, within } = gapSeries(ensemble);
  const tilts = tiltsOf(ensemble, month).filter(({ tilt }) => Number.isFinite(tilt));
  const { positive, negative } = pullsOf(tilts);
  return {
    overall: overall[month],
    gap: overall[month] - within[month],
    tilts,
    positive: strongest(tilts, 1),
    negative: strongest(tilts, -1),
    opposed: Math.min(positive, negative),
  };
}

function strongest(tilts: readonly ChannelTilt[], sign: number): ChannelTilt | undefined {
  const pull = (tilt: ChannelTilt): number => tilt.weight * tilt.tilt * sign;
  return tilts.filter((tilt) => pull(tilt) > LEANS).sort((a, b) => pull(b) - pull(a))[0];
}

/** State where the balance comes from, in wordings from the fullest to the shortest; what holds of one end only names it. */
export function channelsTitles(ensemble: Ensemble): string[] {
  const [start, end] = [shownIn(ensemble, 0), shownIn(ensemble, ensemble.months)];
  if (end.gap >= CANCELLING) return cancellingTitles(ensemble, start, end);
  if (start.gap >= CANCELLING) return lessTitles(start, end);
  return littleTitles(ensemble, start, end);
}

function cancellingTitles({ scenario }: Ensemble, start: Shown, end: Shown): string[] {
  const gap = number(end.gap);
  if (!end.positive || !end.negative) return [`Leanings cancel inside single runs: a gap of ${gap} at the end`];
  const { camps } = scenario.case;
  const where = `${camps.positive} in ${lowerFirst(end.positive.name)}, ${camps.negative} in ${lowerFirst(end.negative.name)}`;
  const inPart = end.overall < BALANCED;
  const isSame =
    start.gap >= CANCELLING &&
    start.positive?.name === end.positive.name &&
    start.negative?.name === end.negative.name &&
    start.overall < BALANCED === inPart;
  const when = isSame ? '' : ' at the end';
  return [
    ...(inPart ? [`Leanings cancel in part${when}: ${where}`, `Cancelling in part${when}: ${where}`] : []),
    ...(inPart || !isSame ? [] : [`Not neutral but cancelling out: ${where}`]),
    ...(inPart ? [] : [`Leanings cancel out${when}: ${where}`, `Cancelling out${when}: ${where}`]),
    `Leanings cancel${inPart ? ' in part' : ''} at the end: a gap of ${gap}`,
  ];
}

/** The gap has closed, or has only got smaller, or has not even done that. */
function lessTitles(start: Shown, end: Shown): string[] {
  const [first, last] = [number(start.gap), number(end.gap)];
  const path = `the gap falls from ${first} to ${last}`;
  if (end.opposed < CANCELLING / 2 && end.gap <= start.gap / 2)
    return [last === '0' ? `Leanings cancel no longer: ${path}` : `Leanings hardly cancel now: ${path}`];
  return first === last ? [`Leanings cancel little: a gap of ${first} at both ends`] : [`Leanings cancel less: ${path}`];
}

function littleTitles(ensemble: Ensemble, start: Shown, end: Shown): string[] {
  const { scenario } = ensemble;
  const isNear = ({ tilts }: Shown): boolean => tilts.every(({ tilt }) => Math.abs(tilt) <= 1 - BALANCED);
  if (isNear(end))
    return [
      isNear(start)
        ? 'Near balance in every channel: little has to cancel out'
        : 'Near balance in every channel at the end: little has to cancel',
      'Near balance in every channel at the end',
    ];
  if (end.opposed >= CANCELLING / 2 || start.opposed >= CANCELLING / 2) return [...opposedTitles(scenario, end), GENERAL];
  const camp = end.positive && !end.negative ? 'positive' : end.negative && !end.positive ? 'negative' : undefined;
  if (camp === undefined) return [`Little cancels: a gap of ${number(start.gap)} at the start and ${number(end.gap)} at the end`];
  return [`At the end every channel that leans leans to ${theCamp(scenario, camp)}`, 'At the end all that leans leans one way'];
}

const GENERAL = 'Tilts of channels, and the gap that they leave';

/** Runs lean differently, so what is said of means is not what is seen in each. */
function opposedTitles({ case: { camps } }: Ensemble['scenario'], { tilts, gap }: Shown): string[] {
  const pulls = pullsOf(tilts);
  const [positive, negative] = [number(pulls.positive), number(pulls.negative)];
  return [
    `${camps.positive} ${positive} against ${camps.negative} ${negative} at the end, a gap of ${number(gap)}`,
    `${positive} against ${negative} at the end, a gap of ${number(gap)}`,
  ];
}
