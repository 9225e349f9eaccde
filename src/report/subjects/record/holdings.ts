import { LAST_FITTED_YEAR } from '../../../record/figures/declarations.ts';
import { capital, count, list, plural } from '../../words/words.ts';
import { disputesSentence } from './disputed.ts';
import { type RecordView, recordSpan } from './view.ts';
import { channelWords } from './words.ts';

/** Say over how many years each channel is measured, most first, and which are not. */
export function measuredYearsSentence(view: RecordView): string {
  const { years, scenario } = view;
  const known = scenario.shown.channels.map((id) => ({
    id,
    times: years.filter(({ channels }) => channels.some((each) => each.id === id)).length,
  }));
  const measured = known.filter(({ times }) => times > 0).sort((a, b) => b.times - a.times);
  const missing = known.filter(({ times }) => times === 0).map(({ id }) => id);
  const said = measured.map(({ id, times }) => `${channelWords(view, [id])} in ${times}`);
  const none = missing.length > 0 ? ` ${capital(channelWords(view, missing))}: no figures at all.` : '';
  return `of ${years.length} years the tilt of ${list(said)}.${none}`;
}

/** What whoever reads the record must know; one sentence each. */
export function caveats(view: RecordView): string[] {
  const given = view.record.measurements.filter((each) => each.given).length;
  const isLate = recordSpan(view)[1] > LAST_FITTED_YEAR;
  return [
    ...(given > 0 ? [`${capital(plural(given, 'figure'))} come from ${view.given}; this program has not checked them.`] : []),
    ...(given > 0 ? [disputesSentence(view)].filter((sentence) => sentence !== '') : []),
    'A year compares only with years in which the same channels are measured; a gap is missing data, no zero.',
    'Arms are shares of five years of deliveries, so one contract shows for five years.',
    'Weights are judgements; the band does not hold the errors of the sources themselves.',
    ...(isLate ? [`Years after ${LAST_FITTED_YEAR} are shown and scored; nothing was fitted on them.`] : []),
  ];
}

/** Count what the record holds. */
export function holdings({ record, sources, events }: RecordView): string {
  const keys = new Set(record.measurements.map(({ source }) => source));
  const known = [...keys].filter((key) => sources.has(key)).length;
  const others = keys.size - known;
  return `${count(record.measurements.length)} figures from ${plural(known, 'source')}${others > 0 ? ` and ${others} of yours` : ''} · ${plural(events.length, 'dated event')}`;
}

/** Name the record as a whole. */
export const recordTitle = ({ scenario }: RecordView): string => `The measured record of ${scenario.case.state.name}`;
