import { seedOf } from '../../engine/chance.ts';
import { PARAMETERS } from '../../model/parameters.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import type { Range } from '../design/ranges.ts';
import type { CaseOfInterest, Experiment, Lever, NamedInput, PolicyComparison, Question, Sampling } from '../experiment.ts';
import type { ExperimentFile, FileRange } from './schema.ts';

/** Levels of a lever, draws and replicates of whoever names none. [C] */
const LEVELS = 11;
const POINTS: Readonly<Record<Question, number>> = { sweep: 80, sensitivity: 64, discover: 400, tipping: 120, robust: 200 };
const REPLICATES = 40;
const TRAJECTORIES = 20;
const GRID = 4;
const KEEP = 8;

/** Find the range that a path is declared with, in the scenario or among the parameters. */
function declaredRange(path: string, { provenance }: Pick<Scenario, 'provenance'>): readonly [number, number] | undefined {
  const told = provenance.find((each) => each.path === path)?.range;
  if (told !== undefined) return told;
  const name = path.replace(/^parameters\./, '');
  return name !== path && Object.hasOwn(PARAMETERS, name) ? PARAMETERS[name as keyof typeof PARAMETERS].range : undefined;
}

/** Find the range around a value as it stands, a part of it to both sides and never beyond the declared range. */
function rangeAround(path: string, part: number, scenario: Pick<Scenario, 'provenance'>): readonly [number, number] | undefined {
  const declared = declaredRange(path, scenario);
  const told = scenario.provenance.find((each) => each.path === path)?.value;
  const name = path.replace(/^parameters\./, '') as keyof typeof PARAMETERS;
  const value = typeof told === 'number' ? told : Object.hasOwn(PARAMETERS, name) ? PARAMETERS[name].default : undefined;
  if (declared === undefined || value === undefined) return undefined;
  const reach = Math.abs(value) * part;
  return [Math.max(declared[0], value - reach), Math.min(declared[1], value + reach)];
}

/** What an uncertainty says of itself without its label: the distribution, or nothing where it is the declared range. */
export function rangeOf(given: FileRange): Range | undefined {
  if (given === 'declared') return undefined;
  const { uniform, logUniform, triangular, normal, within, choices } = given;
  if (uniform) return { uniform };
  if (logUniform) return { logUniform };
  if (triangular) return { triangular };
  if (normal) return within ? { normal, within } : { normal };
  return choices ? { choices: choices.map(String) } : undefined;
}

const labelOf = (path: string, label: string | undefined): string => label ?? path.replace(/^parameters\./, '');

/** Turn an uncertainty into an input; its range is the declared one where it names none. */
export function inputOf(path: string, given: FileRange, scenario: Pick<Scenario, 'provenance'>): NamedInput | undefined {
  const declared = declaredRange(path, scenario);
  const around = given === 'declared' || given.around === undefined ? declared : rangeAround(path, given.around, scenario);
  const range = rangeOf(given) ?? (around && { uniform: around });
  return range && { name: path, label: labelOf(path, given === 'declared' ? undefined : given.label), range };
}

function layoutOf(file: ExperimentFile): Sampling {
  const { method, points, trajectories, grid, keep, pairs } = file.design ?? {};
  return {
    method: method ?? 'latin hypercube',
    points: points ?? POINTS[file.question],
    trajectories: trajectories ?? TRAJECTORIES,
    grid: grid ?? GRID,
    keep: keep ?? KEEP,
    pairs: pairs ?? false,
  };
}

/** A bound as the file gives it. */
interface FileInterest {
  readonly outcome: string;
  readonly above?: number | undefined;
  readonly below?: number | undefined;
}

function interestOf({ outcome, above, below }: FileInterest): CaseOfInterest {
  return { outcome, ...(above !== undefined && { above }), ...(below !== undefined && { below }) };
}

function contestOf({ policies = [], outcomes, viewpoint }: ExperimentFile): PolicyComparison {
  return {
    policies: policies.map(({ name, theory, set = {}, why }) => ({
      name,
      ...(why !== undefined && { why }),
      settings: [
        ...(theory === undefined ? [] : [{ path: 'theory', value: theory }]),
        ...Object.entries(set).map(([path, value]) => ({ path, value: String(value) })),
      ],
    })),
    criteria: outcomes.map((each) => (typeof each === 'string' ? { outcome: each } : interestOf(each))),
    ...(viewpoint !== undefined && { viewpoint }),
  };
}

/** Turn a checked file into an experiment. */
export function experimentOf(id: string, file: ExperimentFile, uncertainties: readonly NamedInput[]): Experiment {
  const { name, story, question, scenario, months, outcomes, interest, constants, design } = file;
  const levers = Object.entries(file.levers ?? {}).map(([path, { label, from, to, levels }]): Lever => {
    return { path, label: labelOf(path, label), from, to, levels: levels ?? LEVELS };
  });
  return {
    id,
    name,
    story,
    question,
    scenarios: [scenario].flat(),
    ...(months !== undefined && { months }),
    levers,
    uncertainties,
    constants: Object.entries(constants ?? {}).map(([path, value]) => ({ path, value: String(value) })),
    outcomes: outcomes.map((each) => (typeof each === 'string' ? each : each.outcome)),
    ...(interest && { interest: interestOf(interest) }),
    ...(question === 'robust' && { contest: contestOf(file) }),
    layout: layoutOf(file),
    replicates: design?.replicates ?? REPLICATES,
    ...(design?.seed !== undefined && { seed: seedOf(design.seed) }),
  };
}
