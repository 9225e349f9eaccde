import { suggest } from '../../scenario/text/nearest.ts';
import type { Path } from '../../scenario/text/places.ts';
import { ScenarioError } from '../../scenario/text/problem.ts';
import { plain, rangeWords, unitSlip } from '../../scenario/text/words.ts';
import type { CaseOfInterest, Experiment, Policy, PolicyComparison } from '../experiment.ts';
import { outcomeKind } from '../points/outcome-kinds.ts';
import { isAbout, type Known } from './check.ts';
import type { ExperimentFile } from './schema.ts';

/** Most policies that are held against each other: more could not be told apart in a picture. [C] */
const MOST = 12;

/** Paths that say what is measured or for how long: a policy that moved them would move the ruler. */
const RULER = /^(horizon|start|preset|channels\..+\.weight|powers\..+\.axis)$/;

/** Refuse what only a robust question uses in the file of another, where it would be read past. */
export function refuseContest({ question, policies, viewpoint, outcomes }: ExperimentFile, report: Known['report']): void {
  const only = (path: Path, what: string, part: 'key' | 'value'): void =>
    report(path, `${what} belongs to robust, and this is ${question}`, { part, hint: 'write question: robust, or take it out' });
  if (policies !== undefined) only(['policies'], 'a list of policies', 'key');
  if (viewpoint !== undefined) only(['viewpoint'], 'a viewpoint', 'key');
  for (const [k, outcome] of outcomes.entries())
    if (typeof outcome !== 'string') only(['outcomes', k], 'a bound on an outcome', 'value');
}

/** Find what is wrong with policies and criteria. */
export async function checkContest(experiment: Experiment, known: Known): Promise<void> {
  const { contest } = experiment;
  if (contest === undefined) return;
  checkPolicies(contest, experiment, known);
  checkCriteria(contest, known);
  if (known.report.problems.length > 0) return;
  for (const [k, policy] of contest.policies.entries()) await checkSettings(policy, ['policies', k], experiment, known);
}

const pathsOf = (policies: readonly Policy[]): string[] => policies.flatMap(({ settings }) => settings.map(({ path }) => path));

/** What a policy sets, whatever the order. */
const wordOf = ({ settings }: Policy): string =>
  settings
    .map(({ path, value }) => `${path}=${value}`)
    .sort()
    .join();

function checkPolicies({ policies }: PolicyComparison, experiment: Experiment, { report }: Known): void {
  if (policies.length < 2)
    report(policies.length === 0 ? [] : ['policies'], `robust needs two policies or more to compare, found ${policies.length}`, {
      hint: policies.length === 0 ? 'add policies:' : 'add one that sets nothing: {name: As it stands}',
    });
  if (policies.length > MOST) report(['policies'], `expected ${MOST} policies at most, found ${policies.length}`);
  for (const [k, policy] of policies.entries()) {
    const first = policies.findIndex(({ name }) => name === policy.name);
    if (first < k)
      report(['policies', k, 'name'], `policy ${first + 1} is called "${policy.name}" too`, {
        hint: 'name each by what it does',
      });
    const twin = policies.findIndex((each) => wordOf(each) === wordOf(policy));
    if (twin < k) report(['policies', k], `it sets what "${policies[twin].name}" sets`, { hint: 'take one of them out' });
    for (const { path } of policy.settings)
      if (RULER.test(path))
        report(placeOf(['policies', k], path), 'it says what is measured, not what somebody does', {
          part: 'key',
          hint: 'for example parameters.honour, theory or paths.credibility',
        });
  }
  refuseUncertain(policies, experiment, report);
}

/** What a policy sets is chosen, so it cannot be uncertain or held constant as well. */
function refuseUncertain(
  policies: readonly Policy[],
  { levers, uncertainties, constants }: Experiment,
  report: Known['report'],
): void {
  const parts = [
    ...levers.map(({ path }) => ['levers', path] as const),
    ...uncertainties.map(({ name }) => ['uncertainties', name] as const),
    ...constants.map(({ path }) => ['constants', path] as const),
  ];
  const chosen = pathsOf(policies);
  for (const [part, path] of parts)
    if (chosen.includes(path))
      report([part, path], 'a policy sets it too', { part: 'key', hint: `take it out of ${part}: a path is one of them` });
}

function checkCriteria({ criteria, viewpoint }: PolicyComparison, { opened, report }: Known): void {
  for (const [k, criterion] of criteria.entries()) checkBound(criterion, ['outcomes', k], report);
  const { state, powers } = opened[0].plain.case;
  const ids = [state.id, ...powers.map(({ id }) => id)];
  if (viewpoint !== undefined && !ids.includes(viewpoint))
    report(['viewpoint'], `nobody has the id "${viewpoint}"`, { hint: suggest(viewpoint, ids) });
}

function checkBound({ outcome, above, below }: CaseOfInterest, place: Path, report: Known['report']): void {
  const bound = above ?? below;
  if (bound === undefined || (above !== undefined && below !== undefined)) {
    report(place, 'expected one bound, above or below: it says which way is better, and what is good enough', {
      hint: `for example {outcome: ${outcome}, above: 0.8}`,
    });
    return;
  }
  const known = outcomeKind(outcome);
  if (known === undefined) return;
  const [low, high] = known.kind.range;
  const at = [...place, above === undefined ? 'below' : 'above'];
  const hint = unitSlip(bound, [low, high]);
  if (bound < low || bound > high)
    report(at, `expected ${high === Infinity ? `a number from ${low} up` : rangeWords([low, high])}, found ${plain(bound)}`, {
      hint,
    });
  else if (above === high || below === low)
    report(at, `nothing can be ${above === undefined ? 'below' : 'above'} ${plain(bound)}`, {
      hint: 'no policy could ever do well enough',
    });
}

/** Where the file sets a path for a policy. */
const placeOf = (place: Path, path: string): Path => (path === 'theory' ? [...place, 'theory'] : [...place, 'set', path]);

/** See that a policy can be set as a whole in every scenario; what the scenario says of it is told at its place. */
async function checkSettings(
  { settings }: Policy,
  place: Path,
  { constants }: Experiment,
  { opened, report }: Known,
): Promise<void> {
  for (const { open } of opened) {
    try {
      await open({ set: [...constants, ...settings] });
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      for (const { path, message, hint, severity } of error.problems) {
        if (severity !== 'problem') continue;
        const own = settings.find((each) => isAbout(path, each.path));
        if (own === undefined) report(place, `${path}: ${message}`, { hint });
        else report(placeOf(place, own.path), message, { hint, ...(message === 'unknown path' && { part: 'key' as const }) });
      }
    }
  }
}
