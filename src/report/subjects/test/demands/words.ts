import { ANSWERED_WITHIN } from '../../../../record/figures/recorded-demands.ts';
import { type DemandCell, type DemandComparison, demandsOf } from '../../../../record/test/demands.ts';
import type { Scenario } from '../../../../scenario/fields/scenario.ts';
import { lowerFirst, shownChannels, shownPowers } from '../../../words/camps.ts';
import { capital, list, number, percent, plural, theName } from '../../../words/words.ts';

/** A comparison, and the case that it is of. */
export interface ShownDemands {
  readonly scenario: Scenario;
  readonly demands: DemandComparison;
}

/** What the comparison must not be taken for. */
export const NO_TEST = 'a comparison, not a test: chokepoints were set with these events in view';

/** A cell leads where it holds at least this part of the fullest. [C] */
const LEADS = 0.5;
/** Cells that are told to carry a cosine. */
const CARRIERS = 2;
/** Cells that a description of the picture tells of; the rest is counted. */
const MOST_TOLD = 8;

/** Sum over cells. */
export const sumOver = (cells: readonly DemandCell[], of: (cell: DemandCell) => number): number =>
  cells.reduce((sum, cell) => sum + of(cell), 0);

export const spanYears = ({ from, to }: DemandComparison): number => to - from + 1;
const pressedOf = ({ recorded }: DemandCell): number => recorded.pressed;

/** Tell whether the model makes so many demands in a cell that one decimal shows them. */
export const isMade = (cell: DemandCell, demands: DemandComparison): boolean =>
  number(demandsOf(cell) * spanYears(demands), 1) !== '0';

/** Name a cell, `EU diplomacy`. */
const shortName = ({ scenario }: ShownDemands, { power, channel }: DemandCell): string =>
  `${power} ${lowerFirst(shownChannels(scenario).find(({ id }) => id === channel)?.name ?? channel)}`;

/** Name a cell within a sentence, `the European Union in diplomacy`. */
function longName({ scenario }: ShownDemands, { power, channel }: DemandCell): string {
  const [who, where] = [shownPowers(scenario), shownChannels(scenario)].map((all, k) => {
    const id = k === 0 ? power : channel;
    return all.find((each) => each.id === id)?.name ?? id;
  });
  return `${theName(who)} in ${lowerFirst(where)}`;
}

/** List the cells that hold at least half as much as the fullest, the fullest first. */
function leaders(cells: readonly DemandCell[], of: (cell: DemandCell) => number): DemandCell[] {
  const most = Math.max(...cells.map(of));
  return most === 0 ? [] : cells.filter((cell) => of(cell) >= LEADS * most).sort((a, b) => of(b) - of(a));
}

/** Word the finding: which cells lead on both sides, and which on one alone. */
export function demandTitles(shown: ShownDemands): string[] {
  const { cells, cosine, from, to } = shown.demands;
  const onRecord = leaders(cells, pressedOf);
  const inModel = leaders(cells, demandsOf);
  const names = (those: readonly DemandCell[]): string => those.map((cell) => shortName(shown, cell)).join(', ');
  if (onRecord.length === 0) return [`No pressure is on record, ${from}–${to}`];
  if (inModel.length === 0) return ['The model demands nothing, and the record does'];
  if ((cosine.pressure ?? 0) <= (cosine.even ?? 0))
    return ['Demands are no nearer to the record than an even spread', 'No nearer to the record than an even spread'];
  const both = onRecord.filter((cell) => inModel.includes(cell));
  const only = (side: string, those: readonly DemandCell[]): string => (those.length > 0 ? `; ${side}: ${names(those)}` : '');
  const rest = ([onRecord, inModel] as const).map((those) => those.filter((cell) => !both.includes(cell)));
  const head = both.length > 0 ? `Asked most in both: ${names(both)}` : 'Asked most in both: nothing';
  const all = new Set([...onRecord, ...inModel]).size;
  return [
    `${head}${only('record', rest[0])}${only('model', rest[1])}`,
    `Model and record share ${both.length} of the ${all} cells asked most`,
  ];
}

