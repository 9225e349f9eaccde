import type { Decision } from '../../../experiment/explain/decision.ts';
import type { Scenario } from '../../../scenario/fields/scenario.ts';
import { useSpeech } from '../../page/language.tsx';

interface DecisionProps {
  readonly decision: Decision;
  readonly scenario: Scenario;
}

/** Options shown at most, the likeliest first. */
const SHOWN = 4;
/** Reasons smaller than this print as nothing. */
const NOTHING = 5e-4;

const decimalsOf = ({ kind }: Decision): number => (kind === 'answer' ? 3 : 2);

/** One decision: what was done, what else was possible, the reasons of both, the margin and the luck. */
export function WhyDecision({ decision, scenario }: DecisionProps) {
  const { t } = useSpeech();
  const { options, chosen, runnerUp, stretch, uniform } = decision;
  const name = (k: number): string => t.why.option(options[k], scenario);
  return (
    <>
      <p class="did">
        <strong>
          {t.why.actor(scenario, decision.actor)}: {t.why.question(decision, scenario)}
        </strong>
        <br />
        {t.why.did}: {name(chosen)}.
      </p>
      <Options decision={decision} scenario={scenario} />
      <Reasons decision={decision} scenario={scenario} />
      <p class="small">
        {runnerUp < 0 ? t.why.alone : t.why.margin(options[chosen].probability, options[runnerUp].probability, name(runnerUp))}{' '}
        {t.why.luck(uniform, stretch[0], stretch[1], 1 - options[chosen].probability)}
      </p>
    </>
  );
}

function Options({ decision: { options, chosen, runnerUp }, scenario }: DecisionProps) {
  const { t, n } = useSpeech();
  const order = [...options.keys()].sort((a, b) => options[b].probability - options[a].probability || a - b);
  const top = order.slice(0, SHOWN);
  const shown = top.includes(chosen) ? top : [...top.slice(0, SHOWN - 1), chosen];
  return (
    <ul class="options">
      {shown.map((k) => (
        <li key={k} class={k === chosen ? 'taken' : k === runnerUp ? 'other' : ''}>
          <span>
            {t.why.option(options[k], scenario)}
            {k === chosen && <em> {t.why.taken}</em>}
            {k === runnerUp && <em> {t.why.other}</em>}
          </span>
          <span class="bar" style={{ width: `${options[k].probability * 100}%` }} aria-hidden="true" />
          <span class="chance">{n.percent(options[k].probability)}</span>
        </li>
      ))}
    </ul>
  );
}

function Reasons({ decision, scenario }: DecisionProps) {
  const { t, n } = useSpeech();
  const { options, chosen, runnerUp } = decision;
  const sides = [chosen, runnerUp].filter((k) => k >= 0);
  const termOf = (k: number, name: string) => options[k].terms.find((term) => term.name === name)?.value;
  const names = [...new Set(sides.flatMap((k) => options[k].terms.map(({ name }) => name)))];
  const told = names.filter((name) => sides.some((k) => Math.abs(termOf(k, name) ?? 0) >= NOTHING));
  const written = (value: number | undefined): string => (value === undefined ? '·' : n.signed(value, decimalsOf(decision)));
  if (told.length === 0) return null;
  return (
    <table class="reasons">
      <thead>
        <tr>
          <th scope="col">{t.why.reasons}</th>
          {sides.map((k) => (
            <th key={k} scope="col" title={t.why.option(options[k], scenario)}>
              {k === chosen ? t.why.taken : t.why.otherShort}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {told.map((name) => (
          <tr key={name}>
            <th scope="row">{t.why.term(name)}</th>
            {sides.map((k) => (
              <td key={k}>{written(termOf(k, name))}</td>
            ))}
          </tr>
        ))}
        <tr class="sum">
          <th scope="row">{t.why.together}</th>
          {sides.map((k) => (
            <td key={k}>{written(options[k].utility)}</td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
