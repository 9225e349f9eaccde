import type { Ensemble } from '../../../../experiment/runs/outcomes.ts';
import type { Uncertainty } from '../../../../record/plausible/runs.ts';
import { endShares } from '../../../chart/equidistance-finding.ts';
import { findingSentence } from '../../../chart/equidistance-words.ts';
import { toldEvents } from '../../../chart/events.ts';
import { kindAtEnd } from '../../../chart/kinds.ts';
import { theCamp } from '../../../words/camps.ts';
import { list, monthName, number, percent, plural, restPercent } from '../../../words/words.ts';
import { bandSentence, partsSentence } from '../../uncertainty/words.ts';

/** Describe the picture in words for people who cannot see it. */
export function describeEquidistance(
  ensemble: Ensemble,
  reference: Ensemble | undefined,
  uncertainty: Uncertainty | undefined,
): string {
  const { scenario, months, runs } = ensemble;
  const { equidistance } = ensemble.outcomes;
  const span = `${monthName(scenario.case.start, 0)} to ${monthName(scenario.case.start, months)}`;
  const begin = `Line chart of equidistance, ${span}, ${plural(runs, 'run')} of scenario ${scenario.name}. It starts at ${number(equidistance.start)}.`;
  const spread = `nine tenths of the runs end between ${number(equidistance.end.p05)} and ${number(equidistance.end.p95)}`;
  const end = ensemble.outcomes.twoHumps
    ? `Runs fall into two kinds: at the end ${kindsInWords(ensemble)}; ${spread}.`
    : `At the end the median is ${number(equidistance.end.p50)}; ${spread}.`;
  return [
    begin,
    findingSentence(ensemble),
    end,
    choicesInWords(ensemble),
    eventsInWords(ensemble, months),
    referenceInWords(reference),
    uncertaintyInWords(uncertainty, ensemble),
  ]
    .filter(Boolean)
    .join(' ');
}

function kindsInWords(ensemble: Ensemble): string {
  const { hedging, chosen } = endShares(ensemble);
  const middle = (value: number | null): string => (value === null ? '' : ` with a middle of ${number(value)}`);
  return `${hedging} % still hedge${middle(kindAtEnd(ensemble, 'hedging'))}, ${chosen} % have chosen${middle(kindAtEnd(ensemble, 'chosen'))}`;
}

function choicesInWords(ensemble: Ensemble): string {
  const { positive, negative } = ensemble.detail.chosen[ensemble.months];
  const { scenario } = ensemble;
  if (positive + negative === 0) return 'No run makes a decisive choice.';
  return `${restPercent(1 - positive - negative)} have made no decisive choice, ${percent(positive)} chose ${theCamp(scenario, 'positive')}, ${percent(negative)} ${theCamp(scenario, 'negative')}.`;
}

function eventsInWords(ensemble: Ensemble, months: number): string {
  const { scenario } = ensemble;
  const named = new Set(
    toldEvents(scenario)
      .filter(({ at }) => at <= months)
      .sort((one, other) => one.at - other.at)
      .map(({ at, title }) => `${title} (${monthName(scenario.case.start, at)})`),
  );
  return named.size === 0 ? '' : `Events: ${list([...named])}.`;
}

function referenceInWords(reference: Ensemble | undefined): string {
  if (!reference) return '';
  const { twoHumps, equidistance } = reference.outcomes;
  return twoHumps
    ? `The reference, ${reference.scenario.id}, ends in two kinds of runs.`
    : `The reference, ${reference.scenario.id}, ends at a median of ${number(equidistance.end.p50)}.`;
}

function uncertaintyInWords(uncertainty: Uncertainty | undefined, ensemble: Ensemble): string {
  return uncertainty ? `Not knowing the settings: ${bandSentence(uncertainty, ensemble)} ${partsSentence(uncertainty)}` : '';
}
