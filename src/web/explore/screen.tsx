import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Ensemble } from '../../experiment/runs/outcomes.ts';
import { shortHash } from '../../scenario/fields/hash.ts';
import { warmUp } from '../charts/plot.tsx';
import { RUN_COUNTS } from '../engine/run-counts.ts';
import { isSameChoice, type ScenarioChoice } from '../game/choice.ts';
import { PAGE_VERSION, scenarioName, shippedOf } from '../page/catalogue.ts';
import { useSpeech } from '../page/language.tsx';
import type { ScreenProps } from '../page/screens.ts';
import { useTheme } from '../page/theme.tsx';
import { FailureBox } from '../screen/failure-box.tsx';
import { Downloads } from './downloads.tsx';
import { Levers } from './levers/levers.tsx';
import { RivalrySlider } from './levers/rivalry-slider.tsx';
import { MeasuredPast } from './past/past.tsx';
import { Channels } from './plot/channels.tsx';
import { Events } from './plot/events.tsx';
import { MainPlot } from './plot/main-plot.tsx';
import { Pinned } from './plot/pinned.tsx';
import { TableTwin } from './plot/table-twin.tsx';
import { TheoriesPanel } from './plot/theories.tsx';
import { TheoryTabs } from './plot/theory-tabs.tsx';
import { Ties } from './plot/ties.tsx';
import { isOf } from './reading.ts';
import { useResults } from './results.ts';
import { ScenarioPicker } from './scenario-picker.tsx';
import { type Acts, useExploreState } from './state.ts';
import { WhyPanel } from './why/why.tsx';

/** Parts of the screen that a phone shows one at a time. */
const PANES = ['chart', 'levers', 'why', 'more'] as const;
type Pane = (typeof PANES)[number];

/** Pick a scenario, move the levers, and see what comes of it. */
export function ExploreScreen(props: ScreenProps) {
  const speech = useSpeech();
  const { t } = speech;
  const [state, acts] = useExploreState(props);
  const results = useResults(state, state.picked);
  const [pane, show] = useState<Pane>('chart');
  const { choice, pinned } = state;
  const ensemble = results.run.answer;
  const notes = results.notes.answer;
  const theme = useTheme();
  // The engine is at work on the first picture: time to make ready to draw it.
  useEffect(() => {
    if (notes !== null && ensemble === null) warmUp(theme);
  }, [notes === null]);
  const nameOf = (id: string): string => (shippedOf(id)?.first ? t.scenarios.short(id) : scenarioName(id, t));
  // What lies below the chart follows once the picture has settled: a slider redraws only what is being looked at.
  const whole = useRef<Whole | null>(null);
  if (ensemble && ensemble !== whole.current?.ensemble && results.run.settled && isOf(results.run.asked, choice))
    whole.current = { ensemble, choice };
  const calm = whole.current;
  const below = useMemo(() => calm && <Below {...calm} acts={acts} />, [calm]);
  const twin = useMemo(() => calm && <TableTwin ensemble={calm.ensemble} />, [calm]);
  const failure = results.notes.failure ?? results.run.failure;
  const pinnedName =
    pinned === null
      ? ''
      : `${nameOf(pinned.scenario)}${Object.keys(pinned.set).length > 0 || pinned.theory !== null ? ' *' : ''}`;
  useEffect(() => scrollTo(0, 0), [pane]);
  return (
    <main id="content" class="explore" data-pane={pane} tabIndex={-1}>
      <h1 class="hidden">{t.shell.explore}</h1>
      <div class="choose">
        <ScenarioPicker state={state} acts={acts} story={notes ? t.scenarios.story(notes.scenario) : ''} />
        {notes && <RivalrySlider state={state} acts={acts} notes={notes} />}
        {notes && <Levers state={state} acts={acts} notes={notes} />}
      </div>
      <div class="see" aria-busy={!results.run.settled}>
        {failure && <FailureBox failure={failure} startAgain={() => acts.choose('rupture')} />}
        {ensemble && !failure && (
          <>
            <TheoryTabs theory={ensemble.scenario.theory} look={acts.look} />
            <div class="finding">
              <h2 aria-live="polite">{t.finding.heading(ensemble)}</h2>
            </div>
            <MainPlot
              ensemble={ensemble}
              pinned={results.pinned}
              pinnedName={pinnedName}
              told={results.told}
              month={results.at}
              readMonth={acts.readMonth}
              readRun={acts.readRun}
            />
            <Pinned
              ensemble={ensemble}
              name={pinned === null ? null : pinnedName}
              isSame={pinned !== null && isSameChoice(choice, pinned)}
              paired={results.paired}
              acts={acts}
            />
          </>
        )}
        {!ensemble && !failure && <p class="working">{t.explore.working}</p>}
      </div>
      <aside class="reasons-side">
        {results.reading && !failure && <WhyPanel reading={results.reading} flip={results.flip} acts={acts} />}
      </aside>
      {!failure && calm && (
        <div class="more">
          {below}
          <Downloads ensemble={calm.ensemble} state={{ ...state, choice: calm.choice }} tell={props.tell} />
          {twin}
        </div>
      )}
      <footer class="foot">
        <p>
          {t.shell.notForecast} <a href="#/limits">{t.shell.cannotTell}</a>
        </p>
        {ensemble && (
          <p role="status">
            {results.run.settled ? '' : `${t.explore.refining(ensemble.runs, RUN_COUNTS)} `}
            {t.below.provenance(
              PAGE_VERSION,
              ensemble.scenario.id,
              shortHash(ensemble.scenario.hash),
              ensemble.runs,
              ensemble.seed,
            )}
          </p>
        )}
      </footer>
      <nav class="panes" aria-label={t.below.panes}>
        {PANES.map((name) => (
          <button key={name} type="button" aria-pressed={pane === name} onClick={() => show(name)}>
            {{ chart: t.below.paneChart, levers: t.below.paneLevers, why: t.below.paneWhy, more: t.below.paneMore }[name]}
          </button>
        ))}
      </nav>
    </main>
  );
}

/** A settled ensemble, and what it was asked for. */
interface Whole {
  readonly ensemble: Ensemble;
  readonly choice: ScenarioChoice;
}

/** What explains the chart, below it. */
function Below({ ensemble, choice, acts }: Whole & { readonly acts: Acts }) {
  return (
    <>
      <Channels ensemble={ensemble} />
      <Ties ensemble={ensemble} />
      <TheoriesPanel choice={choice} theory={ensemble.scenario.theory} acts={acts} />
      {choice.own?.name !== choice.scenario && <MeasuredPast />}
      <Events ensemble={ensemble} />
    </>
  );
}
