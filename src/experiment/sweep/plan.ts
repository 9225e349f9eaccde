import { digestOf } from '../../scenario/fields/hash.ts';
import { tidy } from '../../scenario/text/words.ts';
import { drawnInputs, planColumnsFor } from '../ask/inputs.ts';
import { combinations } from '../design/combinations.ts';
import { type Design, designValues } from '../design/design.ts';
import { gridDesign, spreadDesign } from '../design/spread.ts';
import type { Experiment, Lever } from '../experiment.ts';
import type { PlanColumn } from '../points/point-runs.ts';

/** Levels of a lever, evenly spaced from end to end. */
export function levelsOf({ from, to, levels }: Lever): number[] {
  return Array.from({ length: levels }, (_, k) => tidy(from + ((to - from) * k) / (levels - 1)));
}

/** A curve of a sweep: the scenario as it stands, in the second opinion, which results have always called `record`, or one draw. */
export type CurveKind = 'as set' | 'record' | 'draw';

/** Points of a sweep: every curve at every combination of levels, curve by curve. */
export interface SweepPlan {
  readonly design: string;
  readonly columns: readonly PlanColumn[];
  readonly values: Float64Array;
  readonly levels: readonly (readonly number[])[];
  readonly curves: readonly CurveKind[];
  /** Draws of what is uncertain, [draws x inputs], or nothing where all is certain. */
  readonly draws: Design | undefined;
}

/** Lay out a sweep; `record` asks for the curve of the second opinion. */
export function sweepPlan(experiment: Experiment, seed: string, record: boolean): SweepPlan {
  const { levers, layout } = experiment;
  const inputs = drawnInputs(experiment);
  const draws = inputs.length === 0 ? undefined : spreadDesign({ inputs, count: layout.points, seed, method: layout.method });
  const curves: CurveKind[] = ['as set', ...(record ? (['record'] as const) : []), ...drawCurves(draws)];
  const levels = levers.map(levelsOf);
  const columns: PlanColumn[] = [
    ...levers.map(({ path }) => ({ path })),
    ...(record ? [{ path: 'preset', choices: ['second-opinion'] }] : []),
    ...planColumnsFor(inputs),
  ];
  const grid = combinations(levels);
  const drawn = draws && designValues(draws);
  const values = new Float64Array(curves.length * grid.length * columns.length).fill(Number.NaN);
  const first = levers.length + (record ? 1 : 0);
  for (const [c, curve] of curves.entries()) {
    for (const [g, setting] of grid.entries()) {
      const at = (c * grid.length + g) * columns.length;
      values.set(setting, at);
      if (curve === 'record') values[at + levers.length] = 0;
      const draw = c - (curves.length - (draws?.count ?? 0));
      if (curve === 'draw' && drawn) values.set(drawn.subarray(draw * inputs.length, (draw + 1) * inputs.length), at + first);
    }
  }
  return { design: idOf(draws, levers, curves), columns, values, levels, curves, draws };
}

const drawCurves = (draws: Design | undefined): CurveKind[] => Array.from({ length: draws?.count ?? 0 }, () => 'draw');

function idOf(draws: Design | undefined, levers: readonly Lever[], curves: readonly CurveKind[]): string {
  const grid = gridDesign(
    levers.map(({ path, from, to }) => ({ name: path, range: { uniform: [from, to] } })),
    levers.map(({ levels }) => levels),
  );
  return digestOf({ draws: draws?.id ?? '', grid: grid.id, named: curves.filter((curve) => curve !== 'draw') });
}
