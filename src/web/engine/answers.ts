import { decisiveChoiceOf, storyOf } from '../../experiment/explain/story.ts';
import { coursesOf } from '../../experiment/runs/course.ts';
import { ensembleSteps } from '../../experiment/runs/ensemble.ts';
import type { Ensemble } from '../../experiment/runs/outcomes.ts';
import { run } from '../../experiment/runs/trajectory.ts';
import { THEORY_NAMES } from '../../model/theory.ts';
import { storyInWords } from '../../report/subjects/explain/story.ts';
import { trajectoryHead, trajectoryRows } from '../../report/subjects/run/csv.ts';
import type { Scenario } from '../../scenario/fields/scenario.ts';
import { keyOf, type ScenarioChoice } from '../game/choice.ts';
import { gameComparisonSteps } from '../game/compare.ts';
import { tellGame } from '../game/describe.ts';
import { choiceOf } from '../game/game.ts';
import { flipSteps, monthView } from './decisions.ts';
import { leverInputsOf } from './inputs.ts';
import { pairedOf } from './paired.ts';
import type { Answer, Ask, JobName, Notes, Request, RunView } from './protocol.ts';
import type { ScenarioCache } from './scenario-cache.ts';
import { scenarioFile } from './scenario-file.ts';

/** Work at a job: yields an answer, or nothing where it only pauses; returns the last answer. */
type Steps<K extends JobName> = AsyncGenerator<Answer<K> | undefined, Answer<K>>;

/** Rows of runs written between two pauses. */
const TABLE_PAUSE = 8;

/** Work at a request. */
export function stepsOf(request: Exclude<Request, { kind: 'cancel' }>, cache: ScenarioCache): AsyncGenerator<unknown, unknown> {
  const work = WORK[request.kind] as (ask: typeof request.ask, cache: ScenarioCache) => AsyncGenerator<unknown, unknown>;
  return work(request.ask, cache);
}

const WORK: { readonly [K in JobName]: (ask: Ask<K>, cache: ScenarioCache) => Steps<K> } = {
  notes,
  run: ensembles,
  pair,
  theories,
  story,
  month,
  flip,
  table,
  file,
  play,
  futures,
};

async function* notes({ choice }: Ask<'notes'>, cache: ScenarioCache): Steps<'notes'> {
  yield undefined;
  return notesOf(await cache.scenarioOf(choice));
}

/** Note what the page shows of a scenario before anything is run. */
export function notesOf(scenario: Scenario): Notes {
  const lever = scenario.provenance.find(({ path }) => path === 'rivalry.lever')?.value ?? 0;
  return { scenario, lever, inputs: leverInputsOf(scenario) };
}

/** Run an ensemble a few runs at a time, or take the one that was run before. */
async function* ensembleOf(choice: ScenarioChoice, runs: number, cache: ScenarioCache): AsyncGenerator<undefined, Ensemble> {
  const key = `${runs} ${keyOf(choice)}`;
  const known = cache.ensembles.get(key);
  if (known) return known;
  const steps = ensembleSteps(await cache.scenarioOf(choice), { runs, seed: choice.seed });
  for (;;) {
    const { done, value } = steps.next();
    if (done) return cache.ensembles.put(key, value);
    yield undefined;
  }
}

/** The page shows summaries; single runs stay here. */
export function shown(ensemble: Ensemble): Ensemble {
  return { ...ensemble, detail: { ...ensemble.detail, byRun: null } };
}

/** Answer with few runs first, and then with more. */
async function* refined<T>(
  runs: readonly number[],
  answer: (some: number) => AsyncGenerator<undefined, T>,
): AsyncGenerator<T | undefined, T> {
  for (const some of runs.slice(0, -1)) yield yield* answer(some);
  return yield* answer(runs[runs.length - 1]);
}

function ensembles({ choice, runs }: Ask<'run'>, cache: ScenarioCache): Steps<'run'> {
  return refined(runs, async function* (some) {
    return shown(yield* ensembleOf(choice, some, cache));
  });
}

function pair({ a, b, runs }: Ask<'pair'>, cache: ScenarioCache): Steps<'pair'> {
  return refined(runs, async function* (some) {
    return pairedOf(yield* ensembleOf(a, some, cache), yield* ensembleOf(b, some, cache));
  });
}

function theories({ choice, runs }: Ask<'theories'>, cache: ScenarioCache): Steps<'theories'> {
  return refined(runs, async function* (some) {
    const theories = [];
    for (const theory of THEORY_NAMES)
      theories.push({ theory, ensemble: shown(yield* ensembleOf({ ...choice, theory }, some, cache)) });
    return theories;
  });
}

async function* story({ choice, replicate }: Ask<'story'>, cache: ScenarioCache): Steps<'story'> {
  yield undefined;
  const trajectory = run(await cache.scenarioOf(choice), { seed: choice.seed, replicate });
  const { equidistance, tilt } = trajectory;
  return {
    replicate,
    equidistance,
    tilt,
    points: storyOf(trajectory),
    words: storyInWords(trajectory).map(({ text }) => text),
    choice: decisiveChoiceOf(trajectory),
  } satisfies RunView;
}

async function* month({ choice, replicate, month: at }: Ask<'month'>, cache: ScenarioCache): Steps<'month'> {
  yield undefined;
  return monthView(run(await cache.scenarioOf(choice), { seed: choice.seed, replicate }), at);
}

function flip({ choice, place }: Ask<'flip'>, cache: ScenarioCache): Steps<'flip'> {
  return flipSteps(choice, place, cache);
}

async function* table({ choice, runs }: Ask<'table'>, cache: ScenarioCache): Steps<'table'> {
  const scenario = await cache.scenarioOf(choice);
  const lines = [trajectoryHead(scenario)];
  const courseOf = coursesOf(scenario, choice.seed);
  for (let replicate = 0; replicate < runs; replicate++) {
    lines.push(...trajectoryRows(courseOf(replicate)));
    if (replicate % TABLE_PAUSE === 0) yield undefined;
  }
  return `${lines.join('\n')}\n`;
}

async function* file({ choice, name, runs }: Ask<'file'>, cache: ScenarioCache): Steps<'file'> {
  yield undefined;
  return scenarioFile(choice, await cache.scenarioOf(choice), { name, runs });
}

async function* play({ game }: Ask<'play'>, cache: ScenarioCache): Steps<'play'> {
  yield undefined;
  return tellGame(game, await cache.scenarioOf(choiceOf(game)));
}

async function* futures({ game }: Ask<'futures'>, cache: ScenarioCache): Steps<'futures'> {
  return yield* gameComparisonSteps(game, await cache.scenarioOf(choiceOf(game)));
}
