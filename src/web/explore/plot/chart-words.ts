import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import { sharesIn as wholeSharesIn } from '../../../report/chart/equidistance-finding.ts';
import { isSplit, kindAtEnd } from '../../../report/chart/kinds.ts';
import type { PlotWords } from '../../charts/main-chart.ts';
import type { StripWords } from '../../charts/strip-chart.ts';
import type { Speech } from '../../page/language.tsx';

/** Words of the main chart. */
export function plotWords({ t, n }: Speech, { scenario }: Ensemble, pinned: string): PlotWords {
  const { explore } = t;
  return {
    level: (value) => n.number(value, 1),
    month: (month) => n.month(scenario.case.start, month),
    event: (event) => t.scenarios.event(event),
    median: (value) => [explore.medianLabel(value), n.number(value)],
    most: [explore.mostLabel, explore.mostShort],
    hedging: (share) => [explore.hedgingLabel(share), explore.hedgingShort(share)],
    chosen: (share) => [explore.chosenLabel(share), explore.chosenShort(share)],
    pinned: [explore.pinnedLabel(pinned), pinned],
    picked: (replicate) => [explore.runLabel(replicate)],
  };
}

/** Words of the strip below it. */
export function stripWords({ t, n }: Speech, { scenario }: Ensemble): StripWords {
  const { explore } = t;
  const chose = (camp: 'positive' | 'negative') => (share: number) => [
    explore.choseLabel(share, t.names.theCamp(scenario, camp)),
    explore.choseShort(share, t.names.camp(scenario, camp)),
  ];
  return {
    name: [explore.stripName, explore.stripShort, explore.stripShortest],
    percent: n.percent,
    positive: chose('positive'),
    negative: chose('negative'),
    hedging: (share) => [explore.stillLabel(n.percent(share)), explore.stillShort(n.percent(share)), n.percent(share)],
    year: String,
  };
}

/** Say how the runs stand in a month: hedging, and each camp. */
export function sharesSentence({ t }: Speech, ensemble: Ensemble, month: number): string {
  const { scenario } = ensemble;
  const { hedging, positive, negative } = wholeSharesIn(ensemble, month);
  const camp = (which: 'positive' | 'negative', share: number): string =>
    t.explore.campShare(t.names.camp(scenario, which), share);
  return t.explore.readShares(hedging, camp('positive', positive), camp('negative', negative));
}

/** Say what the chart shows in a month. */
export function readingOf(speech: Speech, ensemble: Ensemble, month: number): string {
  const { explore } = speech.t;
  const { p05, p25, p50, p75, p95 } = ensemble.outcomes.equidistance.byMonth[month];
  const { kinds } = ensemble.detail;
  const middle = (kind: 'hedging' | 'chosen'): number | null =>
    kinds[month][kind].share > 0.02 ? kinds[month][kind].middle : null;
  const values = isSplit(ensemble)
    ? explore.readKinds(middle('hedging'), middle('chosen'))
    : explore.readMiddle(p50, p25, p75, p05, p95);
  return `${values}; ${sharesSentence(speech, ensemble, month)}`;
}

/** Describe the main chart for somebody who cannot see it. */
export function descriptionOf(speech: Speech, ensemble: Ensemble): string {
  const { t, n } = speech;
  const { scenario, months, runs, outcomes } = ensemble;
  const { start, end } = outcomes.equidistance;
  const when = (month: number): string => n.longMonth(scenario.case.start, month, 'genitive');
  const titles = new Set(
    scenario.events.map((event) => `${t.scenarios.event(event)} (${n.month(scenario.case.start, event.at)})`),
  );
  return t.explore.describe({
    from: when(0),
    to: when(months),
    runs,
    name: t.scenarios.name(scenario.id, scenario.name),
    start,
    p05: end.p05,
    p50: end.p50,
    p95: end.p95,
    split: isSplit(ensemble) && kindAtEnd(ensemble, 'chosen') !== null,
    shares: sharesSentence(speech, ensemble, months),
    events: [...titles],
  });
}