/** Say how near the two patterns are, and what that is to be measured by. */
export function cosineSentence({ demands: { cosine } }: ShownDemands): string {
  const { pressure, withoutWithheld, withAnswers, even } = cosine;
  if (pressure === null) return 'One of the two patterns is empty, so there is no cosine between them.';
  const others = [
    ...(withoutWithheld === null
      ? []
      : [`${number(withoutWithheld)} without what a power withholds of its own, which is no demand in the model`]),
    ...(withAnswers === null ? [] : [`${number(withAnswers)} together with answers to what nobody recorded`]),
    ...(even === null ? [] : [`${number(even)} for as many demands in every cell`]),
  ];
  return `The cosine between demands by power and channel and recorded pressure is ${number(pressure)}: ${list(others)}.`;
}

/** Say which cells make the cosine, and how much of it. */
export function carriersSentence(shown: ShownDemands): string {
  const { cells } = shown.demands;
  const part = (cell: DemandCell): number => demandsOf(cell) * pressedOf(cell);
  const all = sumOver(cells, part);
  if (all === 0) return '';
  const most = [...cells].sort((a, b) => part(b) - part(a)).slice(0, CARRIERS);
  return `${percent(sumOver(most, part) / all)} of it rests on ${most.length} of ${cells.length} cells: ${list(most.map((cell) => longName(shown, cell)))}.`;
}

/** Say how many demands each side has. */
export function levelSentence({ demands }: ShownDemands): string {
  const { cells, from, to, lastYear } = demands;
  const pressed = sumOver(cells, pressedOf);
  const made = sumOver(cells, demandsOf) * spanYears(demands);
  const late = pressed > 0 ? `, ${lastYear} of them in ${to}` : '';
  return `${from}–${to}: ${plural(pressed, 'event')} of pressure on record${late}, ${number(made, 1)} demands a run in the model.`;
}

/** Say how demands are answered on either side. */
export function answersSentence({ demands: { cells } }: ShownDemands): string {
  const [refused, met, open] = (['refused', 'met', 'notRecorded'] as const).map((key) =>
    sumOver(cells, ({ recorded }) => recorded[key]),
  );
  const all = sumOver(cells, demandsOf);
  const share = (key: keyof DemandCell['model']): string => percent(sumOver(cells, ({ model }) => model[key]) / all);
  const model =
    all === 0
      ? 'the model makes no demand'
      : `in the model ${share('refused')} refused, ${share('partly')} met in part, ${share('whole')} in full`;
  return `Answers: on record ${refused} refused, ${met} met, ${open} without one; ${model}.`;
}

/** Say how an event becomes a count. */
export function countingSentences({ demands }: ShownDemands): string {
  const elsewhere = demands.elsewhere > 0 ? ` Left out: ${plural(demands.elsewhere, 'event')} outside of its channels.` : '';
  return [
    'An event counts where its actor is one of the powers and its direction is pressure on the state; what others press, or a power presses on others, does not.',
    `It is answered by the first event of its month or of the ${ANSWERED_WITHIN} months after it that concedes to the same power in the same channel (met) or defies it (refused).`,
    'Withheld is pressure by what a power gives itself: its market, its money, its gas.',
    'A cell is asked most where it holds at least half as much as the fullest.',
    'Answers alone are those that no pressure of the year before explains: somebody asked, and when is not recorded.',
    `One measure may be several events, and later years were watched more closely: numbers of events are no measure of how much is asked.${elsewhere}`,
  ].join(' ');
}

/** Say in one line what the comparison gives. */
export function demandsLine({ demands: { cosine, from, to } }: ShownDemands): string {
  const found = cosine.pressure === null ? 'no cosine: one side is empty' : `cosine ${number(cosine.pressure)}`;
  return `demands beside recorded pressure, ${from}–${to}: ${found} (${NO_TEST}).`;
}

/** Describe the picture for people who do not see it. */
export function demandsDescription(shown: ShownDemands): string {
  const { demands } = shown;
  const filled = [...demands.cells]
    .filter((cell) => pressedOf(cell) > 0 || isMade(cell, demands))
    .sort((a, b) => pressedOf(b) - pressedOf(a) || demandsOf(b) - demandsOf(a));
  const told = filled.map((cell) => {
    const { pressed, withheld } = cell.recorded;
    const own = withheld > 0 ? ` (${withheld} withheld)` : '';
    return `${longName(shown, cell)} ${pressed}${own} against ${number(demandsOf(cell) * spanYears(demands), 1)}`;
  });
  return [
    `Bars, two a cell of powers by channels: events of pressure on record against demands of the model, ${demands.from} to ${demands.to}.`,
    told.length > 0 ? `${capital(list(told, MOST_TOLD))}.` : 'None anywhere.',
    cosineSentence(shown),
    answersSentence(shown),
  ].join(' ');
}
