import type { Scenario } from '../../scenario/fields/scenario.ts';
import { type Decision, decisionsOf } from '../explain/decision.ts';
import type { DecisionOption } from '../explain/questions.ts';
import type { Weighed } from '../explain/reasons.ts';
import type { Ensemble } from '../runs/outcomes.ts';
import { runnerOf } from '../runs/trajectory.ts';
import type { Decided, DivergenceMonth } from './divergence-month.ts';

/** Differences of reasons below this are rounding. */
const DUST = 1e-9;

/** Why a decision came out differently: the reason that counts for something else in a than in b. */
export interface Why {
  readonly kind: Decision['kind'];
  /** What the reason speaks for or against. */
  readonly option: Pick<Weighed, 'deed' | 'power' | 'channel' | 'depth'>;
  /** Whether that is what one of the two did; else it has moved the odds of all. */
  readonly isDone: boolean;
  readonly name: string;
  /** What it counts in both, and the chance of the option in both. */
  readonly a: number;
  readonly b: number;
  readonly chance: { readonly a: number; readonly b: number };
}

/** A parting with its first decision and the reason behind it. */
export interface Explained {
  readonly parting: DivergenceMonth;
  readonly decision: Decided | null;
  readonly why: Why | null;
}

/** Make ready to run a pair again with everything kept, and to find the reason that counts most. */
export function explainer(a: Ensemble, b: Ensemble): (parting: DivergenceMonth, decision: Decided | null) => Explained {
  return (parting, decision) => {
    const { month, replicate } = parting;
    if (decision === null || month === null) return { parting, decision, why: null };
    const [here, there] = [a, b].map(({ scenario, seed }) =>
      decisionsOf(runnerOf(scenario, seed)(replicate))(month).find((each) => isOf(each, decision, scenario)),
    );
    return { parting, decision, why: here && there ? whyOf(here, there) : null };
  };
}

function isOf({ kind, actor, channel }: Decision, decided: Decided, { case: { powers, state } }: Scenario): boolean {
  return kind === decided.kind && channel === decided.channel && actor === (kind === 'act' ? powers[decided.power].id : state.id);
}

const keyOf = ({ deed, power, channel, depth }: Weighed): string => [deed, power, channel, depth].join();

/**
 * Find why the same draw fell elsewhere: what speaks for a's option more in a than in b, or for b's more in b; where
 * nothing does, the reason whose change moved the odds of all by another option.
 */
export function whyOf(here: Decision, there: Decision): Why | null {
  const others = new Map(there.options.map((option) => [keyOf(option), option]));
  const shared = here.options.flatMap((option): [DecisionOption, DecisionOption][] => {
    const other = others.get(keyOf(option));
    return other ? [[option, other]] : [];
  });
  const [mine, theirs] = [here, there].map(({ options, chosen }) => keyOf(options[chosen]));
  const weigh = ([option, other]: [DecisionOption, DecisionOption], sign: number, isDone: boolean) =>
    option.terms.map(({ name, value }, k) => {
      const chance = { a: option.probability, b: other.probability };
      const b = other.terms[k].value;
      return { why: { kind: here.kind, option, isDone, name, a: value, b, chance }, weight: sign * (value - b) };
    });
  const done = shared.flatMap((pair) => [
    ...(keyOf(pair[0]) === mine ? weigh(pair, 1, true) : []),
    ...(keyOf(pair[0]) === theirs ? weigh(pair, -1, true) : []),
  ]);
  const any = () => shared.flatMap((pair) => weigh(pair, 1, false).map((each) => ({ ...each, weight: Math.abs(each.weight) })));
  return heaviest(done) ?? heaviest(any()) ?? null;
}

function heaviest(list: readonly { readonly why: Why; readonly weight: number }[]): Why | undefined {
  const most = list.reduce((best, each) => (each.weight > best.weight ? each : best), {
    why: undefined as Why | undefined,
    weight: DUST,
  });
  return most.why;
}
