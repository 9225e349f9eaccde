import type { RobustPlan } from '../../../experiment/robust/plan.ts';
import type { Robust } from '../../../experiment/robust/robust.ts';
import { quantileAt } from '../../../experiment/statistics/statistics.ts';
import { csvText, numberCell, textCell } from '../../words/csv-cells.ts';
import { boxWords } from '../discover/words.ts';

/** Write what every policy comes to by every criterion, and by all of them at once. */
export function policiesCsv({ contest, estimates, regrets }: Robust): string {
  const rows = contest.policies.flatMap(({ name }, k) => {
    const joint = estimates.allMet[k];
    return [
      [textCell(name), 'all', ...[joint.value, joint.lo, joint.hi].map(numberCell), '', '', '', '', ''],
      ...contest.criteria.map(({ outcome }, o) => {
        const [met, regret] = [estimates.met[o][k], estimates.regret[o][k]];
        const sorted = Float64Array.from(regrets[o][k]).sort();
        const cells = [
          met.value,
          met.lo,
          met.hi,
          quantileAt(sorted, 0.5),
          regret.value,
          regret.lo,
          regret.hi,
          quantileAt(sorted, 1),
        ];
        return [textCell(name), textCell(outcome), ...cells.map(numberCell)];
      }),
    ];
  });
  const head = ['met', 'met_lo', 'met_hi', 'regret_p50', 'regret_p90', 'regret_p90_lo', 'regret_p90_hi', 'regret_max'];
  return csvText(['policy', 'criterion', ...head], rows);
}

/** Write every policy in every world with its means and regrets. */
export function pointsCsv({ contest, tables, regrets, allMet, worlds, inputs }: Robust, plan: RobustPlan): string {
  const width = plan.columns.length;
  const drawn = plan.columns.slice(width - inputs.length);
  const rows = contest.policies.flatMap(({ name }, k) =>
    Array.from({ length: worlds }, (_, w) => {
      const at = (k * worlds + w) * width + width - inputs.length;
      const row = plan.values.subarray(at, at + inputs.length);
      return [
        String(k * worlds + w),
        textCell(name),
        String(w),
        ...drawn.map(({ choices }, i) => (choices ? textCell(choices[row[i]]) : String(row[i]))),
        ...tables.map((table) => String(table[k][w])),
        ...regrets.map((table) => String(table[k][w])),
        String(allMet[k][w]),
      ];
    }),
  );
  const outcomes = contest.criteria.map(({ outcome }) => outcome);
  return csvText(
    [
      'point',
      'policy',
      'world',
      ...drawn.map(({ path }) => path),
      ...outcomes,
      ...outcomes.map((outcome) => `regret.${outcome}`),
      'all_met',
    ],
    rows,
  );
}

/** Write down how policies do as data. */
export function robustJson(found: Robust) {
  const { contest, estimates, regrets, ranking, against, worlds, failure, nearest } = found;
  const { box: _box, worths, ...quality } = failure;
  return {
    worlds,
    viewpoint: contest.viewpoint ?? null,
    criteria: contest.criteria,
    best: contest.policies[ranking[0]].name,
    nearest: { name: contest.policies[nearest.policy].name, gaps: nearest.gaps },
    policies: contest.policies.map(({ name, settings, why }, k) => ({
      name,
      why: why ?? null,
      settings,
      allMet: estimates.allMet[k],
      undominated: estimates.undominated[k],
      undominatedShare: estimates.undominatedShare[k],
      against: against[k] ?? null,
      criteria: contest.criteria.map(({ outcome }, o) => {
        const sorted = Float64Array.from(regrets[o][k]).sort();
        const [p50, max] = [quantileAt(sorted, 0.5), quantileAt(sorted, 1)];
        return { outcome, met: estimates.met[o][k], regret: { p50, p90: estimates.regret[o][k], max } };
      }),
    })),
    failure: {
      ...quality,
      conditions: worths.map(({ side, p }) => ({ ...side, input: found.inputs[side.input].name, p })),
      words: boxWords(failure.box, found),
    },
  };
}
