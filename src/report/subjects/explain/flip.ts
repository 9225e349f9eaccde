import type { Decision } from '../../../experiment/explain/decision.ts';
import { type Flip, isOnlyLuck } from '../../../experiment/explain/flip.ts';
import { LUCKS, lucksTaken } from '../../../experiment/explain/flip-lucks.ts';
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

/** Say by how much one reason would have to differ, in that month alone, to turn the decision, and not by a hair. */
export function reasonFlipInWords(decision: Decision, scenario: Scenario): string {
  if (decision.precision <= 0) return 'In that month alone: nothing, for no reason counts and only luck decides.';
  const found = termFlipOf(decision);
  if (found === undefined) return 'In that month alone: no single reason, as long as it keeps its sign, turns it in most lucks.';
  const [from, to] = toldApart(found.from, found.to, decision.kind === 'answer' ? 3 : 2);
  const name = (k: number) => `"${optionName(decision.options[k], scenario)}"`;
  const where = found.then === found.option ? 'there' : `on ${name(found.then)}`;
  return `In that month alone: had "${found.term}" been ${to} instead of ${from} for ${name(found.option)}, the same luck would have fallen ${where}, and most luck that falls on ${name(decision.chosen)} elsewhere.`;
}

/** Most decimals with which two numbers are told apart: they differ by a hundredth. */
const MOST_DECIMALS = 9;

/** Write two numbers with as many decimals as tell them apart. */
function toldApart(one: number, other: number, decimals: number): readonly [string, string] {
  const [a, b] = [signed(one, decimals), signed(other, decimals)];
  return a !== b || decimals === MOST_DECIMALS ? [a, b] : toldApart(one, other, decimals + 1);
}

/** Say the smallest change of an assumption that turns a decision, and how that run goes on; or that it was luck, or firm. */
export function flipInWords(original: Trajectory, decision: Decision, flipped?: FlippedRun): string {
  const { scenario } = original;
  if (flipped === undefined) return unturned(decision);
  const { flip, trajectory } = flipped;
  const { turned, of } = flip.lucks;
  const then = optionName(flipped.decision.options[flipped.decision.chosen], scenario);
  const parted = partingOf(original, trajectory);
  const before =
    parted === undefined || parted >= decision.month
      ? 'Everybody chooses as before until then.'
      : `It works through the past: somebody chooses otherwise already in ${monthWords(scenario, parted)}.`;
  return `From the start: the smallest change of one named assumption found to turn it is ${flip.input} at ${flip.to} instead of ${flip.from} (${inputMeaning(flip.input, scenario)}; a change by ${percent(flip.share)} of its range). It turns it in ${turned} of ${of} lucks that led to this choice, and in this run: made again with it, on the same luck, it comes to "${then}". ${before} ${endSentence(original, trajectory)}`;
}

/** Say of a decision that no assumption turns whether it was luck. */
function unturned(decision: Decision): string {
  const taken = lucksTaken(decision);
  const often = `With nothing changed, ${taken === 0 ? 'hardly any luck' : `${taken} of ${LUCKS} lucks`} in that month ${taken === 1 ? 'gives' : 'give'} this choice`;
  const tried =
    '(Tried: every parameter, the lever of rivalry, and what is declared with a range of each power and of the state.)';
  const verdict = isOnlyLuck(decision) ? 'only luck' : 'nothing small';
  return `From the start: ${verdict}. ${often}, and no change of one named assumption within its range was found that turns it in most lucks. ${tried}`;
}

function endSentence(original: Trajectory, changed: Trajectory): string {
  const end = ({ equidistance }: Trajectory) => number(equidistance[equidistance.length - 1]);
  const [was, is] = [original, changed].map(choiceWords);
  if (was === is) return `That run ends at an equidistance of ${end(changed)}, this one at ${end(original)}, both ${was}.`;
  return `That run ends at an equidistance of ${end(changed)}, ${is}; this one at ${end(original)}, ${was}.`;
}
