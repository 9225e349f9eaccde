import type { Decision } from '../../../experiment/explain/decision.ts';
import type { Flip } from '../../../experiment/explain/flip.ts';
import { partingOf } from '../../../experiment/explain/flip-run.ts';
import { termFlipOf } from '../../../experiment/explain/flip-term.ts';
import type { Trajectory } from '../../../experiment/runs/trajectory.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { number, percent, signed } from '../../words/words.ts';
import { choiceWords } from './story.ts';
import { inputMeaning, monthWords, optionName } from './words.ts';

/** A flip as it was run: the changed run and the decision in it. */
export interface FlippedRun {
  readonly flip: Flip;
  readonly trajectory: Trajectory;
  readonly decision: Decision;
}

/** Say by how much one reason would have to differ, in that month alone, for the same draw to fall on another option. */
export function reasonFlipInWords(decision: Decision, scenario: Scenario): string {
  if (decision.precision <= 0) return 'In that month alone: nothing, for no reason counts and only luck decides.';
  const found = termFlipOf(decision);
  if (found === undefined)
    return 'In that month alone: no single reason, as long as it keeps its sign, turns the choice with the same luck.';
  const decimals = decision.kind === 'answer' ? 3 : 2;
  const [from, to] = [found.from, found.to].map((value) => signed(value, decimals));
  const name = (k: number) => `"${optionName(decision.options[k], scenario)}"`;
  const change = from === to ? `a hair off ${from}` : `${to} instead of ${from}`;
  const where = found.then === found.option ? 'there' : `on ${name(found.then)}`;
  return `In that month alone: had "${found.term}" been ${change} for ${name(found.option)}, the same luck would have fallen ${where}.`;
}

/** Say the smallest change of an input that turns a decision, and how that run goes on; or that none was found. */
export function flipInWords(original: Trajectory, decision: Decision, flipped?: FlippedRun): string {
  const { scenario } = original;
  if (flipped === undefined)
    return 'From the start: no change of a single input was found to turn it. (Tried: every parameter, the lever of rivalry, each power and the state at the start, each run from month 0 on the same luck.)';
  const { flip, trajectory } = flipped;
  const then = optionName(flipped.decision.options[flipped.decision.chosen], scenario);
  const size = flip.share < 0.01 ? 'under 1 % of its range' : `${percent(flip.share)} of its range`;
  const parted = partingOf(original, trajectory);
  const before =
    parted === undefined || parted >= decision.month
      ? 'Everybody chooses as before until then.'
      : `It works through the past: somebody chooses otherwise already in ${monthWords(scenario, parted)}.`;
  return `From the start: the smallest change of one input found to turn it is ${flip.input} at ${flip.to} instead of ${flip.from} (${inputMeaning(flip.input, scenario)}; a change by ${size}). The whole run made again with it, on the same luck, comes to "${then}". ${before} ${endSentence(original, trajectory)}`;
}

function endSentence(original: Trajectory, changed: Trajectory): string {
  const end = ({ equidistance }: Trajectory) => number(equidistance[equidistance.length - 1]);
  const [was, is] = [original, changed].map(choiceWords);
  if (was === is) return `That run ends at an equidistance of ${end(changed)}, this one at ${end(original)}, both ${was}.`;
  return `That run ends at an equidistance of ${end(changed)}, ${is}; this one at ${end(original)}, ${was}.`;
}
