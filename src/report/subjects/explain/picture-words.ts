import type { Decision } from '../../../experiment/explain/decision.ts';
import { decisiveChoiceOf } from '../../../experiment/explain/story.ts';
import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import type { Trajectory } from '../../../experiment/runs/trajectory.ts';
import type { Spec } from '../../chart/frame.ts';
import { isSplit } from '../../chart/kinds.ts';
import { type Hover, timePlot } from '../../page/hover.ts';
import type { Table } from '../../words/table.ts';
import { capital, count, monthName, number, percent, plural } from '../../words/words.ts';
import type { FlippedRun } from './flip.ts';
import { choiceWords } from './story.ts';

/** A run that is explained, among the runs of the same scenario and seed. */
export interface ShownRun {
  readonly trajectory: Trajectory;
  readonly ensemble: Ensemble;
  /** The decision that is explained, and the run in which it is turned. */
  readonly decision?: Decision | undefined;
  readonly turned?: FlippedRun | undefined;
}

const endOf = ({ equidistance }: Trajectory): number => equidistance[equidistance.length - 1];

/** Say where a run ends among the others, `lower than 78 % of 200 runs`; nothing where there are none. */
function standingWords({ trajectory, ensemble: { detail, runs } }: ShownRun): string {
  const end = endOf(trajectory);
  const share = (of: (value: number) => boolean): number => detail.end.filter(of).length / runs;
  const [lower, higher] = [share((value) => value < end), share((value) => value > end)];
  if (runs === 1) return '';
  if (lower + higher === 0) return `, as all ${count(runs)} runs do`;
  const [word, most] = higher >= lower ? ['lower', higher] : ['higher', lower];
  return `, ${word} than ${percent(most)} of ${plural(runs, 'run')}`;
}

/** State where the run ends, in wordings from the fullest to the shortest. */
export function runTitles(shown: ShownRun): string[] {
  const end = `Run ${shown.trajectory.replicate} ends at ${number(endOf(shown.trajectory))}`;
  return [`${end}${standingWords(shown)}`, end];
}

/** Say what is drawn. */
export function runSubtitles({ trajectory, ensemble, turned }: ShownRun, lowest: number): string[] {
  const { positive, negative } = ensemble.scenario.case.camps;
  const cut = lowest > 0 ? `; the axis starts at ${number(lowest, 1)}` : '';
  const bands = isSplit(ensemble)
    ? `Bands: the densest 50 and 90 % of ${plural(ensemble.runs, 'run')}.`
    : `Bands: middle 50 and 90 % of ${plural(ensemble.runs, 'run')}; dotted: their median.`;
  const dashed = turned ? ' Dashed: the run in which the decision is turned.' : '';
  const drawn = `Thick: run ${trajectory.replicate}. ${bands}${dashed}`;
  return [
    `Equidistance: 1 = equally close to ${positive} and ${negative}, 0 = every tie with one camp${cut}. ${drawn}`,
    `Equidistance: 1 = balance, 0 = every tie with one camp${cut}. ${drawn}`,
    `Equidistance (1 = balance)${cut}. ${drawn}`,
  ];
}

/** Describe the picture in words for people who cannot see it. */
export function describeRun(shown: ShownRun): string {
  const { trajectory, ensemble, turned, decision } = shown;
  const { scenario, months, runs } = ensemble;
  const { start } = scenario.case;
  const { p05, p95 } = ensemble.outcomes.equidistance.end;
  const mark = decision ? [`A circle marks the decision in ${monthName(start, decision.month)}.`] : [];
  const other = turned
    ? [`The run with ${turned.flip.input} at ${turned.flip.to} ends at ${number(endOf(turned.trajectory))}.`]
    : [];
  return [
    `Line chart of equidistance in run ${trajectory.replicate} of scenario ${scenario.name}, ${monthName(start, 0)} to ${monthName(start, months)}, over the bands of ${plural(runs, 'run')}.`,
    placeSentence(shown),
    `Nine runs in ten end between ${number(p05)} and ${number(p95)}.`,
    ...mark,
    ...other,
  ].join(' ');
}

/** Say how the run goes as a whole, and where it ends among the others. */
export function placeSentence(shown: ShownRun): string {
  const { trajectory } = shown;
  const { scenario, equidistance } = trajectory;
  const { month } = decisiveChoiceOf(trajectory);
  const by = month === 0 ? '' : ` by ${monthName(scenario.case.start, month)}`;
  return `The run goes from an equidistance of ${number(equidistance[0])} to ${number(endOf(trajectory))}${standingWords(shown)}, ${choiceWords(trajectory)}${by}.`;
}

/** Put into words what the picture of a run shows in each month. */
export function runHover({ trajectory, ensemble, turned }: ShownRun, spec: Spec): Hover {
  const { scenario, months, outcomes, detail } = ensemble;
  const values = (month: number): number[] => [
    trajectory.equidistance[month],
    ...(turned ? [turned.trajectory.equidistance[month]] : []),
  ];
  const text = (month: number): string => {
    const [own, other] = values(month);
    const { p05, p25, p50, p75, p95 } = outcomes.equidistance.byMonth[month];
    const median = detail.twoHumps[month] ? '' : `median ${number(p50)}, `;
    const turning = other === undefined ? '' : `, with the decision turned at ${number(other)}`;
    const all = `all runs: ${median}half of them ${number(p25)} to ${number(p75)}, 90 % ${number(p05)} to ${number(p95)}`;
    return `run ${trajectory.replicate} at ${number(own)}${turning}\n${capital(all)}`;
  };
  return {
    plots: [timePlot(spec, 0, months, values)],
    months: Array.from({ length: months + 1 }, (_, month) => ({
      name: monthName(scenario.case.start, month),
      text: text(month),
    })),
  };
}

/** Months between the rows of the table. */
const STEP = 6;

/** Tabulate the run beside the bands of all runs. */
export function runTable({ trajectory, ensemble, turned }: ShownRun): Table {
  const { scenario, months, outcomes, detail } = ensemble;
  const shown = Array.from({ length: months + 1 }, (_, month) => month).filter((month) => month % STEP === 0 || month === months);
  return {
    columns: [
      'Month',
      `Run ${trajectory.replicate}`,
      ...(turned ? [`With ${turned.flip.input} at ${turned.flip.to}`] : []),
      ...['All runs: 5 %', '25 %', 'Median', '75 %', '95 %'],
    ],
    rows: shown.map((month) => {
      const { p05, p25, p50, p75, p95 } = outcomes.equidistance.byMonth[month];
      const own = [trajectory, ...(turned ? [turned.trajectory] : [])].map(({ equidistance }) => number(equidistance[month]));
      const middle = detail.twoHumps[month] ? '–' : number(p50);
      return [monthName(scenario.case.start, month), ...own, number(p05), number(p25), middle, number(p75), number(p95)];
    }),
  };
}
