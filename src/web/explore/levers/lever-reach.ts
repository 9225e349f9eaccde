import type { LeverInput, Paired } from '../../engine/protocol.ts';
import { QUICK } from '../../engine/run-counts.ts';
import type { ScenarioChoice } from '../../game/choice.ts';
import { useEngines } from '../../page/engines.tsx';
import { useAnswer } from '../../screen/use-answer.ts';

/** Milliseconds of rest before both ends of a lever are tried: what is being read comes first. */
const REST = 1500;
/** Less than this is nothing that a class could see in the chart. */
const VISIBLE = 0.01;

/** Tell whether a lever moves nothing from one end to the other: neither the mean at the end, nor the middle pair in any month. */
export function movesNothing({ mean, interval: [low, high], byMonth }: Paired): boolean {
  const isChance = low <= 0 && high >= 0 && Math.abs(mean) < VISIBLE;
  return isChance && byMonth.every(({ p50 }) => Math.abs(p50) < VISIBLE);
}

/** Compare both ends of a lever run by run on the same luck, all else as it is set; null until that is known. */
export function useReach({ path, range }: LeverInput, choice: ScenarioChoice): Paired | null {
  const { back } = useEngines();
  const at = (value: number): ScenarioChoice => ({ ...choice, set: { ...choice.set, [path]: String(value) } });
  const ask = { a: at(range[1]), b: at(range[0]), runs: [QUICK] };
  const { answer, asked, settled } = useAnswer(back, { kind: 'pair', slot: `reach ${path}`, ask, delay: REST });
  return settled && JSON.stringify(asked) === JSON.stringify(ask) ? answer : null;
}
