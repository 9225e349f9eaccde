import type { Reporter } from '../../scenario/check/draft.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import type { Assignment } from '../../scenario/layers/set.ts';
import type { Resolver } from '../../scenario/load.ts';
import { suggest } from '../../scenario/text/nearest.ts';
import type { Path } from '../../scenario/text/places.ts';
import { ScenarioError } from '../../scenario/text/problem.ts';
import { UsageError } from '../../scenario/text/usage-error.ts';
import { plain } from '../../scenario/text/words.ts';
import { areTwoCases } from '../compare/comparable.ts';
import { morrisDesign } from '../design/morris-design.ts';
import { checkInput, rangeLimits, valueAt } from '../design/ranges.ts';
import { sobolDesign } from '../design/sobol-design.ts';
import type { Experiment, NamedInput } from '../experiment.ts';
import { runOutcomes } from '../points/outcome-kinds.ts';
import { allInputs } from './inputs.ts';

/** A scenario that an experiment runs, to be resolved under settings. */
export interface OpenedScenario {
  readonly open: Resolver;
  readonly plain: Scenario;
}

/** What an experiment is checked against. */
export interface Known {
  readonly opened: readonly OpenedScenario[];
  readonly report: Reporter;
}

/** Find what is wrong with the meaning of an experiment: ranges, levers, outcomes, and a design too small. */
export async function checkMeaning(experiment: Experiment, known: Known): Promise<void> {
  checkParts(experiment, known.report);
  for (const lever of experiment.levers) {
    const { path, from, to } = lever;
    if (!(from < to))
      known.report(
        ['levers', path],
        `expected a lever that goes from a lower to a higher number, found ${plain(from)} to ${plain(to)}`,
      );
    else for (const value of [from, to]) await checkValue(['levers', path], { path, value: String(value) }, experiment, known);
  }
  for (const { path, value } of experiment.constants) await checkValue(['constants', path], { path, value }, experiment, known);
  for (const input of experiment.uncertainties) await checkUncertainty(input, experiment, known);
  checkTwice(experiment, known.report);
  checkOutcomes(experiment, known);
  if (known.report.problems.length === 0) checkDesign(experiment, known.report);
}

/** What a question cannot do without. */
function checkParts({ question, levers, uncertainties, interest }: Experiment, report: Reporter): void {
  const few = (part: string, need: string): void => report([], `${question} needs ${need}`, { hint: `add ${part}:` });
  if ((question === 'sweep' || question === 'tipping') && levers.length === 0) few('levers', 'a lever to move');
  if (question === 'tipping' && levers.length > 1) report(['levers'], 'a tipping level is looked for along one lever');
  if (question === 'sweep' && levers.length > 2)
    report(['levers'], 'a sweep goes along one lever or two', { hint: 'hold the others constant' });
  if (question !== 'sweep' && uncertainties.length === 0) few('uncertainties', 'something uncertain');
  if (question === 'discover' && interest === undefined) few('interest', 'to know which cases are of interest');
  if (interest && (interest.above === undefined) === (interest.below === undefined))
    report(['interest'], 'expected one bound: above or below');
}

async function checkUncertainty(input: NamedInput, experiment: Experiment, known: Known): Promise<void> {
  const place = ['uncertainties', input.name];
  try {
    checkInput(input);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    known.report(place, error.message.replace(`${input.name}: `, ''), { hint: error.hint });
    return;
  }
  for (const value of endsOf(input)) await checkValue(place, { path: input.name, value }, experiment, known);
}

/** Values of an input that stand for all: every choice, or the ends, or the middle where there are none. */
function endsOf({ range }: NamedInput): string[] {
  if ('choices' in range) return [...range.choices];
  return (rangeLimits(range) ?? [valueAt(range, 0.5)]).map(String);
}

