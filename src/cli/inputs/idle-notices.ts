import { type MechanismName, without } from '../../experiment/runs/mechanisms.ts';
import { ALIKE_RUNS, runsAlikeWith } from '../../experiment/runs/runs-alike.ts';
import { plural } from '../../report/words/words.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import { type Candidate, linesThatMayIdle, settingsThatMayIdle } from '../../scenario/idle.ts';
import { extend } from '../../scenario/layers/extend.ts';
import { type Loaded, type LoadOptions, type Resolver, resolverOf } from '../../scenario/load.ts';
import { type Problem, showProblem } from '../../scenario/text/problem.ts';
import { DEFAULT_SEED } from '../flags/flags.ts';

/** A scenario with what its author should know, what changes nothing included. */
export interface NoticedScenario {
  /** As it stands, and without what is to be taken away. */
  readonly whole: Scenario;
  readonly scenario: Scenario;
  /** Notices as they are shown. */
  readonly notices: readonly string[];
}

/** Load a scenario, and find what of its file, of `--set` and of `--without` changes nothing in the months that are run. */
export async function loadNoticed(
  name: string,
  options: LoadOptions,
  names: readonly MechanismName[] = [],
): Promise<NoticedScenario> {
  const { read, ...choices } = options;
  const chain = await extend(name, read);
  const resolve = resolverOf(chain);
  const loaded = await resolve(choices);
  const candidates = [...linesThatMayIdle(chain, resolverOf, choices), ...settingsThatMayIdle(resolve, choices)];
  const idle = await idleOf(loaded, candidates);
  const scenario = without(loaded.scenario, names);
  return {
    whole: loaded.scenario,
    scenario,
    notices: [
      ...merged(loaded.notices, idle).map(showProblem),
      ...(await idleChoices(resolve, choices, loaded.scenario)),
      ...idleMechanisms(loaded.scenario, names),
    ],
  };
}

/** Say where a theory or a preset that is asked for gives what the scenario has without. */
async function idleChoices(resolve: Resolver, choices: Parameters<Resolver>[0], { id, hash }: Scenario): Promise<string[]> {
  const found: string[] = [];
  for (const name of ['theory', 'preset'] as const) {
    const { [name]: chosen, ...others } = choices;
    if (chosen === undefined) continue;
    const { scenario } = await resolve(others);
    if (scenario.hash === hash) found.push(`ℹ --${name} ${chosen}: changes nothing in ${id}`);
  }
  return found;
}

async function idleOf({ scenario }: Loaded, candidates: readonly Candidate[]): Promise<Problem[]> {
  const isAlike = runsAlikeWith(scenario, DEFAULT_SEED);
  const found: Problem[] = [];
  for (const candidate of candidates) {
    const other = await candidate.without();
    if (other === undefined || !isAlike(other)) continue;
    found.push(tell(candidate, scenario, other));
  }
  return found;
}

const SAME = `in ${ALIKE_RUNS} runs every number is the same without it`;

function tell({ kind, tell: say }: Candidate, { horizon, hash }: Scenario, other: Scenario): Problem {
  if (kind === 'until') return say(`never comes true in ${ALIKE_RUNS} runs: the event is held to the end`);
  const nothing = `changes nothing over ${horizon === 1 ? 'this month' : `these ${plural(horizon, 'month')}`}`;
  return say(other.hash === hash ? nothing : `${nothing}: ${SAME}`);
}

/** A line that is told to change nothing need not be told to stand still too. */
function merged(notices: readonly Problem[], idle: readonly Problem[]): Problem[] {
  const isTold = ({ file, path, line }: Problem): boolean =>
    idle.some((one) => one.file === file && one.line === line && (one.path === path || file === '--set'));
  return [...notices.filter((notice) => !isTold(notice)), ...idle];
}

function idleMechanisms(scenario: Scenario, names: readonly MechanismName[]): string[] {
  return names.flatMap((name) => {
    const others = names.filter((other) => other !== name);
    const isAlike = runsAlikeWith(without(scenario, others), DEFAULT_SEED);
    return isAlike(without(scenario, names)) ? [`ℹ --without ${name}: changes nothing in ${scenario.id}: ${SAME}`] : [];
  });
}
