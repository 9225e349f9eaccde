import { readerFrom } from '../../src/cli/inputs/scenario-files.ts';
import { type LoadedExperiment, loadExperiment } from '../../src/experiment/ask/load.ts';
import type { Chunk, PlanColumn, RunPlan } from '../../src/experiment/points/point-runs.ts';

const read = readerFrom(process.cwd());

/** Lines that every experiment of the tests starts with. */
export const HEAD = 'format: 2\nname: Mine\nstory: A question for the class.\nscenario: serbia-2025\n';

/** Load an experiment from its text. */
export function loadText(text: string): Promise<LoadedExperiment> {
  return loadExperiment({ file: 'mine.yaml', text }, read);
}

/** A plan over two numbers of the 2025 case, short and with few runs. */
export async function smallPlan(changes: Partial<RunPlan> = {}): Promise<RunPlan> {
  const { texts } = await loadText(
    `${HEAD}question: sweep\nlevers: {rivalry.lever: {from: 0, to: 1}}\noutcomes: [hedging.end]\n`,
  );
  const columns: PlanColumn[] = [{ path: 'rivalry.lever' }, { path: 'theory', choices: ['mixed', 'realist'] }];
  return {
    scenarios: ['serbia-2025'],
    texts,
    months: 24,
    constants: [{ path: 'parameters.bite', value: '7' }],
    columns,
    outcomes: ['decisiveChoice.probability', 'equidistance.end.mean', 'demands.perYear'],
    seed: 'test',
    replicates: 5,
    ...changes,
  };
}

/** Points of that plan, [points x columns]: not a number leaves what the scenario says. */
export const POINTS = Float64Array.of(0, 0, 0.5, 1, 1, Number.NaN, 1, 1);

/** Cut a chunk out of all runs of the points. */
export function chunkOf(plan: RunPlan, from: number, to: number, points = POINTS): Chunk {
  const width = plan.columns.length;
  const [first, last] = [Math.floor(from / plan.replicates), Math.floor((to - 1) / plan.replicates)];
  return { from, to, values: points.slice(first * width, (last + 1) * width) };
}
