import { ensemble } from '../../experiment/runs/ensemble.ts';
import type { Ensemble } from '../../experiment/runs/outcomes.ts';
import { isSameChoice, type ScenarioChoice } from '../game/choice.ts';
import { notesOf, shown } from './answers.ts';
import type { Engine } from './client.ts';
import type { Answer, Ask, JobName, Notes } from './protocol.ts';
import { FIRST_LOOK } from './run-counts.ts';
import { deskOver, type ShippedFiles } from './scenario-cache.ts';

/** A choice with its notes and a small ensemble: enough for a first picture. */
export interface FirstPicture {
  readonly choice: ScenarioChoice;
  readonly notes: Notes;
  readonly ensemble: Ensemble;
}

/**
 * Compute the first picture on the page itself; null where that takes the whole engine.
 *
 * Because  a worker's code has to be unpacked, read and compiled before it can answer, and a few runs take less than that
 */
export async function firstPicture(choice: ScenarioChoice, files: ShippedFiles): Promise<FirstPicture | null> {
  if (!Object.hasOwn(files, choice.scenario) || Object.keys(choice.set).length > 0) return null;
  const cache = deskOver(files);
  const scenario = await cache.scenarioOf(choice);
  const notes = notesOf(await cache.scenarioOf({ ...choice, theory: null }));
  return { choice, notes, ensemble: shown(ensemble(scenario, { runs: FIRST_LOOK, seed: choice.seed })) };
}

/** Let an engine's first answer be one that is known already. */
export function aheadOf(engine: Engine, first: FirstPicture | null): Engine {
  if (first === null) return engine;
  return {
    ask(kind, slot, ask, hearing) {
      const known = answerIn(first, kind, ask);
      if (known !== null) hearing.answered(known, false);
      return engine.ask(kind, slot, known === null ? ask : withoutFirst(ask), hearing);
    },
  };
}

function answerIn<K extends JobName>({ choice, notes, ensemble }: FirstPicture, kind: K, ask: Ask<K>): Answer<K> | null {
  if (!('choice' in ask)) return null;
  const isLooked = kind === 'run' && 'runs' in ask && Array.isArray(ask.runs) && ask.runs[0] === FIRST_LOOK;
  if (isLooked && isSameChoice(ask.choice, choice)) return ensemble as Answer<K>;
  const isNoted = kind === 'notes' && isSameChoice(ask.choice, { ...choice, theory: null });
  return isNoted ? (notes as Answer<K>) : null;
}

function withoutFirst<K extends JobName>(ask: Ask<K>): Ask<K> {
  return 'runs' in ask && Array.isArray(ask.runs) ? { ...ask, runs: ask.runs.slice(1) } : ask;
}