/** See that a value can be set in every scenario; what the scenario says of it is told at its place in the experiment. */
async function checkValue(place: Path, setting: Assignment, { constants }: Experiment, { opened, report }: Known): Promise<void> {
  const others = place[0] === 'constants' ? [] : constants;
  for (const { open } of opened) {
    try {
      await open({ set: [...others, setting] });
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      const own = error.problems.filter(({ path, severity }) => severity === 'problem' && isAbout(path, setting.path));
      for (const { message, hint } of own)
        report(place, message, { hint, ...(message === 'unknown path' && { part: 'key' as const }) });
      if (own.length === 0 && error.problems.length > 0 && others.length === 0) report(place, error.problems[0].message);
    }
  }
}

/** Tell whether what is told of one path speaks of another: the same, or one that holds it. */
export const isAbout = (told: string, path: string): boolean =>
  told === path || told.startsWith(`${path}.`) || path.startsWith(`${told}.`);

function checkTwice({ levers, uncertainties, constants }: Experiment, report: Reporter): void {
  const parts = [
    ...levers.map(({ path }) => ['levers', path] as const),
    ...uncertainties.map(({ name }) => ['uncertainties', name] as const),
    ...constants.map(({ path }) => ['constants', path] as const),
  ];
  for (const [k, [part, path]] of parts.entries()) {
    const first = parts.findIndex(([, other]) => other === path);
    if (first < k)
      report([part, path], `it stands among the ${parts[first][0]} too`, { part: 'key', hint: 'a path is one of them' });
  }
}

/** Outcomes that count runs which choose. */
const SHARE_OF_CHOICES = /^(?:decisiveChoice|hedging)\./;

function checkOutcomes({ outcomes, interest }: Experiment, { opened, report }: Known): void {
  const known = runOutcomes(opened[0].plain.case).map(({ name }) => name);
  const mixed = opened.some(({ plain: other }) => areTwoCases(opened[0].plain, other));
  const see = (path: Path, name: string): void => {
    if (mixed && SHARE_OF_CHOICES.test(name))
      report(path, 'a share of runs that choose holds for one case as cut, and the scenarios are of several', {
        hint: 'ask for equidistance.end.mean or withinChannels.end, or name scenarios of one case',
      });
    if (known.includes(name)) return;
    report(path, `no outcome of single runs is called "${name}"`, {
      hint: suggest(name, known) ?? 'for example decisiveChoice.probability or equidistance.end.mean',
    });
  };
  for (const [k, name] of outcomes.entries()) see(['outcomes', k], name);
  if (interest === undefined) return;
  see(['interest', 'outcome'], interest.outcome);
  if (!outcomes.includes(interest.outcome))
    report(['interest', 'outcome'], 'it is not among the outcomes', { hint: 'add it to outcomes:' });
}

function checkDesign(experiment: Experiment, report: Reporter): void {
  for (const { message, hint } of designFaults(experiment)) report(['design'], message, { hint });
}

/** Points below which a question has no answer. [C] */
const LEAST_POINTS = { sweep: 2, tipping: 20, discover: 50, robust: 20 } as const;

/** Lay out once what an experiment asks for, so that a design too small is told before anything is run. */
export function designFaults(experiment: Experiment): UsageError[] {
  const { question, layout, uncertainties } = experiment;
  if (question === 'sensitivity') return sensitivityFaults(experiment);
  const least = LEAST_POINTS[question];
  if (uncertainties.length === 0 || layout.points >= least) return [];
  return [new UsageError(`${question} needs ${least} points or more, found ${layout.points}`, 'for example 100')];
}

function sensitivityFaults(experiment: Experiment): UsageError[] {
  const { trajectories, grid: levels, points: base, keep, pairs } = experiment.layout;
  const inputs = allInputs(experiment);
  const seed = 'only the sizes are looked at';
  const layouts = [
    () => morrisDesign({ inputs, trajectories, levels, seed }),
    () => sobolDesign({ inputs: inputs.slice(0, keep), base, pairs, seed }),
  ];
  const faults = layouts.flatMap((layOut) => {
    try {
      layOut();
      return [];
    } catch (error) {
      if (error instanceof UsageError) return [error];
      throw error;
    }
  });
  const alone = new UsageError('with one run of each point nobody can tell an effect from luck', 'set replicates to two or more');
  return experiment.replicates < 2 ? [...faults, alone] : faults;
}
