import { type Decision, withoutHolding } from '../../../experiment/explain/decision.ts';
import type { Ensemble } from '../../../experiment/runs/outcomes.ts';
import type { RunView } from '../../engine/protocol.ts';
import { useSpeech } from '../../page/language.tsx';
import type { AnswerSoFar } from '../../screen/use-answer.ts';
import type { RunReading } from '../reading.ts';
import type { Acts } from '../state.ts';
import { WhyDecision } from './why-decision.tsx';
import { WhyFlip } from './why-flip.tsx';
import { WhyTies } from './why-ties.tsx';

interface WhyProps {
  readonly reading: RunReading;
  readonly flip: AnswerSoFar<'flip'>;
  readonly acts: Acts;
}

/** Why somebody did something in a month of a run: the choice, its runner-up, the luck, and what would have turned it. */
export function WhyPanel({ reading, flip, acts }: WhyProps) {
  const { t, n } = useSpeech();
  const { ensemble, told, month, decision } = reading;
  const { month: at } = month;
  const done = withoutHolding(month.decisions);
  // What was asked for by a link is listed too, if it is that a power held.
  const decisions = decision === null || done.includes(decision) ? done : [decision, ...done];
  const { scenario } = ensemble;
  return (
    <section class="why box" aria-labelledby="why">
      <h2 id="why">
        <span class="quiet">{t.why.heading} </span>
        {t.why.place(told.replicate, n.longMonth(scenario.case.start, at))}
      </h2>
      <label class="field">
        <span>{t.why.pick}</span>
        <select value={told.replicate} onChange={({ currentTarget }) => acts.readRun(Number(currentTarget.value))}>
          {runsToRead(ensemble, told).map(({ replicate, end }) => (
            <option value={replicate}>{t.why.runName(replicate, end)}</option>
          ))}
        </select>
      </label>
      {decisions.length === 0 && <p>{t.why.lastMonth}</p>}
      {decision && (
        <>
          <label class="field">
            <span>{t.why.decisions}</span>
            <select
              value={decisions.indexOf(decision)}
              onChange={({ currentTarget }) => acts.pick(decisions[Number(currentTarget.value)])}
            >
              {decisions.map((each, k) => (
                <option value={k}>
                  {t.why.actor(scenario, each.actor)}: {optionOf(each)}
                </option>
              ))}
            </select>
          </label>
          <WhyDecision decision={decision} scenario={scenario} />
          {decision.kind === 'answer' && <WhyTies ties={month.ties} scenario={scenario} channel={decision.channel} />}
          <WhyFlip flip={flip} decision={decision} told={told} scenario={scenario} acts={acts} />
        </>
      )}
      <Story ensemble={ensemble} told={told} month={at} acts={acts} />
    </section>
  );

  function optionOf(each: Decision): string {
    return `${t.why.question(each, scenario)}: ${t.why.option(each.options[each.chosen], scenario)}`;
  }
}

/** The real runs of the chart, and the one that is read. */
function runsToRead({ detail }: Ensemble, told: RunView): { replicate: number; end: number }[] {
  const endOf = (values: readonly number[]): number => values[values.length - 1];
  const drawn = detail.realRuns.map(({ replicate, equidistance }) => ({ replicate, end: endOf(equidistance) }));
  const isDrawn = drawn.some(({ replicate }) => replicate === told.replicate);
  return isDrawn ? drawn : [{ replicate: told.replicate, end: endOf(told.equidistance) }, ...drawn];
}

interface StoryProps {
  readonly ensemble: Ensemble;
  readonly told: RunView;
  readonly month: number;
  readonly acts: Acts;
}

function Story({ ensemble: { scenario }, told, month, acts }: StoryProps) {
  const { t, n } = useSpeech();
  return (
    <details class="story">
      <summary>{t.why.story}</summary>
      <ol>
        {told.points.map((point, k) => (
          <li key={k}>
            <button type="button" class="link" aria-pressed={point.month === month} onClick={() => acts.readMonth(point.month)}>
              {n.month(scenario.case.start, point.month)}
            </button>{' '}
            {t.story.point(point, scenario, told.words[k], k)}
          </li>
        ))}
      </ol>
    </details>
  );
}
