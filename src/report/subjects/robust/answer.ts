import type { RobustPlan } from '../../../experiment/robust/plan.ts';
import type { WorldEstimate } from '../../../experiment/robust/resampling.ts';
import type { Robust } from '../../../experiment/robust/robust.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import type { Table } from '../../words/table.ts';
import { capital, percent } from '../../words/words.ts';
import type { AnswerWords } from '../ask/answer.ts';
import { type RobustPlace, robustChart } from './chart.ts';
import { criteriaChart } from './criteria.ts';
import { pointsCsv, policiesCsv, robustJson } from './data.ts';
import { criterionHeading, regretCells, robustSentences, settledWords } from './words.ts';

/** Say, draw and tabulate which policies do well over the whole space. */
export function robustAnswer(found: Robust, plan: RobustPlan, place: RobustPlace): AnswerWords {
  const { scenario } = place;
  const sentences = robustSentences(found, scenario);
  return {
    sentences,
    pictures: [
      {
        id: 'robust',
        heading: 'Which policies do well',
        paragraphs: sentences.map(([, text]) => text),
        spec: robustChart(found, place),
        tables: [policiesTable(found), settingsTable(found)],
      },
      {
        id: 'criteria',
        heading: 'Criterion by criterion',
        paragraphs: [
          'Regret is how far a policy falls short of whichever listed policy does best in the same world, on the same luck. It is told in the unit of its outcome, and units are never added up.',
        ],
        spec: criteriaChart(found, place),
        tables: found.contest.criteria.map((_, o) => criterionTable(found, o, scenario)),
      },
    ],
    table: policiesTable(found),
    csv: new Map([
      ['policies.csv', policiesCsv(found)],
      ['points.csv', pointsCsv(found, plan)],
    ]),
    json: robustJson(found),
  };
}

/** Write the ends of an interval of shares, `38–52 %`. */
const endsOf = ({ lo, hi }: WorldEstimate): string => `${percent(lo).replace(' %', '')}–${percent(hi)}`;

/** Tabulate policies, the one that is good enough most often first. */
function policiesTable(found: Robust): Table {
  const { contest, estimates, ranking, regrets } = found;
  const [{ outcome }] = contest.criteria;
  return {
    columns: ['Policy', 'Good enough', 'Interval', 'Short by', 'At worst', 'Beaten'],
    rows: ranking.map((k) => {
      const [, most, worst] = regretCells(outcome, regrets[0][k]);
      const beaten = estimates.undominated[k] ? 'no' : 'yes';
      return [contest.policies[k].name, percent(estimates.allMet[k].value), endsOf(estimates.allMet[k]), most, worst, beaten];
    }),
  };
}

function settingsTable({ contest, ...found }: Robust): Table {
  return {
    columns: ['Policy', 'What it is', 'Sets', 'Against the best'],
    rows: found.ranking.map((k) => [
      contest.policies[k].name,
      contest.policies[k].why ?? '–',
      contest.policies[k].settings.map(({ path, value }) => `${path} = ${value}`).join(', ') || 'nothing',
      capital(settledWords({ contest, ...found }, k)),
    ]),
  };
}

function criterionTable(found: Robust, o: number, scenario: Scenario): Table {
  const { contest, estimates, regrets, ranking } = found;
  const criterion = contest.criteria[o];
  return {
    columns: [criterionHeading(criterion, scenario), 'In', 'Short by, middle', '9 of 10', 'At worst'],
    rows: ranking.map((k) => [
      contest.policies[k].name,
      percent(estimates.met[o][k].value),
      ...regretCells(criterion.outcome, regrets[o][k]),
    ]),
  };
}
